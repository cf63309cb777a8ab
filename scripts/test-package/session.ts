import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerFileDialog } from '../../e2e/fixtures/file-dialog.ts'
import { messages } from '../../src/shared/messages.ts'
import { startVirtualDisplay } from '../setup/display.ts'
import { say } from '../setup/project.ts'
import { Checks } from './checks.ts'
import { CleanDebian, PERSON } from './clean-debian.ts'
import { Installed } from './installed.ts'
import { checkSandbox } from './sandbox.ts'

const TITLE = 'Orchard bees moved before the frost'
const STORY = `${TITLE}

By Ines Varga, The Valley Post, 14 October 2024

Forty hives left the orchard on Sunday, two weeks earlier than last year.

“They know before we do,” said the keeper, Tomas Reed.
`
const NOTE = 'Who moved the hives'
const LIBRARY = `${PERSON.home}/library`
const NOTES = `${PERSON.home}/notes out`

/** Installs a .deb in a clean Debian, uses it as a person does, and removes it. */
export async function checkInDebian(deb: string) {
  const checks = new Checks('a clean Debian')
  const debian = await CleanDebian.make()
  // Where this process draws and types, too.
  const display = await startVirtualDisplay()
  Object.assign(process.env, display)
  const collate = new Installed(debian, display)
  try {
    await checks.check('apt installs it with all it needs', () => install(debian, deb))
    await checks.check('its commands run without a display', () => checkCommands(collate, debian))
    const page = await checks.check('it starts', () => collate.start(`--library=${LIBRARY}`))
    if (page) await checkUse(checks, debian, collate, page)
    else checks.skip('nothing of it could be used')
    await checks.check('where the kernel gives no namespaces, the sandbox is its helper', () =>
      checkHelper(debian, collate),
    )
    await checks.check('removing it leaves the library as it was, and nothing else', () =>
      removeIt(debian),
    )
    return checks.result
  } finally {
    collate.kill()
    await debian.remove()
  }
}

async function install(debian: CleanDebian, deb: string): Promise<void> {
  const file = await debian.bring(deb, '/tmp')
  const before = await installedPackages(debian)
  assert(!before.some((name) => /^libgtk|^libx11|^libnss3/.test(name)), 'It is no clean Debian.')
  await debian.mustRun(['apt-get', 'install', '-y', '-q', file])
  const more = (await installedPackages(debian)).length - before.length
  say(`    with ${more - 1} packages more, of ${before.length} before`)
  const unresolved = await debian.mustRun(['ldd', '/usr/lib/collate/collate'])
  assert.doesNotMatch(unresolved, /not found/)
  const handler = await debian.mustRun(
    ['xdg-mime', 'query', 'default', 'x-scheme-handler/collate'],
    {
      as: PERSON.name,
    },
  )
  assert.equal(handler.trim(), 'collate.desktop')
  const helper = await stat(debian.path('/usr/lib/collate/chrome-sandbox'))
  assert.deepEqual([helper.mode & 0o7777, helper.uid], [0o4755, 0])
}

async function installedPackages(debian: CleanDebian): Promise<string[]> {
  const list = await debian.mustRun(['dpkg-query', '-W', '-f', '${Package}\n'])
  return list.trim().split('\n')
}

async function checkCommands(collate: Installed, debian: CleanDebian): Promise<void> {
  await debian.write(`${PERSON.home}/first.txt`, 'Snow on the pass\n\nThe pass is shut.\n')
  const library = `--library=${PERSON.home}/by command`
  const run = (...args: string[]) => collate.run([...args, library], { display: false })
  const imported = await run('import', `${PERSON.home}/first.txt`)
  assert.equal(imported.code, 0, imported.output)
  assert.match(imported.output, /added .*Snow on the pass/)
  const listed = await run('list', '--json')
  // Before it, Chromium complains on standard error that this Debian has no message bus.
  const json = listed.output.trim().split('\n').at(-1) ?? ''
  assert.equal(JSON.parse(json).articles[0].title.value, 'Snow on the pass')
  assert.match((await run('search', 'SHUT')).output, /Article .*Snow on the pass/)
  assert.equal((await run('check')).code, 0)
  assert.equal((await run('list', '--nonsense')).code, 2)
  assert.equal((await run('show', 'nothingofthatid')).code, 1)
}

async function checkUse(checks: Checks, debian: CleanDebian, collate: Installed, page: Page) {
  await checks.check('its pages are drawn in the sandbox, as the ordinary user', () =>
    checkSandbox(debian.path('/usr/lib/collate/collate'), PERSON.id),
  )
  await checks.check('a file opened with it becomes an article', async () => {
    await debian.write(`${PERSON.home}/bees.txt`, STORY)
    await collate.run([`file://${PERSON.home}/bees.txt`], { display: true })
    await page.getByRole('region', { name: TITLE, exact: true }).waitFor()
  })
  await checks.check('what cannot be followed of a link is said in the window', async () => {
    await collate.run(['collate://passage/abcdefghij'], { display: true })
    await page.getByText(messages.passage.missing).last().waitFor()
  })
  await checks.check('a note is written and exported through the system’s dialog', async () => {
    await page.keyboard.press('Control+n')
    await page.getByRole('textbox', { name: 'Note title' }).fill(NOTE)
    await page.getByRole('textbox', { name: 'Note', exact: true }).click()
    await page.keyboard.type('The keeper did.')
    await page.getByRole('contentinfo').getByText('Saved').waitFor()
    await debian.mustRun(['mkdir', NOTES], { as: PERSON.name })
    await page.keyboard.press('Control+e')
    await answerFileDialog(messages.commands.exportNote, NOTES)
    await page
      .getByText(/exported/)
      .first()
      .waitFor()
    const [file = ''] = await readdir(debian.path(NOTES))
    const markdown = await readFile(debian.path(join(NOTES, file)), 'utf8')
    assert.match(markdown, /^---\n[^]*title: Who moved the hives[^]*\nThe keeper did\.\n/)
  })
  await checks.check('it closes, and opens again where it was', async () => {
    await collate.close(page)
    const again = await collate.start(`--library=${LIBRARY}`)
    await again.getByRole('region', { name: TITLE, exact: true }).waitFor()
    await collate.close(again)
  })
}

async function checkHelper(debian: CleanDebian, collate: Installed): Promise<void> {
  const page = await collate.start(`--library=${LIBRARY}`, '--disable-namespace-sandbox')
  await checkSandbox(debian.path('/usr/lib/collate/collate'), PERSON.id)
  await collate.close(page)
}

async function removeIt(debian: CleanDebian): Promise<void> {
  const before = await hashes(debian.path(LIBRARY))
  assert(before.size > 5, 'There is no library to look at.')
  await debian.mustRun(['apt-get', 'purge', '-y', '-q', 'collate'])
  assert.deepEqual(await hashes(debian.path(LIBRARY)), before)
  for (const left of ['/usr/lib/collate', '/usr/bin/collate', '/usr/share/doc/collate']) {
    assert(!existsSync(debian.path(left)), `${left} is still there.`)
  }
}

/** Every file of a folder by its path, with what is in it. */
async function hashes(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const hash = createHash('sha256').update(await readFile(path))
    found.set(basename(path), hash.digest('hex'))
  }
  return found
}
