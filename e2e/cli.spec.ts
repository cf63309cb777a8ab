import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { commandAddress } from '../src/cli/command-protocol.ts'
import { HARBOUR, WIRE } from './fixtures/articles.ts'
import { expect, test } from './fixtures/collate.ts'
import { PROJECT, run, runExecutable, type Run } from './fixtures/executable.ts'
import { articleRow } from './fixtures/window.ts'

/** The CLI in plain Node. */
function cli(...args: string[]): Promise<Run> {
  return run(process.execPath, [join(PROJECT, 'src/cli/index.ts'), ...args])
}

/** The application's own executable, where there is no display. */
function executable(profile: string, ...args: string[]): Promise<Run> {
  return runExecutable(profile, args)
}

test('an import goes through the running application, and appears in its window', async ({
  collate,
}) => {
  await collate.start()
  const { page, library } = collate
  const harbour = await collate.file(HARBOUR.name, HARBOUR.text)
  const imported = await cli('import', harbour, '--library', library)
  expect(imported).toMatchObject({ code: 0, stderr: '' })
  expect(imported.stdout).toMatch(/^added {2}[a-z0-9]{16} {2}Lighthouse keeper/)
  await expect(articleRow(page, HARBOUR.title)).toBeVisible()
  expect(await collate.log()).toContain('Importing for the CLI, paths: 1')

  const found = await cli('search', 'lighthouse', '--library', library, '--json')
  expect(JSON.parse(found.stdout).articles).toMatchObject([{ title: { value: HARBOUR.title } }])
  expect(await collate.log()).toContain('Searching for the CLI')

  // What reads works beside it.
  const listed = await cli('list', '--library', library, '--json')
  expect(JSON.parse(listed.stdout).articles).toMatchObject([{ title: { value: HARBOUR.title } }])
  expect(await cli('check', '--library', library)).toMatchObject({ code: 0 })
})

test('without a way to the application, its library is read and not changed', async ({
  collate,
}) => {
  await collate.start()
  const harbour = await collate.file(HARBOUR.name, HARBOUR.text)
  await rm(await commandAddress(collate.library))
  const script = join(PROJECT, 'src/cli/index.ts')
  const refused = await run(process.execPath, [
    script,
    'import',
    harbour,
    '--library',
    collate.library,
  ])
  expect(refused).toMatchObject({ code: 3, stdout: '' })
  expect(refused.stderr).toContain('another Collate on this computer')
})

test('the executable does commands without a window or a display', async ({ collate }) => {
  const { profile, library } = collate
  const wire = await collate.file(WIRE.name, WIRE.text)
  const imported = await executable(profile, 'import', wire, '--library', library)
  expect(imported.code).toBe(0)
  expect(imported.stdout).toMatch(/^added {2}[a-z0-9]{16} {2}Automatic lamp/)
  const found = await executable(profile, 'search', 'lamp', '--json', '--library', library)
  expect(JSON.parse(found.stdout).articles).toMatchObject([{ title: { value: WIRE.title } }])
  expect((await executable(profile, 'show', 'nothing1', '--library', library)).code).toBe(1)
  expect((await executable(profile, 'export', '--library', library)).code).toBe(2)

  await collate.start()
  await expect(articleRow(collate.page, WIRE.title)).toBeVisible()
})
