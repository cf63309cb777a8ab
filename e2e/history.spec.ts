import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { HARBOUR, WIRE } from './fixtures/articles.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { Collate, expect, test } from './fixtures/collate.ts'
import { articleRow, marks, open, savingStatus, select } from './fixtures/window.ts'

async function openHistory(page: Page): Promise<Locator> {
  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: 'History' })
    .click()
  return page.getByRole('dialog', { name: 'History and backups' })
}

function snapshots(history: Locator): Locator {
  return history.getByRole('listbox', { name: 'Backups' }).getByRole('option')
}

function contents(history: Locator): Locator {
  return history.getByRole('listbox', { name: 'In this backup' }).getByRole('option')
}

/** Takes a snapshot and closes the view again. */
async function backUp(page: Page): Promise<void> {
  const history = await openHistory(page)
  await expect(snapshots(history).first()).toBeVisible()
  const before = await snapshots(history).count()
  await history.getByRole('button', { name: 'Back up now' }).click()
  await expect(snapshots(history)).toHaveCount(before + 1)
  await page.keyboard.press('Escape')
  await expect(history).toHaveCount(0)
}

async function restoreEverything(page: Page, history: Locator, snapshot: Locator): Promise<void> {
  await snapshot.click()
  await history.getByRole('button', { name: 'Restore everything…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click()
  await expect(history).toHaveCount(0)
}

test('a note is previewed and restored, and what it said until then too', async ({ collate }) => {
  await collate.start()
  const { page } = collate
  const note = () => page.getByRole('textbox', { name: 'Note', exact: true })
  await page.keyboard.press('Control+n')
  await note().click()
  await page.keyboard.type('What it said first.')
  await expect(savingStatus(page)).toHaveText('Saved')
  await backUp(page)
  await note().click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('What it said later.')
  await expect(savingStatus(page)).toHaveText('Saved')

  // By keyboard alone: the first snapshot, its one item, the button.
  const history = await openHistory(page)
  await snapshots(history).first().focus()
  await page.keyboard.press('Enter')
  await expect(contents(history)).toHaveText('Untitled noteNote, changed since')
  await contents(history).first().focus()
  await page.keyboard.press('Enter')
  await expect(history.getByRole('document')).toHaveText('What it said first.')
  await expectAccessible(page)
  await history.getByRole('button', { name: 'Restore this' }).press('Enter')
  await expect(history).toContainText('Every article and note in this backup is unchanged since.')
  await expect(snapshots(history).first()).toContainText('before something was restored')
  await snapshots(history).first().click()
  await contents(history).first().click()
  await expect(history.getByRole('document')).toHaveText('What it said later.')
  await page.keyboard.press('Escape')
  await expect(note()).toHaveText('What it said first.')

  // The note goes on from there: no second version appears.
  await note().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' And more.')
  await expect(savingStatus(page)).toHaveText('Saved')
  await expect(page.getByRole('list', { name: 'Notes' }).getByRole('listitem')).toHaveCount(1)
  await collate.restart()
  await expect(collate.page.getByRole('textbox', { name: 'Note', exact: true })).toHaveText(
    'What it said first. And more.',
  )
})

test('an article deleted for good comes back with its highlight', async ({ collate }) => {
  await collate.start()
  const { page } = collate
  await collate.drop(await collate.file(HARBOUR.name, HARBOUR.text))
  await open(page, HARBOUR.title)
  await select(page, HARBOUR.title, 'two goats and a box of books')
  await page.keyboard.press('Digit2')
  await expect(marks(page, HARBOUR.title)).toHaveCount(1)
  await articleRow(page, HARBOUR.title).focus()
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: /^Trash/ }).click()
  await page.getByRole('button', { name: 'Empty the trash…' }).click()
  await page.getByRole('button', { name: 'Delete permanently' }).click()
  await expect(page.getByRole('dialog', { name: 'Trash' })).toContainText('The trash is empty.')
  await page.keyboard.press('Escape')

  // A library with nothing in it leads to every backup there is.
  await page.getByRole('button', { name: 'Restore a backup' }).click()
  const history = page.getByRole('dialog', { name: 'History and backups' })
  await expect(snapshots(history).first()).toContainText('before something was deleted')
  await snapshots(history).first().click()
  await expect(contents(history)).toHaveText(`${HARBOUR.title}Article, deleted since`)
  await contents(history).first().click()
  await expect(history.getByRole('document')).toContainText('He leaves with three boxes')
  await history.getByRole('button', { name: 'Restore this' }).click()
  await expect(history).toContainText('Every article and note in this backup is unchanged since.')
  await page.keyboard.press('Escape')
  await open(page, HARBOUR.title)
  await expect(marks(page, HARBOUR.title)).toHaveText('two goats and a box of books')
})

