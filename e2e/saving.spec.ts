import { chmod, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { Library } from '../src/library/library.ts'
import { resealed } from '../src/library/testing.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { type Collate, expect, test } from './fixtures/collate.ts'
import { pressKey, visibleWindows } from './fixtures/system-window.ts'
import { mountSmallDisk } from './fixtures/small-disk.ts'
import { HARBOUR } from './fixtures/articles.ts'
import { importAll } from './fixtures/states.ts'
import { open, pane, savingStatus } from './fixtures/window.ts'

// What the window does when a change does not reach the disk: real failures, not pretended ones.

function note(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Note', exact: true })
}

function retry(page: Page): Locator {
  return page.getByRole('contentinfo').getByRole('button', { name: 'Retry' })
}

/** A note with a first sentence that is on the disk. */
async function beginNote({ page }: Collate): Promise<void> {
  await page.keyboard.press('Control+n')
  await note(page).click()
  await page.keyboard.type('Written before.')
  await expect(savingStatus(page)).toHaveText('Saved')
}

/** What all notes of a library say on the disk. */
async function notesOnDisk(collate: Collate): Promise<string> {
  const paths = await noteFiles(collate)
  return (await Promise.all(paths.map((path) => readFile(path, 'utf8')))).join()
}

async function noteFiles(collate: Collate): Promise<string[]> {
  const folder = join(collate.library, 'notes')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  return names.map((name) => join(folder, name))
}

test('a full disk: the text stays, the person is told, saving goes on when there is room', async ({
  collate,
}) => {
  const disk = await mountSmallDisk(collate.library, '4m')
  test.skip(disk === null, 'mounting a small disk needs root on Linux')
  try {
    await collate.start()
    const { page } = collate
    await beginNote(collate)
    await disk?.fill()
    await page.keyboard.type(' Written on a full disk.')
    await expect(savingStatus(page)).toContainText('Not saved. Your text is safe here.')
    await expect(savingStatus(page)).toContainText('The disk is full')
    await expect(retry(page)).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.type(' And more.')
    await retry(page).click()
    await expect(savingStatus(page)).toContainText('Not saved.')
    await expect(note(page)).toHaveText('Written before. Written on a full disk. And more.')
    expect(await notesOnDisk(collate)).toContain('Written before.')
    expect(await notesOnDisk(collate)).not.toContain('Written on a full disk.')

    await disk?.makeRoom()
    await expect(savingStatus(page)).toHaveText('Saved')
    await expect(retry(page)).toHaveCount(0)
    expect(await notesOnDisk(collate)).toContain('And more.')
    await collate.restart()
    await expect(note(collate.page)).toHaveText('Written before. Written on a full disk. And more.')
    await collate.close()
  } finally {
    disk?.unmount()
  }
})

test('a folder that may not be written: told, and saved with Retry when it may', async ({
  collate,
}) => {
  // Root may write wherever the disk itself can be written; everybody else may be forbidden to.
  const isRoot = process.getuid?.() === 0
  const disk = isRoot ? await mountSmallDisk(collate.library, '4m') : null
  test.skip(isRoot && disk === null, 'this root may not mount a disk')
  const forbid = async (forbidden: boolean): Promise<void> => {
    if (disk) disk.forbidWriting(forbidden)
    else await chmod(join(collate.library, 'notes'), forbidden ? 0o500 : 0o700)
  }
  try {
    await collate.start()
    const { page } = collate
    await beginNote(collate)
    await forbid(true)
    await page.keyboard.type(' Forbidden for a while.')
    await expect(savingStatus(page)).toContainText('not allowed to write')
    await expect(note(page)).toHaveText('Written before. Forbidden for a while.')
    await forbid(false)
    await retry(page).click()
    await expect(savingStatus(page)).toHaveText('Saved')
    expect(await notesOnDisk(collate)).toContain('Forbidden for a while.')
    await collate.close()
  } finally {
    disk?.unmount()
  }
})

test(
  'the folder of the notes is gone for a while: Retry saves when it is back',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await beginNote(collate)
    const folder = join(collate.library, 'notes')
    await rename(folder, `${folder}-away`)
    await page.keyboard.type(' Homeless for a while.')
    await expect(savingStatus(page)).toContainText('Not saved. Your text is safe here.')
    await expect(note(page)).toHaveText('Written before. Homeless for a while.')
    await rename(`${folder}-away`, folder)
    await retry(page).click()
    await expect(savingStatus(page)).toHaveText('Saved')
    expect(await notesOnDisk(collate)).toContain('Homeless for a while.')
  },
)

