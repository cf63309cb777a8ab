import type { LinkTarget } from '../../../../../core/note/links.ts'
import { levelled, MOST_LEVELS } from '../../../../../core/note/levels.ts'
import { withWikilinks } from '../../../../../core/note/wikilinks.ts'
import type { NoteTree } from '../../../../../core/model/note.ts'
import { messages } from '../../../../../shared/messages.ts'
import type { Pasted } from './foreign-to-tree.ts'
import { withoutStrayControls } from './stray-controls.ts'

/**
 * What was pasted as it goes into a note, and what the person is to be told of that.
 *
 * @param findNamed what a name in `[[ ]]` leads to, or null
 */
export function takenIn(
  { tree: pasted, isBare }: Pasted,
  findNamed: (name: string) => LinkTarget | null,
): { tree: NoteTree; notices: string[] } {
  const level = levelled(withWikilinks(pasted, findNamed))
  const { tree, isChanged } = withoutStrayControls(level.tree)
  const notices = [
    ...(isBare ? [messages.editor.pastedBare] : []),
    ...(level.isChanged ? [messages.editor.levelled(MOST_LEVELS)] : []),
    ...(isChanged ? [messages.editor.straysLeftOut] : []),
  ]
  return { tree, notices }
}
