import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { appendFile, mkdir, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { NotRead, readWhole, readWholeNow, type ReadLimits } from './read-file.ts'
import { temporaryFolder } from '../testing.ts'

const isPosix = process.platform !== 'win32'

let folder: string
const at = (name: string): string => join(folder, name)

beforeEach(async () => {
  folder = await temporaryFolder()
  await writeFile(at('whole'), 'every word')
  await writeFile(at('empty'), '')
})

const limits: ReadLimits = { most: 10, follow: false }

describe.each([
  ['readWhole', readWhole],
  ['readWholeNow', async (path: string, how: ReadLimits) => readWholeNow(path, how)],
] as const)('%s', (_, read) => {
  const why = (path: string, how = limits): Promise<string> =>
    read(path, how).then(
      (bytes) => `read ${bytes.length}`,
      (error: unknown) => (error instanceof NotRead ? error.why : String((error as Error).message)),
    )

  test('gives every byte of a file', async () => {
    expect(String(await read(at('whole'), limits))).toBe('every word')
    expect(await why(at('empty'))).toBe('read 0')
  })

  test('reads no file above the limit', async () => {
    await appendFile(at('whole'), '.')
    expect(await why(at('whole'))).toBe('size')
  })

  test('says what the disk says of what is not there', async () => {
    expect(await why(at('none'))).toContain('ENOENT')
  })

  test('reads no folder', async () => {
    await mkdir(at('folder'))
    expect(await why(at('folder'))).toMatch(isPosix ? 'kind' : /kind|EISDIR|EPERM/)
  })

  test.runIf(isPosix)('follows a link only where it is told to', async () => {
    await symlink(at('whole'), at('link'))
    expect(await why(at('link'))).toBe('link')
    expect(await why(at('link'), { ...limits, follow: true })).toBe('read 10')
  })

  test.runIf(isPosix)(
    'waits for no pipe, and reads no device, socket, nor what never ends',
    async () => {
      execFileSync('mkfifo', [at('pipe')])
      const server = createServer().listen(at('socket'))
      await new Promise((resolve) => server.once('listening', resolve))
      await symlink('/dev/zero', at('zero'))
      const followed = { ...limits, follow: true }
      expect(await why(at('pipe'))).toBe('kind')
      expect(await why(at('socket'))).toBe('kind')
      expect(await why('/dev/zero')).toBe('kind')
      expect(await why(at('zero'), followed)).toBe('kind')
      await new Promise((resolve) => server.close(resolve))
    },
  )

  // A file by its kind, of no size, that gives the kernel's messages as they come, and waits for more.
  test.runIf(existsSync('/proc/kmsg'))('reads no more than a file’s size', async () => {
    expect(await why('/proc/kmsg')).toMatch(/read 0|EACCES|EPERM/)
    expect(await why('/proc/self/status')).toBe('read 0')
  })
})