test('the library’s folder vanishes: the window is usable, and saves when it is back', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await beginNote(collate)
  const away = `${collate.library}-away`
  const banner = page.getByRole('status').filter({ hasText: 'can’t be reached' }).first()
  await rename(collate.library, away)
  await page.keyboard.type(' Written while it was away.')
  await expect(banner).toContainText(collate.library)
  await expect(savingStatus(page)).toHaveText('Not saved. Your text is safe here.')
  // The banner alone says what is the matter.
  await expect(page.getByText('can’t be reached')).toHaveCount(1)
  await expect(retry(page)).toHaveCount(0)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Try again' }).click()
  const messages = page.getByRole('region', { name: 'Messages' })
  await expect(messages).toContainText('still can’t be reached')
  await note(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Still writing.')
  await expect(note(page)).toHaveText('Written before. Written while it was away. Still writing.')
  // What is dropped is not taken, and what would read or write the folder is off and says why.
  await collate.drop(await collate.file('late.txt', 'A late story\n\nIt came while it was away.'))
  await expect(messages).toContainText(
    'Nothing was imported, because the library can’t be reached.',
  )
  const isOff = async (name: string) => {
    const button = page.getByRole('dialog').getByRole('button', { name, exact: true })
    await expect(button).toBeDisabled()
    await expect(button).toHaveAttribute('title', 'Not while the library can’t be reached.')
  }
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await isOff('Check now')
  await isOff('Show the library’s folder')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'History', exact: true }).click()
  await isOff('Back up now')
  await page.getByRole('option').first().click()
  await isOff('Restore everything…')
  await page.keyboard.press('Escape')
  // Nothing was made in the place of what is away.
  await expect(readdir(collate.library)).rejects.toThrow('ENOENT')

  // Of somebody who writes the note is not read anew.
  await note(page).click()
  await rename(away, collate.library)
  await expect(messages).toContainText('Everything you typed is saved.')
  await expect(banner).toHaveCount(0)
  await expect(savingStatus(page)).toHaveText('Saved')
  expect(await notesOnDisk(collate)).toContain('Still writing.')

  // Another library in its place, as where two drives take turns, is written no more than none.
  const other = `${collate.library}-other`
  await (await Library.open(other, { create: true })).close()
  await rename(collate.library, away)
  await rename(other, collate.library)
  await note(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Not for them.')
  await expect(banner).toContainText(collate.library)
  await expect(savingStatus(page)).toHaveText('Not saved. Your text is safe here.')
  expect(await readdir(join(collate.library, 'notes'))).toEqual([])
  await rename(collate.library, other)
  await rename(away, collate.library)
  await expect(savingStatus(page)).toHaveText('Saved')
  await collate.restart()
  await expect(note(collate.page)).toHaveText(
    'Written before. Written while it was away. Still writing. Not for them.',
  )
})

test(
  'a library that comes back while nobody writes is read anew',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await beginNote(collate)
    await page.getByRole('textbox', { name: 'Note title' }).fill('Old title')
    const notes = page.getByRole('list', { name: 'Notes' })
    await expect(notes).toContainText('Old title')
    await expect(savingStatus(page)).toHaveText('Saved')
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).focus()

    const away = `${collate.library}-away`
    const tryAgain = page.getByRole('button', { name: 'Try again' })
    await rename(collate.library, away)
    await expect(tryAgain).toBeVisible()
    const [name = ''] = (await readdir(join(away, 'notes'))).filter((file) =>
      file.endsWith('.json'),
    )
    const path = join(away, 'notes', name)
    const text = await readFile(path, 'utf8')
    await writeFile(path, resealed(text.replace('Old title', 'Title from elsewhere')))
    await rename(away, collate.library)
    await expect(tryAgain).toHaveCount(0)
    await expect(notes).toContainText('Title from elsewhere')
    await expect(page.getByRole('textbox', { name: 'Note title' })).toHaveValue(
      'Title from elsewhere',
    )
    await expect(note(page)).toHaveText('Written before.')
  },
)

test('asked twice to close with something unsaved, it asks once, and keeps the window', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await beginNote(collate)
  const folder = join(collate.library, 'notes')
  await rename(folder, `${folder}-away`)
  await page.keyboard.type(' Not saved yet.')
  await expect(savingStatus(page)).toContainText('Not saved.')
  const before = await visibleWindows()
  const askToClose = () =>
    collate.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await askToClose()
  await askToClose()
  const questions = async () =>
    (await visibleWindows()).filter((window) => !before.includes(window))
  await expect.poll(async () => (await questions()).length).toBe(1)
  await askToClose()
  // Longer than the window is given to answer: a question that waits is no answer.
  await page.waitForTimeout(6000)
  const [question, ...others] = await questions()
  expect(others).toEqual([])
  await pressKey(question!, 'Escape')
  await expect.poll(questions).toEqual([])
  await expect(note(page)).toHaveText('Written before. Not saved yet.')

  await rename(`${folder}-away`, folder)
  await retry(page).click()
  await expect(savingStatus(page)).toHaveText('Saved')
  expect(await notesOnDisk(collate)).toContain('Not saved yet.')
})

