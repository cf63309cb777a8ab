import { execFile } from 'node:child_process'
import { link, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from './fixtures/collate.ts'

test('a library that takes long to open is said to be opening, and then is there', async ({
  collate,
}) => {
  await collate.start()
  await collate.close()
  // What reads a pipe waits until somebody writes into it: as slow a disk as it takes.
  const path = join(collate.library, 'library.json')
  const content = await readFile(path)
  const [pipe, kept] = [join(collate.folder, 'pipe'), join(collate.folder, 'library.json')]
  await writeFile(kept, content)
  await promisify(execFile)('mkfifo', [pipe])
  await link(pipe, join(collate.folder, 'slow.json'))
  await rename(join(collate.folder, 'slow.json'), path)

  const started = collate.start()
  const page = await collate.firstPage()
  await expect(page.getByRole('status')).toHaveText('Opening the library…')
  await expect(page.getByRole('status')).toBeVisible()

  await rename(kept, path)
  await writeFile(pipe, content)
  await started
  await expect(page.getByText('Opening the library…')).toHaveCount(0)
  await expect(page.getByRole('contentinfo')).toContainText('Saved')
})
