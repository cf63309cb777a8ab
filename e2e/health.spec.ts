import { copyFile, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { resealed } from '../src/library/testing.ts'
import { HARBOUR, WIRE } from './fixtures/articles.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { Collate, expect, test } from './fixtures/collate.ts'
import { articleRow, marks, open, savingStatus, select, selectionBar } from './fixtures/window.ts'

/** A library with two articles and a note, closed. */
async function makeLibrary(collate: Collate): Promise<void> {
  await collate.start()
  const { page } = collate
  const paths = []
  for (const { name, text } of [HARBOUR, WIRE]) paths.push(await collate.file(name, text))
  await collate.drop(...paths)
  await expect(page.getByRole('contentinfo')).toContainText('2 articles')
  await page.keyboard.press('Control+n')
  await page.getByRole('textbox', { name: 'Note title' }).fill('What is known')
  await expect(page.getByRole('list', { name: 'Notes' })).toContainText('What is known')
  await expect(savingStatus(page)).toHaveText('Saved')
  await collate.close()
}

/** Lays the lock of another machine into the library. */
async function lockElsewhere(collate: Collate, host: string): Promise<void> {
  const lock = { host, pid: 41, machine: 'another machine', token: 'theirs', counter: 9 }
  await writeFile(join(collate.library, 'lock.json'), JSON.stringify(lock))
}

/** The files of a folder of the library, without the versions before. */
async function files(collate: Collate, folder: string): Promise<string[]> {
  const names = await readdir(join(collate.library, folder))
  return names
    .filter((name) => !name.endsWith('.bak'))
    .map((name) => join(collate.library, folder, name))
}

test(
  'a library in use on another machine is read-only, and taken over on a person’s word',
  { tag: '@full' },
  async ({ collate }) => {
    await makeLibrary(collate)
    await lockElsewhere(collate, 'garden-pc')
    await collate.start()
    const { page } = collate
    const banner = page.getByRole('status').filter({ hasText: 'garden-pc' })
    await expect(banner).toContainText('You can read it here.')
    await expect(savingStatus(page)).toHaveText('Read-only')
    await open(page, HARBOUR.title)
    await expectAccessible(page)
    // What would change something is off, and says why, by the keys of a list as by its menu.
    const said = page.getByRole('region', { name: 'Messages' })
    const note = page.getByRole('list', { name: 'Notes' }).getByRole('button').first()
    await note.focus()
    await page.keyboard.press('Delete')
    await expect(said).toContainText('Not while the library is read-only.')
    await said.getByRole('button').click()
    await expect(note).toContainText('What is known')
    await select(page, HARBOUR.title, 'two goats')
    const bar = selectionBar(page)
    for (const name of ['Yellow', 'Quote in note', 'Comment']) {
      const tool = bar.getByRole('button', { name, exact: true })
      await expect(tool).toBeDisabled()
      await expect(tool).toHaveAttribute('title', 'Not while the library is read-only.')
    }
    await expect(bar.getByRole('button', { name: 'Find in others' })).toBeEnabled()
    await page.keyboard.press('Digit1')
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText(
      'Not while the library is read-only.',
    )
    await expect(marks(page, HARBOUR.title)).toHaveCount(0)

    const ask = () => banner.getByRole('button', { name: 'Take over…' }).press('Enter')
    const question = page.getByRole('alertdialog', { name: 'Take over the library?' })
    await ask()
    await expect(question).toContainText('garden-pc')
    await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(question).toHaveCount(0)
    expect(await readFile(join(collate.library, 'lock.json'), 'utf8')).toContain('garden-pc')

    await ask()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(banner).toHaveCount(0)
    expect(await readFile(join(collate.library, 'lock.json'), 'utf8')).toContain(hostname())
    await select(page, HARBOUR.title, 'two goats')
    await page.keyboard.press('Digit1')
    await expect(marks(page, HARBOUR.title)).toHaveText('two goats')
  },
)

test(
  'a library taken over elsewhere while it is open is read-only, and says so',
  { tag: '@full' },
  async ({ collate }) => {
    await makeLibrary(collate)
    await collate.start()
    const { page } = collate
    await lockElsewhere(collate, 'garden-pc')
    await page.getByRole('textbox', { name: 'Note', exact: true }).click()
    await page.keyboard.type('Typed too late.')
    const banner = page.getByRole('status').filter({ hasText: 'garden-pc' }).first()
    await expect(banner).toContainText('You can read it here.')
    await expect(savingStatus(page)).toContainText('Not saved. Your text is safe here.')
    await page.getByRole('button', { name: 'Take over…' }).click()
    await page.getByRole('button', { name: 'Take over', exact: true }).click()
    await expect(savingStatus(page)).toHaveText('Saved')
    await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toHaveText(
      'Typed too late.',
    )
    await collate.restart()
    await expect(collate.page.getByRole('textbox', { name: 'Note', exact: true })).toHaveText(
      'Typed too late.',
    )
  },
)

test(
  'a note changed by the machine that had the library in between is kept twice',
  { tag: '@full' },
  async ({ collate }) => {
    await makeLibrary(collate)
    await collate.start()
    const { page } = collate
    const text = page.getByRole('textbox', { name: 'Note', exact: true })
    await text.click()
    await page.keyboard.type('Known to both.')
    await expect(savingStatus(page)).toHaveText('Saved')

    await lockElsewhere(collate, 'garden-pc')
    await page.keyboard.type(' Written here.')
    await expect(savingStatus(page)).toContainText('Not saved. Your text is safe here.')
    const [note = ''] = await files(collate, 'notes')
    const theirs = (await readFile(note, 'utf8'))
      .replace('Known to both.', 'Known to both. Written in the garden.')
      .replace(/"rev":(\d+),"hash/, (_, rev) => `"rev":${Number(rev) + 3},"hash`)
    await writeFile(note, resealed(theirs))
    await page.getByRole('button', { name: 'Take over…' }).click()
    await page.getByRole('button', { name: 'Take over', exact: true }).click()
    await expect(savingStatus(page)).toHaveText('Saved')
    await expect(text).toHaveText('Known to both. Written here.')

    const other = page.getByRole('list', { name: 'Notes' }).getByText('(changed elsewhere)')
    await other.click()
    await expect(text).toHaveText('Known to both. Written in the garden.')
  },
)

test(
  'a library open in another Collate here can be changed when that is closed',
  { tag: '@full' },
  async ({ collate }) => {
    await makeLibrary(collate)
    const other = new Collate(join(collate.folder, 'other'), collate.library)
    await other.start()
    await collate.start()
    const { page } = collate
    const banner = page.getByRole('status').filter({ hasText: 'another Collate on this computer' })
    await expect(banner).toContainText('(process ')
    await expect(banner.getByRole('button', { name: 'Take over…' })).toHaveCount(0)
    await banner.getByRole('button', { name: 'Try again' }).click()
    await expect(banner).toBeVisible()
    await other.close()
    await banner.getByRole('button', { name: 'Try again' }).click()
    await expect(banner).toHaveCount(0)
    await page.keyboard.press('Control+n')
    await expect(page.getByRole('list', { name: 'Notes' }).getByRole('listitem')).toHaveCount(2)
    await expect(savingStatus(page)).toHaveText('Saved')
  },
)

test('a library that does not open says why, and opens with Try again', async ({ collate }) => {
  await makeLibrary(collate)
  const document = join(collate.library, 'library.json')
  for (const name of [document, `${document}.bak`]) await rename(name, `${name}-away`)
  const started = collate.start()
  const page = await collate.firstPage()
  await expect(page.getByRole('alert')).toContainText('library.json is missing')
  await expectAccessible(page)
  for (const name of [document, `${document}.bak`]) await rename(`${name}-away`, name)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(articleRow(page, WIRE.title)).toBeVisible()
  await started
})

test('a check reads every file, and lists what is wrong with what is safe', async ({ collate }) => {
  await makeLibrary(collate)
  await collate.start()
  const { page } = collate
  await page.keyboard.press('Control+k')
  await page.keyboard.type('health')
  await page.keyboard.press('Enter')
  const health = page.getByRole('dialog', { name: 'Library check' })
  await health.getByRole('button', { name: 'Check now' }).click()
  await expect(health.getByRole('status')).toContainText(/\d+ files verified\. No problems found\./)
  await expectAccessible(page)

  const [original = ''] = await files(collate, 'originals')
  await writeFile(original, 'Something else.')
  const [note = ''] = await files(collate, 'notes')
  await copyFile(note, note.replace('.json', '.sync-conflict-20240101-120000-ABCDEFG.json'))
  await health.getByRole('button', { name: 'Check now' }).click()
  const list = health.getByRole('list', { name: 'Needs your attention' })
  await expect(list.locator('[data-problem-kind="damaged"]')).toContainText('originals/')
  await expect(list.locator('[data-problem-kind="missing"]')).toContainText(/Missing: Article “/)
  await expect(list.locator('[data-problem-kind="conflictCopy"]')).toContainText(
    'Two versions: Note “What is known”',
  )
  await expectAccessible(page)
})

test(
  'an edit made outside is told at once, used, and taken back',
  { tag: '@full' },
  async ({ collate }) => {
    await makeLibrary(collate)
    await collate.start()
    const { page } = collate
    const title = page.getByRole('textbox', { name: 'Note title' })
    await title.fill('What is told')
    await expect(savingStatus(page)).toHaveText('Saved')
    const [note = ''] = await files(collate, 'notes')
    const edited = (await readFile(note, 'utf8')).replace('What is told', 'Edited by hand')
    await writeFile(note, edited)
    const messages = page.getByRole('region', { name: 'Messages' })
    await messages.getByRole('button', { name: 'Show' }).click()
    const health = page.getByRole('dialog', { name: 'Library check' })
    const row = health.locator('[data-problem-kind="outsideEdit"]')
    await expect(row).toContainText('Edited outside Collate: Note “What is told”')
    await expect(title).toHaveValue('What is told')
    await expectAccessible(page)

    // What it says is to be seen before it is used.
    const preview = row.getByRole('button', { name: 'Preview' })
    await preview.press('Enter')
    await expect(preview).toHaveAttribute('aria-expanded', 'true')
    await expect(row.getByRole('document')).toContainText('Edited by hand')
    await expectAccessible(page)
    await preview.press('Enter')
    await expect(row.getByRole('document')).toHaveCount(0)

    // By keyboard: the row's first button is what one came for.
    await row.getByRole('button', { name: 'Use this version' }).press('Enter')
    await expect(row).toHaveCount(0)
    const kept = health.locator('[data-problem-kind="setAside"]')
    await expect(kept).toContainText('Set aside: Note “Edited by hand”')
    await expect(health.getByRole('button', { name: 'Close' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(title).toHaveValue('Edited by hand')

    await messages.getByRole('button', { name: 'Undo' }).click()
    await expect(title).toHaveValue('What is told')
    await expect(messages).toContainText('Note “What is told” is back to the version before')
    // The note goes on from there: nobody else was at it.
    await title.fill('What is told by now')
    await expect(savingStatus(page)).toHaveText('Saved')
    await expect(page.getByRole('list', { name: 'Notes' }).getByRole('listitem')).toHaveCount(1)

    // What was not used waits, also after the next start.
    await collate.restart()
    const later = collate.page
    await later.keyboard.press('Control+k')
    await later.keyboard.type('health')
    await later.keyboard.press('Enter')
    await later
      .locator('[data-problem-kind="setAside"]')
      .getByRole('button', { name: 'Use this' })
      .click()
    await expect(later.getByRole('textbox', { name: 'Note title' })).toHaveValue('Edited by hand')
  },
)

test(
  'a sync program’s copy is set aside, and nothing is deleted',
  { tag: '@full' },
  async ({ collate }) => {
    await makeLibrary(collate)
    const [note = ''] = await files(collate, 'notes')
    const copied = (await readFile(note, 'utf8')).replace('What is known', 'From the desk')
    await writeFile(note.replace('.json', ' (1).json'), resealed(copied))
    await collate.start()
    const { page } = collate
    await page
      .getByRole('region', { name: 'Messages' })
      .getByRole('button', { name: 'Show' })
      .click()
    const health = page.getByRole('dialog', { name: 'Library check' })
    const row = health.locator('[data-problem-kind="conflictCopy"]')
    await row.getByRole('button', { name: 'Set aside' }).click()
    await expect(row).toHaveCount(0)
    const [aside = ''] = await files(collate, 'outside')
    expect(await readFile(aside, 'utf8')).toContain('From the desk')
    expect(await files(collate, 'notes')).toEqual([note])
    const kept = health.locator('[data-problem-kind="setAside"]')
    await kept.getByRole('button', { name: 'Use this version' }).click()
    await expect(page.getByRole('list', { name: 'Notes' })).toContainText('From the desk')
  },
)

test('what opening found is led to', { tag: '@full' }, async ({ collate }) => {
  await makeLibrary(collate)
  const [note = ''] = await files(collate, 'notes')
  const text = await readFile(note, 'utf8')
  await writeFile(note, text.replace('What is known', 'What is kn0wn'))
  const [annotations = ''] = await files(collate, 'articles')
  await writeFile(annotations, 'not a document any more')
  await collate.start()
  const { page } = collate
  const messages = page.getByRole('region', { name: 'Messages' })
  await messages.getByRole('button', { name: 'Show' }).click()
  const health = page.getByRole('dialog', { name: 'Library check' })
  await expect(health.locator('[data-problem-kind="outsideEdit"]')).toContainText('notes/')
  const damaged = health.locator('[data-problem-kind="damaged"]')
  await expect(damaged).toContainText('articles/')
  // What was found there is to be seen: a file that is gone says so.
  await rm(join(collate.library, 'damaged'), { recursive: true })
  await damaged.getByRole('button', { name: 'Show the file' }).click()
  await expect(messages).toContainText('is no longer there. Check again to see what is.')
  await damaged.getByRole('button', { name: 'Restore from a backup' }).click()
  await expect(page.getByRole('dialog', { name: 'History and backups' })).toBeVisible()
})
