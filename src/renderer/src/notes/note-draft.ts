import type { NoteTree } from '../../../core/model/note.ts'

export interface NoteContent {
  title: string
  tree: NoteTree
}

interface Hooks {
  /** Asks whoever shows the note for what it has not told yet, by `change` or `unreadable`. */
  catchUp: () => void
  /** Resolves when the note is on the disk. */
  save: (content: NoteContent) => Promise<unknown>
  /** The first change that is not on the disk was made; gives what to call when all of them are. */
  onUnsaved: () => () => void
  /** A save failed; null when one succeeded after that. */
  onFailure: (error: unknown) => void
}

// A pause in typing. Shorter would write at every word, longer would risk more on a crash.
const IDLE_MS = 250
// Nobody loses more than a second of typing, even without ever pausing: this, and the time that a
// save takes on a slow disk, twice when one is under way already.
const AT_MOST_MS = 400
// A full disk or a folder that is away comes back by itself: saving is tried again until then.
const AGAIN_MS = 4000

/**
 * What is being written in a note, and its way to the disk: after a pause, or at the latest after
 * a second, one save at a time, and again until it succeeds. Nothing that was typed is dropped.
 */
export class NoteDraft {
  #content: NoteContent
  #saved: NoteContent
  #hooks: Hooks
  #timer: ReturnType<typeof setTimeout> | undefined
  #dirtySince: number | null = null
  #running: Promise<unknown> | null = null
  #ended: (() => void) | null = null
  #failing = false
  /** Of a text that cannot be read the words alone; null while it can. */
  #words: string | null = null

  constructor(content: NoteContent, hooks: Hooks) {
    this.#content = content
    this.#saved = content
    this.#hooks = hooks
  }

  /**
   * The title or the tree is another now: it is unsaved until the hooks' `save` has resolved, soon
   * after.
   */
  change(part: Partial<NoteContent>): void {
    this.#content = { ...this.#content, ...part }
    if (part.tree) this.#words = null
    this.#ended ??= this.#hooks.onUnsaved()
    this.#dirtySince ??= Date.now()
    this.#schedule(this.#failing ? AGAIN_MS : this.#wait(this.#dirtySince))
  }

  /** How long to wait for a pause, of what is unsaved since then. */
  #wait(since: number): number {
    return Math.max(0, Math.min(IDLE_MS, AT_MOST_MS - (Date.now() - since)))
  }

  /**
   * Something was written that cannot be read: until `change` gives a text it is unsaved. Not tried again
   * by itself, since no time mends it: a change does, or whoever asks for it.
   *
   * @param words of what was written the words alone
   */
  unreadable(error: unknown, words: string): void {
    this.#words = words
    this.#failing = true
    this.#ended ??= this.#hooks.onUnsaved()
    this.#hooks.onFailure(error)
  }

  /**
   * What would be lost with a text that cannot be read: its title and its words; null when it can be.
   */
  get unread(): { title: string; words: string } | null {
    return this.#words === null ? null : { title: this.#content.title, words: this.#words }
  }

  /** The words of a text that cannot be read are kept elsewhere: nothing is left to be saved. */
  leave(): void {
    this.#words = null
    this.#isWhole()
  }

  /** Saves now what is not on the disk; true when all of it is. What fails in it is told, whatever it is. */
  async flush(): Promise<boolean> {
    const succeeded = await this.#saveNow()
    return succeeded && (this.#content === this.#saved || this.flush())
  }

  /**
   * Saves what there is now; true when that is on the disk. What is written meanwhile has a time of its own:
   * saved at once, a long note would be saved without a pause for as long as somebody writes.
   */
  async #saveNow(): Promise<boolean> {
    try {
      this.#hooks.catchUp()
      clearTimeout(this.#timer)
      while (this.#running) await Promise.allSettled([this.#running])
      return this.#content === this.#saved ? this.#isWhole() : await this.#saveOnce()
    } catch (error) {
      return this.#failed(error)
    }
  }

  #schedule(inMs: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#saveNow().catch((error) => this.#failed(error)), inMs)
  }

  async #saveOnce(): Promise<boolean> {
    const content = this.#content
    this.#dirtySince = null
    try {
      this.#running = this.#hooks.save(content)
      await this.#running
    } finally {
      this.#running = null
    }
    this.#saved = content
    // Written meanwhile, perhaps while saving failed and was to be tried again much later.
    if (this.#dirtySince !== null) this.#schedule(this.#wait(this.#dirtySince))
    return this.#isWhole()
  }

  #failed(error: unknown): false {
    this.#failing = true
    this.#ended ??= this.#hooks.onUnsaved()
    this.#hooks.onFailure(error)
    this.#schedule(AGAIN_MS)
    return false
  }

  /** All that is known is on the disk: whether that is all there is, which is told. */
  #isWhole(): boolean {
    if (this.#words !== null) return false
    if (this.#failing) {
      this.#failing = false
      this.#hooks.onFailure(null)
    }
    if (this.#content === this.#saved) {
      this.#ended?.()
      this.#ended = null
    }
    return true
  }
}
