import { $getRoot, $isElementNode, type LexicalEditor } from 'lexical'
import { createRoot } from 'react-dom/client'
import type { NoteTree } from '../../src/core/model/note.ts'
import type { Bridge } from '../../src/shared/bridge.ts'
import { messages } from '../../src/shared/messages.ts'
import { fromLexical } from '../../src/renderer/src/notes/editor/from-lexical.ts'
import { NotePane } from '../../src/renderer/src/notes/NotePane.tsx'
import { sayError, useMessages } from '../../src/renderer/src/state/stores/messages-store.ts'
import { flushAll, useSaving } from '../../src/renderer/src/state/stores/saving-store.ts'
import { BrokenView } from '../../src/renderer/src/workspace/BrokenView.tsx'

const GIVEN_UP_AFTER_MS = 3000

/** The note's part of the window, as the application draws it, with a disk that is a variable. */
export class NoteWindow {
  /** What is on the disk. */
  disk: NoteTree
  #saves = 0
  readonly #root: ReturnType<typeof createRoot>
  readonly #place = document.createElement('div')

  /** @param tree of the note that is opened */
  constructor(tree: NoteTree) {
    this.disk = tree
    useSaving.setState(useSaving.getInitialState())
    useMessages.setState(useMessages.getInitialState())
    Object.assign(window, { collate: this.#bridge() })
    document.body.append(this.#place)
    this.#root = createRoot(this.#place, { onCaughtError() {}, onUncaughtError() {} })
    this.#root.render(
      <BrokenView text={messages.errors.noteBroken}>
        <NotePane noteId="aaaaaaaaaaaaaaaa" />
      </BrokenView>,
    )
  }

  get saves(): number {
    return this.#saves
  }

  /** The editor, or null where the window says instead that the note can't be shown. */
  async opened(): Promise<LexicalEditor | null> {
    for (let waited = 0; waited < GIVEN_UP_AFTER_MS; waited += 1) {
      const text = this.#place.querySelector('[data-note-text]')
      const editor = text && (Reflect.get(text, '__lexicalEditor') as LexicalEditor | undefined)
      if (editor) {
        // Its plugins have heard of it by then, and so has what ends it if it can't be shown.
        await tick()
        if (text.isConnected) return editor
      }
      if (this.shownError() !== '') return null
      await tick()
    }
    throw new Error('The note is neither shown nor said not to be.')
  }

  /** What the foot of the window says: "Saved" or not, by the same that it goes by. */
  saysSaved(): boolean {
    const { pending, failed } = useSaving.getState()
    return pending === 0 && failed === null
  }

  /** The error that is shown; empty when none is. */
  shownError(): string {
    const errors = useMessages.getState().shown.filter(({ kind }) => kind === 'error')
    const alert = this.#place.querySelector('[role=alert]')?.textContent ?? ''
    return [useSaving.getState().failed?.message, ...errors.map(({ text }) => text), alert].join('')
  }

  /** Whether the window would close without a question, as it decides that. */
  async mayClose(): Promise<boolean> {
    try {
      return await flushAll()
    } catch (error) {
      sayError(error)
      return false
    }
  }

  close(): void {
    this.#root.unmount()
    this.#place.remove()
  }

  #change({ before, after, blocks }: SentChange['change']): void {
    const { children } = this.disk
    const put = JSON.parse(blocks)
    this.disk = {
      type: 'root',
      children: children.toSpliced(before, children.length - before - after, ...put),
    }
  }

  #bridge(): Bridge {
    const answer = (channel: string, payload: unknown): unknown => {
      if (channel === 'note:read')
        return { note: { title: 'Note', tree: JSON.stringify(this.disk) }, base: 'a' }
      if (channel === 'note:save') this.disk = JSON.parse((payload as { tree: string }).tree)
      else if (channel === 'note:save-change') this.#change((payload as SentChange).change)
      else return undefined
      this.#saves += 1
      return { base: 'b' }
    }
    const request = async (channel: string, payload: unknown) =>
      structuredClone({ ok: true, value: answer(channel, payload) })
    return {
      request,
      importDropped: request,
      on: () => () => {},
      platform: 'linux',
      languages: [],
    } as never
  }
}

interface SentChange {
  change: { before: number; after: number; blocks: string }
}

export { sayError }

/** Writes some words into every block of the note, as keys would. */
export function writeEverywhere(editor: LexicalEditor, words: string): void {
  editor.update(
    () => {
      for (const text of $getRoot().getAllTextNodes())
        text.setTextContent(`${text.getTextContent()}${words}`)
      for (const block of $getRoot().getChildren()) if ($isElementNode(block)) block.markDirty()
    },
    { discrete: true },
  )
}

export function treeIn(editor: LexicalEditor): NoteTree {
  return fromLexical(editor.getEditorState())
}

export function tick(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1))
}
