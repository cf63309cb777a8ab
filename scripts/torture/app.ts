import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { plainText } from '../../src/core/note/plain-text.ts'
import { Library } from '../../src/library/library.ts'
import { Outcome, type Task } from './outcome.ts'
import { Random } from './random.ts'

/** What may be lost of typing when a process is killed; nothing when the window is closed. */
const LOST_AT_MOST_MS = 1000

// A quick typist's pace: some seven characters a second.
const BETWEEN_KEYS_MS = 30

const ENDINGS = ['kill main', 'kill renderer', 'quit'] as const
type Ending = (typeof ENDINGS)[number]

/** A word that was typed, and when its last key had been taken. */
interface Typed {
  word: string
  at: number
}

/**
 * Types and highlights in the real application, and ends it: SIGKILL to the main process or to the
 * window's, or the window closed within 50 ms of a key. Then the library is read: of typing at most
 * the last second may be missing after a kill, and nothing after closing; every highlight that was
 * shown is there.
 *
 * The twin takes the note away again, with its earlier version: the reading must see that. Taking the
 * last save away only is no test: it may have saved nothing that the one before had not.
 */
export async function app({ n, seed, broken }: Task): Promise<Outcome> {
  const outcome = new Outcome()
  outcome.promise('rounds', 'words', 'typingLost', 'highlightsLost')
  if (!process.env['ELECTRON_OVERRIDE_DIST_PATH'] || !process.env['DISPLAY']) {
    outcome.skipped = 'it needs Electron and a display, as npm test has them'
    return outcome
  }
  const random = new Random(seed)
  for (let index = 0; index < n; index++) {
    const folder = await mkdtemp(join(tmpdir(), 'collate-torture-app-'))
    const ending = ENDINGS[index % ENDINGS.length] ?? 'quit'
    await round(folder, ending, random, broken, outcome)
    outcome.count('rounds')
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return outcome
}

async function round(
  folder: string,
  ending: Ending,
  random: Random,
  broken: boolean,
  outcome: Outcome,
): Promise<void> {
  const application = await start(folder)
  const page = await application.firstWindow()
  await page.getByRole('button', { name: 'Open the sample dossier' }).click()
  const marks = page.locator('article mark')
  await marks.first().waitFor()
  await highlight(page)
  const shown = await marks.count()
  await page.keyboard.press('Control+n')
  // The sample's note gives way to the new one, which is empty.
  const note = page.getByRole('textbox', { name: 'Note', exact: true })
  await note.filter({ hasNotText: /./ }).waitFor()
  await note.click()

  const typed = await type(page, 8 + random.below(20), outcome)
  const endedAt = await end(application, page, ending, random.below(50))
  if (broken) await takeNoteAway(folder)
  await judge(folder, { typed, endedAt, ending, shown }, outcome)
}

function start(folder: string): Promise<ElectronApplication> {
  const { library, profile } = places(folder)
  return _electron.launch({ args: ['.', `--user-data-dir=${profile}`, `--library=${library}`] })
}

function places(folder: string) {
  return { library: join(folder, 'library'), profile: join(folder, 'profile') }
}

/** Colours a paragraph, and waits until it is shown: that says that it is on the disk. */
async function highlight(page: Page): Promise<void> {
  const paragraph = page.locator('article').first().locator('p').last()
  await paragraph.click({ clickCount: 3 })
  await page.keyboard.press('Digit2')
  await paragraph.locator('mark').first().waitFor()
}

async function type(page: Page, words: number, outcome: Outcome): Promise<Typed[]> {
  const typed: Typed[] = []
  for (let index = 0; index < words; index++) {
    const word = `word${index}x`
    await page.keyboard.type(`${word} `, { delay: BETWEEN_KEYS_MS })
    typed.push({ word, at: performance.now() })
    outcome.count('words')
  }
  return typed
}

/** Ends the application in one of the ways; gives the moment at which nothing more could be saved. */
async function end(
  application: ElectronApplication,
  page: Page,
  ending: Ending,
  afterMs: number,
): Promise<number> {
  const process_ = application.process()
  const ended = new Promise((resolve) => process_.once('exit', resolve))
  if (ending === 'kill main') {
    process_.kill('SIGKILL')
  } else if (ending === 'kill renderer') {
    const pid = await application.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    )
    if (pid) process.kill(pid, 'SIGKILL')
    const endedAt = performance.now()
    // The main process is alive: what it had been given is written, and the window comes back.
    await page.waitForTimeout(500).catch(() => {})
    process_.kill('SIGTERM')
    await ended
    return endedAt
  } else {
    await new Promise((resolve) => setTimeout(resolve, afterMs))
    await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  }
  const endedAt = performance.now()
  await ended
  return endedAt
}

async function takeNoteAway(folder: string): Promise<void> {
  const { library } = places(folder)
  const opened = await Library.open(library)
  const { notes } = opened.list()
  await opened.close()
  for (const { id } of notes) {
    const file = join(library, 'notes', `${id}.json`)
    await rm(file)
    await rm(`${file}.bak`, { force: true })
  }
}

interface Expected {
  typed: Typed[]
  endedAt: number
  ending: Ending
  shown: number
}

async function judge(folder: string, expected: Expected, outcome: Outcome): Promise<void> {
  const { typed, endedAt, ending, shown } = expected
  const library = await Library.open(places(folder).library)
  try {
    const { notes, articles } = library.list()
    const texts = await Promise.all(
      notes.map(async ({ id }) => plainText((await library.notes.read(id)).note.tree)),
    )
    const text = texts.join('\n')
    const mayLack = ending === 'quit' ? 0 : LOST_AT_MOST_MS
    const lost = typed.filter(({ word, at }) => at <= endedAt - mayLack && !text.includes(word))
    if (lost.length > 0) {
      const first = Math.round(endedAt - (lost[0]?.at ?? 0))
      outcome.violate('typingLost', `${ending}: ${lost.length} words, the first ${first} ms old`)
    }
    const kept = articles.reduce((sum, { highlights }) => sum + highlights, 0)
    if (kept < shown) outcome.violate('highlightsLost', `${ending}: ${shown - kept} of ${shown}`)
  } finally {
    await library.close()
  }
}
