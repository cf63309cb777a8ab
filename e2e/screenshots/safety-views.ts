import { copyFile, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HARBOUR, WEATHER, WIRE } from '../fixtures/articles.ts'
import type { Collate } from '../fixtures/collate.ts'
import { importAll, openSample } from '../fixtures/states.ts'
import { articleRow, marks, open, savingStatus, select } from '../fixtures/window.ts'
import type { View } from './view.ts'

/** The views and states in which something was deleted, lost, or is out of reach. */

async function openFromFoot({ page }: Collate, button: RegExp, dialog: string): Promise<void> {
  const foot = page.getByRole('navigation', { name: 'Library' })
  await foot.getByRole('button', { name: button }).click()
  await page.getByRole('dialog', { name: dialog }).waitFor()
}

async function fillTrash(collate: Collate): Promise<void> {
  const { page } = collate
  await importAll(collate)
  await open(page, HARBOUR.title)
  await select(page, HARBOUR.title, 'two goats and a box of books')
  await page.keyboard.press('Digit3')
  await marks(page, HARBOUR.title).first().click()
  // Out of its comment: there Delete takes a letter away.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Delete')
  for (const { title } of [WIRE, WEATHER]) {
    await articleRow(page, title).focus()
    await page.keyboard.press('Delete')
    await articleRow(page, title).waitFor({ state: 'detached' })
  }
  const dismiss = page.getByRole('region', { name: 'Messages' }).getByRole('button', {
    name: 'Dismiss',
  })
  while ((await dismiss.count()) > 0) await dismiss.first().click()
  await openFromFoot(collate, /^Trash/, 'Trash')
  await page.getByRole('list', { name: 'Highlights', exact: true }).waitFor()
}

async function heldElsewhere(collate: Collate): Promise<void> {
  await openSample(collate)
  await collate.close()
  const lock = { host: 'garden-pc', pid: 41, machine: 'another', token: 'theirs', counter: 9 }
  await writeFile(join(collate.library, 'lock.json'), JSON.stringify(lock))
  await collate.start()
  await collate.page.getByRole('button', { name: 'Take over…' }).waitFor()
}

async function nameOfNote(collate: Collate): Promise<string> {
  const names = await readdir(join(collate.library, 'notes'))
  return join(collate.library, 'notes', names.find((name) => name.endsWith('.json')) ?? '')
}

export const SAFETY_VIEWS: View[] = [
  {
    name: 'trash-empty',
    draw: async (collate) => {
      await importAll(collate)
      await openFromFoot(collate, /^Trash/, 'Trash')
    },
  },
  { name: 'trash', draw: fillTrash },
  {
    name: 'trash-narrow',
    size: { width: 480, height: 640 },
    draw: async (collate) => {
      await collate.page.setViewportSize({ width: 1560, height: 900 })
      await fillTrash(collate)
      await collate.page.setViewportSize({ width: 480, height: 640 })
    },
  },
  {
    name: 'trash-question',
    draw: async (collate) => {
      await fillTrash(collate)
      await collate.page.getByRole('button', { name: 'Empty the trash…' }).click()
      await collate.page.getByRole('alertdialog').waitFor()
    },
  },
  { name: 'read-only', draw: heldElsewhere },
  {
    name: 'take-over',
    draw: async (collate) => {
      await heldElsewhere(collate)
      await collate.page.getByRole('button', { name: 'Take over…' }).click()
      await collate.page.getByRole('alertdialog').waitFor()
    },
  },
  {
    name: 'disconnected',
    draw: async (collate) => {
      await openSample(collate)
      await rename(collate.library, `${collate.library}-away`)
      await collate.page.getByRole('button', { name: 'Try again' }).waitFor()
    },
  },
  {
    name: 'saving-failed',
    draw: async (collate) => {
      const { page } = collate
      await openSample(collate)
      const notes = join(collate.library, 'notes')
      await rename(notes, `${notes}-away`)
      await page.getByRole('textbox', { name: 'Note', exact: true }).click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(' Not on the disk yet.')
      await page.getByRole('button', { name: 'Retry' }).waitFor()
    },
    after: async (collate) => {
      const notes = join(collate.library, 'notes')
      await rename(`${notes}-away`, notes)
      await savingStatus(collate.page).getByText('Saved', { exact: true }).waitFor()
    },
  },
  {
    name: 'no-library',
    draw: async (collate) => {
      await openSample(collate)
      await collate.close()
      const document = join(collate.library, 'library.json')
      for (const name of [document, `${document}.bak`]) await rename(name, `${name}-away`)
      void collate.start().catch(() => {}) // It waits for a library that will not open.
      const page = await collate.firstPage()
      await page.getByRole('button', { name: 'Try again' }).waitFor()
      await page.setViewportSize({ width: 1560, height: 900 })
    },
  },
  {
    name: 'health',
    draw: async (collate) => {
      await openSample(collate)
      await openFromFoot(collate, /^Check/, 'Library check')
      await collate.page.getByRole('button', { name: 'Check now' }).click()
      await collate.page.getByText('No problems found.').waitFor()
    },
  },
  {
    name: 'health-problems',
    draw: async (collate) => {
      await openSample(collate)
      const { page } = collate
      const originals = join(collate.library, 'originals')
      const [original = ''] = await readdir(originals)
      await writeFile(join(originals, original), 'Something else.')
      const note = await nameOfNote(collate)
      await copyFile(note, note.replace('.json', '.sync-conflict-20240101-120000-ABCDEFG.json'))
      await writeFile(join(collate.library, 'texts', `${'0'.repeat(64)}.json`), '{}')
      const text = await readFile(note, 'utf8')
      await writeFile(note, text.replace(/"title":"[^"]*"/, '"title":"Edited by hand"'))
      await page
        .getByRole('region', { name: 'Messages' })
        .getByText('in the library')
        .first()
        .waitFor()
      await openFromFoot(collate, /^Check/, 'Library check')
      await page.getByRole('button', { name: 'Check now' }).click()
      await page.locator('[data-problem-kind="damaged"]').first().waitFor()
      await page
        .getByRole('button', { name: /^Preview/ })
        .first()
        .click()
      await page.getByRole('document', { name: /in the other version/ }).waitFor()
    },
  },
  {
    name: 'history',
    draw: async (collate) => {
      const { page } = collate
      await openSample(collate)
      await openFromFoot(collate, /^History/, 'History and backups')
      const backups = page.getByRole('listbox', { name: 'Backups' }).getByRole('option')
      await backups.first().waitFor()
      const before = await backups.count()
      await page.getByRole('button', { name: 'Back up now' }).click()
      await backups.nth(before).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('textbox', { name: 'Note', exact: true }).click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(' Something else entirely.')
      await savingStatus(page).getByText('Saved', { exact: true }).waitFor()
      await openFromFoot(collate, /^History/, 'History and backups')
      await backups.first().click()
      const items = page.getByRole('listbox', { name: 'In this backup' }).getByRole('option')
      await items.first().click()
      await page.getByRole('document', { name: /as it was/ }).waitFor()
    },
  },
]
