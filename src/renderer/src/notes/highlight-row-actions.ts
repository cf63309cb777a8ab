import { COLORS } from '../../../core/model/passage.ts'
import { type CommandId, commandTitle, HIGHLIGHT_COMMANDS } from '../../../shared/commands.ts'
import { messages } from '../../../shared/messages.ts'
import { recolor, removeHighlight } from '../state/actions/highlight-actions.ts'
import { colorNames } from '../state/stores/color-names.ts'
import { attempt } from '../state/stores/messages-store.ts'
import type { PlacedHighlight } from '../state/text-view/placed-highlights.ts'
import { keepTyping } from '../state/actions/typed-ahead.ts'
import { untilDrawn } from '../ui/until-drawn.ts'
import { quoteInNote } from '../state/actions/quoting.ts'
import { request } from '../state/stores/request.ts'
import { openCard } from '../state/text-view/selection-store.ts'
import { visitPassage } from '../state/actions/visits.ts'
import type { MenuAction } from '../ui/context-menu.ts'
import type { useOff } from '../ui/off.ts'

/**
 * What can be done with a highlight where the list of them shows it: the same as in the text.
 *
 * @param off turns off what changes something, as when the library is read-only
 */
export function highlightActions(
  articleId: string,
  { highlight, passage, start, end }: PlacedHighlight,
  off: ReturnType<typeof useOff>,
): MenuAction[] {
  const goTo = () => visitPassage(articleId, passage.id)
  const comment = async () => {
    const typing = keepTyping()
    goTo()
    openCard({ articleId, highlightId: highlight.id, writing: true })
    const isField = () => document.activeElement?.matches('[data-comment]') === true
    if (await untilDrawn(isField)) await typing.put()
    else typing.drop()
  }
  const copy = () => attempt(() => request('app:copy', { text: passage.selectors.quote.exact }))
  const changes = (id: string, label: string, act: () => Promise<unknown> | void): MenuAction => ({
    id,
    label,
    run: () => attempt(act),
    ...off,
  })
  const named = (id: CommandId) => commandTitle(id, colorNames())
  return [
    { id: 'open', label: messages.note.goToHighlight, run: goTo },
    { id: 'copy', label: named('passage.copy'), run: copy },
    changes('quote', named('passage.quote'), () => quoteInNote({ articleId, start, end })),
    changes('comment', named('highlight.comment'), comment),
    ...COLORS.map((color, index) => ({
      ...changes(color, named(HIGHLIGHT_COMMANDS[color]), () =>
        recolor(articleId, highlight, color),
      ),
      beginsGroup: index === 0,
    })),
    {
      ...changes('remove', named('highlight.remove'), () => removeHighlight(articleId, highlight)),
      beginsGroup: true,
    },
  ]
}
