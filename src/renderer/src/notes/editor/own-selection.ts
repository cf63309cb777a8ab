import type { LexicalEditor } from 'lexical'

/**
 * Has React leave the selection in an editor to the editor. At every commit, whatever it is of, React looks
 * where in the focused editable element the selection is, should the commit take the focus away: it goes
 * through all of its text for that (`getSelectionInformation` of react-dom), which in a note of 2,000
 * quotations took 8 ms several times in a save. Lexical sets its selection itself.
 *
 * React tells such an element by this property alone; it sets the attribute, and so does the browser by it.
 *
 * @returns its undo
 */
export function keepOwnSelection(editor: LexicalEditor): () => void {
  return editor.registerRootListener((root, before) => {
    if (before) Reflect.deleteProperty(before, 'contentEditable')
    if (root)
      Object.defineProperty(root, 'contentEditable', { value: 'inherit', configurable: true })
  })
}
