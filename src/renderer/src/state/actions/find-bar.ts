import { useFindBar } from '../text-view/find-bar-store.ts'
import type { Origin } from '../text-view/sought-store.ts'
import { endSeeking, presentOrigin, seek, stayAtFound } from './seek.ts'

/** Opens the bar over the open texts; what is selected on one line is looked for. */
export function openFindBar(): void {
  // From its own field one goes on from where one has got to.
  if (document.activeElement?.matches('[data-find]')) {
    return useFindBar.setState({ asked: performance.now() })
  }
  const from = presentOrigin()
  const selected = selectedWords()
  const { words } = useFindBar.getState()
  useFindBar.setState({ asked: performance.now(), words: selected || words })
  findWordsFrom(from)
}

/** Looks for what stands in the bar, though there was no pause yet. */
export function findNow(): void {
  if (timer === undefined) return
  clearTimeout(timer)
  findWordsFrom()
}

// Of a letter or two a long text has tens of thousands, and more is mostly typed: these wait for a pause.
const FEW_LETTERS = 2
const PAUSE_MS = 200
let timer: ReturnType<typeof setTimeout> | undefined

/** Something else is to be found, or in another way. */
export function find(change: Partial<FindInBar>): void {
  useFindBar.setState(change)
  clearTimeout(timer)
  if (useFindBar.getState().words.length > FEW_LETTERS) findWordsFrom()
  else timer = setTimeout(() => findWordsFrom(), PAUSE_MS)
}

interface FindInBar {
  words: string
  matchCase: boolean
  wholeWords: boolean
}

function findWordsFrom(from?: Origin | null): void {
  timer = undefined
  const { words, matchCase, wholeWords } = useFindBar.getState()
  seek({ kind: 'typed', words, matchCase, wholeWords }, from)
}

/** Shuts the bar: one goes on where the hit is that was looked at; whether there is one. */
export function closeFindBar(): boolean {
  const isThere = stayAtFound()
  endFinding()
  return isThere
}

/** Shuts the bar, and nothing is sought any more; where one is stays as it is. */
export function endFinding(): void {
  clearTimeout(timer)
  timer = undefined
  useFindBar.setState({ asked: null })
  endSeeking()
}

// What is longer was not selected to be looked for. In UTF-16 units.
const LONGEST = 100

function selectedWords(): string {
  const active = document.activeElement
  // Of what is typed in a field nothing is selected in the page.
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) return ''
  const selected = window.getSelection()?.toString() ?? ''
  return selected.length > LONGEST || selected.includes('\n') ? '' : selected
}