test(
  'everything is restored after a question, and what was then as well',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await collate.drop(await collate.file(HARBOUR.name, HARBOUR.text))
    await expect(articleRow(page, HARBOUR.title)).toBeVisible()
    await backUp(page)
    await collate.drop(await collate.file(WIRE.name, WIRE.text))
    await expect(articleRow(page, WIRE.title)).toBeVisible()

    let history = await openHistory(page)
    await snapshots(history).first().click()
    await history.getByRole('button', { name: 'Restore everything…' }).click()
    const question = page.getByRole('alertdialog', { name: 'Restore everything?' })
    await expect(question).toContainText('kept as a backup of its own')
    await expectAccessible(page)
    await question.getByRole('button', { name: 'Cancel' }).click()
    await restoreEverything(page, history, snapshots(history).first())
    await expect(articleRow(page, WIRE.title)).toHaveCount(0)
    await expect(articleRow(page, HARBOUR.title)).toBeVisible()

    history = await openHistory(page)
    const before = snapshots(history).filter({ hasText: 'before something was restored' })
    await restoreEverything(page, history, before.first())
    await expect(articleRow(page, WIRE.title)).toBeVisible()
    await open(page, WIRE.title)
  },
)

test(
  'a lost library is restored at the first start of another',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    await collate.drop(await collate.file(HARBOUR.name, HARBOUR.text))
    await expect(articleRow(collate.page, HARBOUR.title)).toBeVisible()
    await backUp(collate.page)
    await collate.close()

    const folder = join(collate.folder, 'new library')
    const another = new Collate(collate.folder, folder)
    await another.start()
    const { page } = another
    await expect(page.getByRole('heading', { name: 'Drop articles here' })).toBeVisible()
    await page.getByRole('button', { name: 'Restore a backup' }).click()
    const history = page.getByRole('dialog', { name: 'History and backups' })
    const full = snapshots(history).filter({ hasText: '1 article' })
    await expect(full.first()).toBeVisible()
    await expectAccessible(page)
    await restoreEverything(page, history, full.first())
    await expect(articleRow(page, HARBOUR.title)).toBeVisible()
    await another.close()
    expect(await readdir(join(folder, 'articles'))).toHaveLength(1)
  },
)

test(
  'a second place gets every backup, and its absence is told after a week',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    await collate.close()
    const second = join(collate.folder, 'second place')
    await mkdir(second)
    await rememberSecondPlace(collate, second, 8)
    await collate.start()
    const taken = async () => {
      const [library = ''] = await readdir(second)
      return readdir(join(second, library, 'snapshots')).catch(() => [])
    }
    await expect.poll(taken).toEqual(['1.json'])
    await collate.page.keyboard.press('Control+,')
    const row = collate.page.getByRole('region', { name: 'Second backup location' })
    await expect(row).toContainText(second)
    await expectAccessible(collate.page)
    await row.getByRole('button', { name: 'Remove' }).click()
    await expect(row).toContainText('None yet.')
    await collate.close()

    await rememberSecondPlace(collate, join(collate.folder, 'unplugged'), 6)
    await collate.start()
    const messages = collate.page.getByRole('region', { name: 'Messages' })
    await expect(collate.page.getByRole('navigation', { name: 'Library' })).toBeVisible()
    await expect(messages).not.toContainText('has not been reached')
    await collate.close()
    await rememberSecondPlace(collate, join(collate.folder, 'unplugged'), 8)
    await collate.start()
    await expect(collate.page.getByRole('region', { name: 'Messages' })).toContainText(
      'Your second backup location has not been reached since',
    )
    const history = await openHistory(collate.page)
    await expect(history).toContainText('has not been reached since')
  },
)

/** As if the second place had been chosen, and been there last so many days ago. */
async function rememberSecondPlace(
  { profile }: Collate,
  folder: string,
  days: number,
): Promise<void> {
  const path = join(profile, 'application.json')
  const kept = JSON.parse(await readFile(path, 'utf8'))
  const reachedAt = new Date(Date.now() - days * 24 * 3_600_000).toISOString()
  await writeFile(path, JSON.stringify({ ...kept, secondBackups: { folder, reachedAt } }))
}
