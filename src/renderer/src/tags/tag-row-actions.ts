import { flushSync } from 'react-dom'
import { COLORS } from '../../../core/model/passage.ts'
import type { TagSummary } from '../../../core/model/tag.ts'
import { messages } from '../../../shared/messages.ts'
import { colorTag, deleteTag } from '../state/actions/tag-actions.ts'
import { runCommand } from '../state/actions/commands.ts'
import { filterList } from '../state/stores/list-filter.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { showTag } from '../state/stores/tags-store.ts'
import type { MenuAction } from '../ui/context-menu.ts'
import { focusOnceDrawn } from '../ui/focus-once-drawn.ts'
import type { useOff } from '../ui/off.ts'

const words = messages.tags

/**
 * What can be done with a tag.
 *
 * @param leave moves the focus before the tag goes from the list
 */
export function tagActions(
  summary: TagSummary,
  off: ReturnType<typeof useOff>,
  leave: () => void,
): MenuAction[] {
  const { tag, color } = summary
  const changes = (id: string, label: string, act: () => Promise<unknown>): MenuAction => ({
    id,
    label,
    run: () => attempt(act),
    ...off,
  })
  return [
    { id: 'show', label: words.show, run: () => showTag(tag) },
    { id: 'filter', label: messages.filter.inLibrary, run: () => filterByTag(tag) },
    { ...changes('rename', words.rename, () => startRenaming(tag)), key: 'F2' },
    ...COLORS.map((one, index) => ({
      ...changes(one, messages.passage.colors[one], () => colorTag(summary, one)),
      key: String(index + 1),
      beginsGroup: index === 0,
    })),
    ...(color === null
      ? []
      : [{ ...changes('none', words.noColor, () => colorTag(summary, null)), key: '0' }]),
    {
      ...changes('delete', words.delete, () => {
        leave()
        return deleteTag(tag)
      }),
      key: 'Delete',
      beginsGroup: true,
    },
  ]
}

/** In the library's list, which is shown for it. */
function filterByTag(tag: string): void {
  filterList({ tag })
  runCommand('library.search')
}

/** On the tag's page, where its name can be edited. */
async function startRenaming(tag: string): Promise<void> {
  // At once: what is typed next is the name.
  flushSync(() => showTag(tag))
  const find = () => document.querySelector<HTMLElement>('[data-tags-panel] button[data-editable]')
  if (await focusOnceDrawn(find)) find()?.click()
}
