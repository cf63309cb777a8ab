import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { makeFiles, makeLibrary } from './made-library.ts'
import { median, type Row } from './row.ts'
import { drop, endApplication, startApplication } from './running.ts'

/**
 * Whether what a person does costs more where the library is large, or while files come in: in the real
 * application with libraries of several sizes, idle and with a folder of files dropped on it. Each time is
 * from the key or the click, as the browser took it, to the frame in which it is seen.
 */

const SIZES = [0, 2000, 10_000, 20_000]
// Enough for them to come in for as long as all is measured.
const DROPPED = 18_000
// To be opened in the empty library.
const FEW = 20

/** A key, or what it does to a list, is felt when it is later than this. */
const LATEST_KEY_MS = 50
/** What is the same everywhere differs by so much from run to run. */
const FLAT = 1.3

const ACTS = {
  'a key in a note': { times: 60, run: typeKey },
  'a letter in the filter of the list': { times: 16, run: typeFilter },
  'an article is opened': { times: 9, run: openArticle },
  'the list is scrolled': { times: 40, run: scrollList },
  'a highlight is made': { times: 15, run: highlight },
} as const
type Act = keyof typeof ACTS
const LIMITED: ReadonlySet<Act> = new Set([
  'a key in a note',
  'a letter in the filter of the list',
  'the list is scrolled',
])
const STATES = ['idle', 'during an import'] as const
type State = (typeof STATES)[number]

export const largeLibraryRows: Row[] = (Object.keys(ACTS) as Act[]).flatMap((act) =>
  STATES.map((state) => rowOf(act, state)),
)

function rowOf(act: Act, state: State): Row {
  const limit = LIMITED.has(act) ? `, nine in ten ≤ ${LATEST_KEY_MS} ms` : ''
  let slow = 0
  return {
    name: `large library: ${act}, ${state}`,
    reach: { reach: `≤ ${FLAT} × the empty one${limit}` },
    measure: async () => {
      const of = await Promise.all(SIZES.map(async (size) => (await timesOf(size))[state][act]))
      const medians = of.map(median)
      const late = of.map(
        (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.9)]!,
      )
      slow = Math.max(...late)
      const value = Math.max(...medians)
      const list = (times: number[]) => times.map((time) => time.toFixed(0)).join(', ')
      const detail = `${list(medians)}; nine in ten within ${list(late)}`
      return { value, unit: 'ms', beside: null, ratio: value / medians[0]!, detail }
    },
    isReached: ({ ratio }) =>
      ratio !== null && ratio <= FLAT && (limit === '' || slow <= LATEST_KEY_MS),
  }
}

type Times = Record<State, Record<Act, number[]>>

/** One application a size for all rows; one after another, so that none is in another's way. */
const measured = new Map<number, Promise<Times>>()
let before: Promise<unknown> = Promise.resolve()

function timesOf(size: number): Promise<Times> {
  let times = measured.get(size)
  if (!times) {
    times = before.then(() => measureIn(size))
    before = times.catch(() => undefined)
    measured.set(size, times)
  }
  return times
}

