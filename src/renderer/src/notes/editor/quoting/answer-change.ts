import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical'
import type { EditorProps } from '../editor-props.ts'
import type { CitedAnswer } from '../nodes/citation-card.ts'
import { $isCited } from '../nodes/cited.ts'
import { changeCited } from './change-cited.ts'
import { OPEN_QUOTATION_CARD_COMMAND } from './quotation-card-command.ts'

/**
 * Answers what is asked where the words of a citation have changed: its own are kept, those of today are
 * taken, or both are shown in its card.
 */
export function answerChange(
  editor: LexicalEditor,
  key: NodeKey,
  answer: CitedAnswer,
  { citationSources, citationNow }: EditorProps,
): void {
  const citation = editor.getEditorState().read(() => {
    const node = $getNodeByKey(key)
    return $isCited(node) ? node.getCitation() : null
  })
  const changed = citation && citationSources.of(citation).changed
  if (!changed) return
  if (answer === 'keep') {
    changeCited(editor, key, (before) => ({ ...before, keptFrom: changed.textHash }))
  } else if (answer === 'take') {
    void citationNow(citation).then((now) => now && changeCited(editor, key, () => now))
  } else {
    editor.dispatchCommand(OPEN_QUOTATION_CARD_COMMAND, key)
  }
}
