import { chmod, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../library/testing.ts'
import { socketFolder } from './command-protocol.ts'

test.skipIf(process.platform === 'win32')(
  'sockets lie in the user’s own folder where there is one that nobody else can enter',
  async () => {
    const users = await temporaryFolder()
    const user = String(process.getuid?.())
    const shared = join(tmpdir(), `collate-${user}`)
    expect(await socketFolder(users)).toBe(shared)
    await mkdir(join(users, user), { mode: 0o700 })
    expect(await socketFolder(users)).toBe(join(users, user, 'collate'))
    await chmod(join(users, user), 0o770)
    expect(await socketFolder(users)).toBe(shared)
  },
)