test('what cannot be read out of the editor is not called saved, and is saved once it can', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await beginNote(collate)
  // Any fault in what reads the note, now or to come: of the words, or of a block.
  for (const [broken, read] of [
    ['text', 'hasFormat'],
    ['paragraph', 'getChildren'],
  ] as const) {
    await breakNodes(page, broken, read)
    await page.keyboard.type(` More ${broken}.`)
    await expect(savingStatus(page)).toContainText('Not saved.')
    await expect(savingStatus(page)).toContainText('can’t be read')
    await page.getByRole('textbox', { name: 'Note title' }).fill(`Title ${broken}`)
    await expect.poll(() => notesOnDisk(collate)).toContain(`Title ${broken}`)
    await expect(savingStatus(page)).toContainText('Not saved.')
    await note(page).click()
    await page.keyboard.press('Control+End')
    await mendNodes(page)
    await retry(page).click()
    await expect(savingStatus(page)).toHaveText('Saved')
    expect(await notesOnDisk(collate)).toContain(`More ${broken}.`)
    await note(page).click()
    await page.keyboard.press('Control+End')
  }
})

test('a note that cannot be read is left for another: its words are kept in a note of their own', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await beginNote(collate)
  await breakNodes(page, 'text', 'hasFormat')
  await page.keyboard.type(' And what would be lost.')
  await expect(savingStatus(page)).toContainText('can’t be read')
  await page.keyboard.press('Control+n')
  const messages = page.getByRole('region', { name: 'Messages' })
  await expect(messages).toContainText('its words are kept in a note of their own')
  await expect(savingStatus(page)).toHaveText('Saved')
  await mendNodes(page)
  await messages.getByRole('button', { name: 'Open' }).click()
  await expect(page.getByRole('textbox', { name: 'Note title' })).toHaveValue(/^Words of “/)
  await expect(note(page)).toContainText('And what would be lost.')
  expect(await notesOnDisk(collate)).toContain('And what would be lost.')
})

test('a note that is only opened is not written again', async ({ collate }) => {
  await collate.start()
  const { page } = collate
  await beginNote(collate)
  await page.keyboard.press('Enter')
  await page.keyboard.type('- One')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/table')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Day')
  await expect(savingStatus(page)).toHaveText('Saved')
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Second')
  const notes = page.getByRole('list', { name: 'Notes' })
  // “Saved” may still be said of the first note.
  await expect(notes.getByText('Second', { exact: true })).toBeVisible()
  await expect(savingStatus(page)).toHaveText('Saved')
  const before = await notesOnDisk(collate)
  await notes.getByText('Untitled note').click()
  await expect(note(page).locator('table')).toContainText('Day')
  await collate.restart()
  await expect(note(collate.page).locator('table')).toContainText('Day')
  // Longer than it takes to be saved after a change.
  await collate.page.waitForTimeout(1000)
  expect(await notesOnDisk(collate)).toBe(before)
})

test('a note that cannot be shown leaves the rest of the window working, and stays as it is', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await beginNote(collate)
  await page.keyboard.press('Enter')
  await page.keyboard.type('- One')
  await importAll(collate)
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Second')
  await expect(page.getByRole('list', { name: 'Notes' })).toContainText('Second')
  await expect(savingStatus(page)).toHaveText('Saved')
  const before = await notesOnDisk(collate)

  await breakNodes(page, 'list', 'createDOM')
  await page.getByRole('list', { name: 'Notes' }).getByText('Untitled note').click()
  const broken = page.getByRole('alert').filter({ hasText: 'This note couldn’t be shown' })
  await expect(broken).toBeVisible()
  await open(page, HARBOUR.title)
  await expect(pane(page, HARBOUR.title).getByText('two goats')).toBeVisible()
  await broken.getByRole('button', { name: 'Reload this view' }).click()
  await expect(broken).toBeVisible()

  await mendNodes(page)
  await broken.getByRole('button', { name: 'Reload this view' }).click()
  await expect(note(page)).toHaveText('Written before.One')
  expect(await notesOnDisk(collate)).toBe(before)
  collate.consoleErrors.length = 0
})

/** From now on a function of the nodes of a type fails. */
function breakNodes(page: Page, type: string, name: string): Promise<void> {
  return page.evaluate(
    ([broken, method]) => {
      const editor = Reflect.get(document.querySelector('[data-note-text]')!, '__lexicalEditor')
      const { prototype } = editor._nodes.get(broken).klass
      const own = Object.getOwnPropertyDescriptor(prototype, method!)
      Object.assign(window, {
        mend: () => {
          delete prototype[method!]
          if (own) Object.defineProperty(prototype, method!, own)
        },
      })
      Object.defineProperty(prototype, method!, {
        configurable: true,
        value: () => {
          throw new Error('broken on purpose')
        },
      })
    },
    [type, name],
  )
}

function mendNodes(page: Page): Promise<void> {
  return page.evaluate(() => Reflect.get(window, 'mend')())
}
