import type { NoteTree } from '../../../core/model/note.ts'
import type { TitleOf } from '../../../core/note/links.ts'
import { wordsOfBlock } from '../../../core/note/count-words.ts'
import { countWords } from '../../../core/text/count-words.ts'
import { linkedDocument } from '../state/actions/open-linked.ts'

/** How many words there are in a note. */
export interface NoteWords {
  all: number
  /** Those of them in quotations: others' words. */
  quoted: number
  /** Those that are selected; 0 when none are. */
  selected: number
}

interface Hooks {
  /** The note as it is now. */
  tree: () => NoteTree
  /** Its words that are selected; '' when none are. */
  selected: () => string
  counted: (words: NoteWords) => void
}

// A pause in typing: nobody reads a number that changes at every word.
const PAUSE_MS = 300
// A note is counted for the first time in such pieces, so that a key that comes meanwhile is answered within
// its frame.
const SLICE_MS = 8

/** Counts the words of a note that is open, when nothing is typed or selected for a moment. */
export class WordCounter {
  readonly #hooks: Hooks
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(hooks: Hooks) {
    this.#hooks = hooks
    this.changed()
  }

  /** Something was written or selected. */
  changed(): void {
    this.#in(PAUSE_MS, () => this.#count())
  }

  /** The note is closed. */
  end(): void {
    clearTimeout(this.#timer)
  }

  #count(from = 0, before: NoteWords = { all: 0, quoted: 0, selected: 0 }): void {
    const { children } = this.#hooks.tree()
    const words = { ...before }
    const end = performance.now() + SLICE_MS
    for (let at = from; at < children.length; at += 1) {
      if (performance.now() > end) return this.#in(0, () => this.#count(at, words))
      const { all, quoted } = wordsOfBlock(children[at]!, titleOf)
      words.all += all
      words.quoted += quoted
    }
    words.selected = countWords(this.#hooks.selected())
    this.#hooks.counted(words)
  }

  /** What changes meanwhile has it begin anew. */
  #in(ms: number, run: () => void): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(run, ms)
  }
}

/** What a link in a note leads to is called now. */
export const titleOf: TitleOf = (target) => linkedDocument(target)?.title
