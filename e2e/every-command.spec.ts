import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { EVENT_CHANNEL } from '../src/shared/bridge.ts'
import { COMMAND_IDS, type CommandId } from '../src/shared/commands.ts'
import { messages } from '../src/shared/messages.ts'
import { type Collate, expect, test } from './fixtures/collate.ts'
import { VIEWS } from './screenshots/views.ts'

// From every state that has a picture: no command fails, whatever there is to act on, and what is
// typed after a command that opens something lands in that, or nowhere.

/** What is waited for in a dialog of the system, which the window neither draws nor closes. */
const OF_THE_SYSTEM = new Set<CommandId>([
  'import.files',
  'import.folder',
  'library.open',
  'library.create',
  'library.reveal',
  'note.export',
  'note.exportAll',
  'relation.export',
  'dossier.checkDraft',
])

const CARD = `[role="dialog"][aria-label="${messages.compare.stack}"]`

/** Where the focus is, once a command has opened something: a selector for what holds it. */
const OPENS: Partial<Record<CommandId, string>> = {
  'note.new': '[aria-label="Note title"], [aria-label="Note"]',
  'palette.open': '[role="dialog"] input',
  'settings.open': '[role="dialog"]',
  'help.keys': '[role="dialog"]',
  'help.about': '[role="dialog"]',
  'trash.open': '[role="dialog"]',
  'history.open': '[role="dialog"]',
  'health.open': '[role="dialog"]',
  'library.search': '[data-library-search]',
  'find.open': '[data-find]',
  'article.details': '[data-pane] input',
  'article.readAs': '[role="dialog"]',
  'dossier.create': '[data-dossier-name] input',
  'dossier.rename': '[data-dossier-name] input',
  'note.check': '[data-check]',
  'note.outline': '[data-outline]',
  'article.others': '[data-others]',
  'passage.findInOthers': '[data-others]',
  'match.stack': CARD,
  'highlight.comment': '[aria-label="Comment on this passage"]',
}

/** In the short run the state with the most to act on; all of them in the full one. */
const SHORT = 'compare-match'

for (const { name, size, draw, after } of VIEWS) {
  const tag = name === SHORT ? [] : '@full'
  test(`every command, from ${name}`, { tag }, async ({ collate }) => {
    test.setTimeout(240_000)
    await collate.start()
    if (size) await collate.page.setViewportSize(size)
    await draw(collate)
    for (const id of shuffled(COMMAND_IDS, name)) {
      if (OF_THE_SYSTEM.has(id)) continue
      await test.step(id, () => tryCommand(collate, id))
    }
    await after?.(collate)
  })
}

async function tryCommand(collate: Collate, id: CommandId): Promise<void> {
  const { app, page } = collate
  const said = page.getByRole('region', { name: messages.messages.region })
  const notes = await notesIn(collate)
  const place = OPENS[id]
  // The card of a match opens under the pointer too, and says nothing of what a command does then.
  const isPointers = id === 'match.stack' && (await isOpened(page, CARD))
  await app.evaluate(
    ({ BrowserWindow }, [channel, command]) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send(channel, 'command:chosen', { id: command })
    },
    [EVENT_CHANNEL, id] as const,
  )
  await settled(page)
  await expect(said).not.toContainText(messages.errors.unexpected.slice(0, 20))
  // In a library that may not be written no note is made, and it says so.
  const isMade = id !== 'note.new' || (await notesIn(collate)) > notes
  if (place !== undefined && isMade && !isPointers && (await isOpened(page, place))) {
    await expect.poll(() => isFocusIn(page, place), { message: `the focus after ${id}` }).toBe(true)
    const made = await quietState(collate)
    await page.keyboard.type('x3')
    await settled(page)
    if (!(await isInField(page))) expect(await madeIn(collate)).toBe(made)
  }
  // Making the sample dossier takes longer than a command may: what it opens comes when it is made.
  if (id === 'library.openSample') await quietState(collate)
  await leave(page)
}

/** Two frames and a moment for what main is asked. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  await page.waitForTimeout(60)
}

/** Whether there is what the command opens. */
function isOpened(page: Page, place: string): Promise<boolean> {
  return page.evaluate((selector) => document.querySelector(selector) !== null, place)
}

function isFocusIn(page: Page, place: string): Promise<boolean> {
  return page.evaluate((selector) => document.activeElement?.closest(selector) != null, place)
}

function isInField(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focus = document.activeElement
    return (
      focus instanceof HTMLInputElement ||
      focus instanceof HTMLTextAreaElement ||
      (focus instanceof HTMLElement && focus.isContentEditable)
    )
  })
}

/** Closes what the command opened, as a person would. */
async function leave(page: Page): Promise<void> {
  for (let tries = 0; tries < 4; tries += 1) {
    await page.keyboard.press('Escape')
    await settled(page)
    if ((await page.locator('[data-react-aria-top-layer] [role="dialog"]').count()) === 0) return
  }
}

async function notesIn({ library }: Collate): Promise<number> {
  return (await readdir(join(library, 'notes')).catch(() => [])).length
}

// Making the sample dossier takes several saves, one after another.
const QUIET_MS = 150

/** What is made, once a command before has made all that it makes. */
async function quietState(collate: Collate): Promise<string> {
  let last = await madeIn(collate)
  for (;;) {
    await collate.page.waitForTimeout(QUIET_MS)
    const now = await madeIn(collate)
    if (now === last) return now
    last = now
  }
}

/**
 * What is marked and decided, as it stands on the disk. Notes take what is typed into them, and the
 * layout of a dossier is kept a moment after it has changed.
 */
async function madeIn({ library }: Collate): Promise<string> {
  const annotations = await documentsIn(join(library, 'annotations'))
  const dossiers = await documentsIn(join(library, 'dossiers'))
  const decided = dossiers.map(({ data }) => [
    data['articleIds'],
    data['decisions'],
    data['baseId'],
  ])
  return JSON.stringify([annotations, decided])
}

async function documentsIn(folder: string): Promise<{ data: Record<string, unknown> }[]> {
  const names = await readdir(folder).catch(() => [])
  const files = names.filter((file) => file.endsWith('.json')).toSorted()
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  return texts.map((text) => JSON.parse(text))
}

/** In an order of its own for each state, the same in each run. */
function shuffled<T>(items: readonly T[], seed: string): T[] {
  let state = [...seed].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7) >>> 0
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  return items
    .map((item) => ({ item, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
