import type { NoteTree } from '../../../core/model/note.ts'
import { messages } from '../../../shared/messages.ts'
import { type OpenNote, openedNote } from '../state/actions/open-note.ts'
import { isLatest, remember, type Undoable } from '../state/stores/undo.ts'
import { askForNote } from '../state/stores/workspace-store.ts'

/** A change of the text that the person made. */
export interface TextChange {
  /** Whether the editor's own history began a step with it; else it went on with the last one. */
  begins: boolean
  kind: 'typing' | 'quotation' | 'paste' | 'move'
}

/** A step to which what is written next may still be added. */
interface Open<T> {
  step: Undoable
  after: T
}

// Letters of a title that follow each other faster than this are one step, in milliseconds: a pause
// to think is longer, a pause between words shorter.
const PAUSE_MS = 1000

/**
 * Puts what is written in one opening of a note among the steps of the window's history. As long as
 * it is open, the editor's own history takes a step back, which knows where the caret was; when the
 * note was closed since, it is opened and given the text that it had.
 */
export class NoteSteps {
  readonly #note: OpenNote
  #tree: NoteTree
  #title: string
  #text: Open<NoteTree> | null = null
  #heading: (Open<string> & { at: number }) | null = null

  constructor(note: OpenNote, { title, tree }: { title: string; tree: NoteTree }) {
    this.#note = note
    this.#title = title
    this.#tree = tree
  }

  /** The text was changed by the person. */
  write(tree: NoteTree, { begins, kind }: TextChange): void {
    const before = this.#tree
    this.#tree = tree
    if (!begins && this.#text && isLatest(this.#text.step)) {
      this.#text.after = tree
      return
    }
    // What came between splits here what is one step of the editor's.
    const isEditors = begins
    const put = async (inEditor: (note: OpenNote) => void, wanted: NoteTree) => {
      const note = await this.#opened()
      if (isEditors && note === this.#note) inEditor(note)
      else note.setTree(wanted)
    }
    const text: Open<NoteTree> = {
      after: tree,
      step: {
        label: messages.steps[kind],
        undo: () => put((note) => note.stepBack(), before),
        redo: () => put((note) => note.stepForward(), text.after),
      },
    }
    this.#text = text
    remember(text.step)
  }

  /** The title was changed by the person. */
  retitle(title: string): void {
    const before = this.#title
    this.#title = title
    const at = performance.now()
    const last = this.#heading
    if (last && isLatest(last.step) && at - last.at < PAUSE_MS) {
      Object.assign(last, { after: title, at })
      return
    }
    const put = async (wanted: string) => (await this.#opened()).setTitle(wanted)
    const heading: Open<string> & { at: number } = {
      after: title,
      at,
      step: {
        label: messages.steps.title,
        undo: () => put(before),
        redo: () => put(heading.after),
      },
    }
    this.#heading = heading
    remember(heading.step)
  }

  /** Of what was put into the title the rest went on into the text: all of it is one step. */
  overflow(title: string, rest: NoteTree['children']): void {
    const before = { title: this.#title, tree: this.#tree }
    const after = { title, tree: { ...this.#tree, children: [...rest, ...this.#tree.children] } }
    const put = (note: OpenNote, content: typeof after) => {
      note.setTitle(content.title)
      note.setTree(content.tree)
    }
    put(this.#note, after)
    remember({
      label: messages.steps.paste,
      undo: async () => put(await this.#opened(), before),
      redo: async () => put(await this.#opened(), after),
    })
  }

  /** The note, in view: what is taken back in it is to be seen. */
  async #opened(): Promise<OpenNote> {
    const note = await openedNote(this.#note.noteId)
    askForNote(note.noteId)
    return note
  }

  /** Something was put back by the history: that is no new step. */
  restored({ title = this.#title, tree = this.#tree }: { title?: string; tree?: NoteTree }): void {
    this.#title = title
    this.#tree = tree
  }
}
