import { execFileSync } from 'node:child_process'
import { symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../library/testing.ts'
import { readFileToImport } from './read-file.ts'
import { LARGEST_FILE } from './to-imported-article.ts'

// What was a file when it was found can be something else when it is read.
test.skipIf(process.platform === 'win32')(
  'a link, a pipe, a device and what is too large are problems, each with its sentence',
  async () => {
    const folder = await temporaryFolder()
    const at = (name: string): string => join(folder, name)
    await writeFile(at('whole.txt'), 'One')
    await symlink(at('whole.txt'), at('link'))
    execFileSync('mkfifo', [at('pipe')])
    await writeFile(at('film'), '')
    await truncate(at('film'), LARGEST_FILE + 1)
    expect(String(await readFileToImport(at('whole.txt'), 'whole.txt'))).toBe('One')
    await expect(readFileToImport(at('link'), 'link')).rejects.toMatchObject({ code: 'a-link' })
    await expect(readFileToImport(at('pipe'), 'pipe')).rejects.toMatchObject({ code: 'not-a-file' })
    await expect(readFileToImport('/dev/zero', 'zero')).rejects.toMatchObject({
      code: 'not-a-file',
    })
    await expect(readFileToImport(at('film'), 'film')).rejects.toMatchObject({ code: 'too-large' })
    await expect(readFileToImport(at('none'), 'none')).rejects.toMatchObject({ code: 'missing' })
  },
)