async function measureIn(size: number): Promise<Times> {
  const folder = await mkdtemp(join(tmpdir(), 'collate-bench-'))
  const library = join(folder, 'library')
  await makeLibrary(library, size + FEW)
  // Another beginning: what is in the library already would not be imported again.
  const files = await makeFiles(join(folder, 'files'), DROPPED, 'Again\n\n')
  const place = [`--user-data-dir=${join(folder, 'profile')}`, `--library=${library}`]
  const app = await startApplication('.', place)
  try {
    const page = await readyIn(app)
    const idle = await measureActs(page)
    await drop(page, files)
    await comingIn(page)
    const during = await measureActs(page)
    if (!(await page.getByRole('progressbar').isVisible()))
      throw new Error('The import has ended before all was measured.')
    return { idle, 'during an import': during }
  } finally {
    await endApplication(app)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function measureActs(page: Page): Promise<Record<Act, number[]>> {
  const found = {} as Record<Act, number[]>
  for (const act of Object.keys(ACTS) as Act[]) {
    const { times, run } = ACTS[act]
    found[act] = []
    for (let at = 0; at < times; at += 1) found[act].push(await run(page, at))
  }
  return found
}

/** A letter in the open note; the pause that saves it, and all that follows from that, is among them. */
async function typeKey(page: Page, at: number): Promise<number> {
  if (at === 0) await page.locator('[data-note-text]').click()
  return timeFrom(page, 'keydown', () => page.keyboard.press(at % 6 === 5 ? 'Space' : 'e'))
}

/** The letters of a word into the filter of the list, and out again. */
async function typeFilter(page: Page, at: number): Promise<number> {
  const word = 'dividend'
  if (at === 0) await page.locator('[data-library-search]').click()
  const key = at < word.length ? word[at]! : 'Backspace'
  return timeFrom(page, 'keydown', () => page.keyboard.press(key))
}

/** An article that the list shows, until its text is there; rows move while articles come in. */
async function openArticle(page: Page, at: number): Promise<number> {
  return page.evaluate(async (index) => {
    const rows = document.querySelectorAll<HTMLElement>('[data-article-row]:not([aria-current])')
    const row = rows[index % rows.length]
    if (!row) throw new Error('No row is drawn.')
    const begun = performance.now()
    row.click()
    const text = `[data-pane="${row.dataset['articleRow']}"] article p`
    while (!document.querySelector(text)) await new Promise(requestAnimationFrame)
    await new Promise((resolve) => setTimeout(resolve))
    return performance.now() - begun
  }, at)
}

async function scrollList(page: Page, at: number): Promise<number> {
  if (at === 0) await page.getByRole('grid', { name: 'Articles' }).hover()
  return timeFrom(page, 'wheel', () => page.mouse.wheel(0, at % 20 < 10 ? 400 : -400))
}

/** One more highlight in the article that is open, of a few letters, until it is marked. */
async function highlight(page: Page, at: number): Promise<number> {
  const article = page.locator('[data-pane] article').first()
  const marks = await article.locator('mark').count()
  await article.evaluate((element, index) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    let text = texts.nextNode() as Text | null
    // Letters: of a table's blanks alone nothing would be selected.
    const lettersIn = ({ data }: Text) => data.search(/[a-z]{4}/i)
    while (text && (lettersIn(text) === -1 || text.parentElement?.closest('mark')))
      text = texts.nextNode() as Text | null
    if (!text) throw new Error(`There is no place for a highlight more (${index}).`)
    ;(element as HTMLElement).focus()
    const start = lettersIn(text)
    getSelection()?.setBaseAndExtent(text, start, text, start + 4)
  }, at)
  return timeFrom(page, 'keydown', () => page.keyboard.press('Digit1'), 'article mark', marks + 1)
}

declare global {
  /** The time from the event that is listened for to the frame that shows what came of it, in ms. */
  var seenAfter: Promise<number>
}

/**
 * The time from an event, as the browser dates it, to the frame behind it in which there are so many
 * elements that a selector fits.
 */
async function timeFrom(
  page: Page,
  event: string,
  act: () => Promise<void>,
  selector = 'body',
  count = 1,
): Promise<number> {
  // Heard before the act begins.
  await page.evaluate(
    ([name, wanted, many]) => {
      const heard = new Promise<number>((resolve) => {
        const options = { capture: true, once: true, passive: true }
        addEventListener(name, ({ timeStamp }) => resolve(timeStamp), options)
      })
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      globalThis.seenAfter = heard.then(async (begun) => {
        do {
          await frame()
          if (performance.now() - begun > 20_000) throw new Error(`No ${wanted} was drawn.`)
        } while (document.querySelectorAll(wanted).length < many)
        await new Promise((resolve) => setTimeout(resolve))
        return performance.now() - begun
      })
    },
    [event, selector, count] as const,
  )
  await act()
  return page.evaluate(() => globalThis.seenAfter)
}

async function readyIn(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow()
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1560, height: 900 }),
  )
  await page.getByRole('list', { name: 'Notes' }).getByText('Short', { exact: true }).click()
  await page.locator('[data-note-text]').waitFor()
  await page.locator('[data-article-row]').first().click()
  await page.locator('[data-pane] article p').first().waitFor()
  await indexed(page)
  return page
}

/** Waits until the library's index is made: that goes on in the background, and is none of what is measured. */
async function indexed(page: Page): Promise<void> {
  const isMade = () =>
    page.evaluate(async () => {
      const answer = await window.collate.request('reports:state', undefined)
      return answer.ok && answer.value.status === 'ready'
    })
  while (!(await isMade())) await page.waitForTimeout(500)
}

/** Waits until files have become articles for a while: before that they are only looked through. */
async function comingIn(page: Page): Promise<void> {
  const LANDED = 100
  await page.waitForFunction(
    (least) => (document.querySelector<HTMLProgressElement>('footer progress')?.value ?? 0) > least,
    LANDED,
  )
}
