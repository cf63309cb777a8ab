import { $isHeadingNode } from '@lexical/rich-text'
import { $getNodeByKey, HISTORIC_TAG, type NodeKey, type UpdateListenerPayload } from 'lexical'

/** What an update says of what it changed. */
type Update = Pick<
  UpdateListenerPayload,
  'editorState' | 'prevEditorState' | 'dirtyElements' | 'tags'
>

/** Whether an update may have changed a heading, made one or removed one: a key elsewhere does none of these. */
export function headingsChanged(update: Update): boolean {
  const { editorState, prevEditorState, dirtyElements, tags } = update
  // An undone state is set whole, with nothing said of what in it differs.
  if (tags.has(HISTORIC_TAG)) return true
  const keys = [...dirtyElements.keys()]
  const $isHeading = (key: NodeKey) => $isHeadingNode($getNodeByKey(key))
  return [editorState, prevEditorState].some((state) => state.read(() => keys.some($isHeading)))
}
