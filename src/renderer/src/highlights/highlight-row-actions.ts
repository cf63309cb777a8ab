import type { ListedHighlight } from '../../../core/model/listed-highlight.ts'
import { COLORS } from '../../../core/model/passage.ts'
import { type CommandId, commandTitle, HIGHLIGHT_COMMANDS } from '../../../shared/commands.ts'
import { messages } from '../../../shared/messages.ts'
import { removeHighlight } from '../state/actions/highlight-actions.ts'
import { confirmPlace, rejectPlace } from '../state/actions/place-actions.ts'
import { recolorAll, removeHighlights } from '../state/actions/picked-highlights.ts'
import { quoteInNote } from '../state/actions/quoting.ts'
import { visitPassage } from '../state/actions/visits.ts'
import { colorNames } from '../state/stores/color-names.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { request } from '../state/stores/request.ts'
import type { MenuAction } from '../ui/context-menu.ts'
import type { useOff } from '../ui/off.ts'

const words = messages.highlights

/**
 * What can be done with highlights where a list shows them: the same as in the text, by the same keys.
 *
 * @param chosen one, or several that are picked
 * @param comment writes on the one
 * @param off turns off what changes something, as when the library is read-only
 */
export function highlightActions(
  chosen: readonly ListedHighlight[],
  comment: () => void,
  off: ReturnType<typeof useOff>,
): MenuAction[] {
  const [first] = chosen
  if (!first) return []
  const isOne = chosen.length === 1
  const { articleId, highlight } = first
  const named = (id: CommandId) => commandTitle(id, colorNames())
  const changes = (id: string, key: string, label: string, act: () => Promise<unknown> | void) => ({
    id,
    label,
    key,
    run: () => attempt(act),
    ...off,
  })
  const quotable = chosen.flatMap(({ articleId: of, place }) =>
    place ? [{ articleId: of, start: place.start, end: place.end }] : [],
  )
  const quoted = chosen.map(({ passage }) => passage.selectors.quote.exact).join('\n\n')
  return [
    ...(isOne ? [{ id: 'open', label: words.goTo, run: () => visit(first) }] : []),
    {
      id: 'copy',
      label: isOne ? named('passage.copy') : words.copyAll,
      run: () => attempt(() => request('app:copy', { text: quoted })),
    },
    ...(isOne && first.place?.state === 'approximate'
      ? placeAnswers(first, first.place, changes)
      : []),
    ...(quotable.length > 0
      ? [changes('quote', 'Q', named('passage.quote'), () => quoteInNote(...quotable))]
      : []),
    ...(isOne ? [changes('comment', 'M', named('highlight.comment'), comment)] : []),
    ...COLORS.map((color, index) => ({
      ...changes(color, String(index + 1), named(HIGHLIGHT_COMMANDS[color]), () =>
        recolorAll(chosen, color),
      ),
      beginsGroup: index === 0,
    })),
    {
      ...changes(
        'remove',
        'Delete',
        isOne ? named('highlight.remove') : words.removeAll(chosen.length),
        () => (isOne ? removeHighlight(articleId, highlight) : removeHighlights(chosen)),
      ),
      beginsGroup: true,
    },
  ]
}

type Changes = (
  id: string,
  key: string,
  label: string,
  act: () => Promise<unknown> | void,
) => MenuAction

/** Whether a highlight stands where it seems to: Yes and No by a key each, so that many are gone through. */
function placeAnswers(
  { articleId, passage }: ListedHighlight,
  place: { start: number; end: number },
  changes: Changes,
): MenuAction[] {
  const of = { articleId, passageId: passage.id }
  const { confirmPlace: yes, rejectPlace: no } = messages.passage
  return [
    { ...changes('confirm', 'Y', yes, () => confirmPlace(of, place)), beginsGroup: true },
    changes('reject', 'N', no, () => rejectPlace(of)),
  ]
}

/** Goes to where a highlight stands; its article opens also where its place in it is lost. */
export function visit({ articleId, passage }: ListedHighlight): void {
  visitPassage(articleId, passage.id)
}
