import { chmod, mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../library/testing.ts'
import { socketFolder } from './command-protocol.ts'

afterEach(() => vi.unstubAllEnvs())

test.skipIf(process.platform === 'win32')(
  'sockets lie in a folder of the user’s that nobody else can enter, and never in one for all',
  async () => {
    const users = await temporaryFolder()
    const temporary = await temporaryFolder()
    vi.stubEnv('TMPDIR', temporary)
    const user = String(process.getuid?.())
    expect(await socketFolder(users)).toBe(join(temporary, `collate-${user}`))
    // As /tmp is: whoever comes first makes a folder there, of whatever name.
    await chmod(temporary, 0o1777)
    expect(await socketFolder(users)).toBe(join(homedir(), '.cache', 'collate-sockets'))
    await mkdir(join(users, user), { mode: 0o700 })
    expect(await socketFolder(users)).toBe(join(users, user, 'collate'))
    await chmod(join(users, user), 0o770)
    expect(await socketFolder(users)).toBe(join(homedir(), '.cache', 'collate-sockets'))
  },
)
