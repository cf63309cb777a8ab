import { surePlace } from '../../../core/anchoring/place-finder.ts'
import { resolve } from '../../../core/anchoring/resolve.ts'
import type { QuotedIn as Quoting } from '../../../core/model/linked.ts'
import { lookUp } from '../../../core/model/look-up.ts'
import { excerptOf } from '../../../core/note/plain-text.ts'
import { messages } from '../../../shared/messages.ts'
import { visitNote } from '../state/actions/visits.ts'
import { noteTitle, useLibrary } from '../state/stores/library-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import type { OpenArticle } from '../state/stores/open-articles.ts'
import { useFromNotes } from '../state/stores/use-from-notes.ts'
import type { MenuAction } from '../ui/context-menu.ts'
import type { Span } from '../../../core/text/spans.ts'
import { Menu } from '../ui/Menu.tsx'
import { Name } from '../ui/Name.tsx'
import head from './ArticleHead.module.css'
import card from './HighlightCard.module.css'

const words = messages.links

// As much of a quotation as tells it from others in a line of a menu.
const QUOTE_CHARS = 60

/** "Quoted in 2 notes", with the way to each quotation; nothing when no note quotes the article. */
export function QuotedInButton({ content }: { content: OpenArticle }) {
  const quoting = useFromNotes('links:quoting', { articleId: content.id }) ?? []
  const titleOf = useTitleOf()
  if (quoting.length === 0) return null
  const label = words.quotedInNotes(quoting.length)
  return (
    <Menu
      label={label}
      icon={label}
      className={head['quoted']}
      actions={quoting.flatMap((one) => actionsOf(one, content, titleOf))}
    />
  )
}

function actionsOf(
  { noteId, passageIds }: Quoting,
  content: OpenArticle,
  titleOf: (id: string) => string,
): MenuAction[] {
  const at = (id: string) => placeOf(id, content)?.start ?? Infinity
  return passageIds
    .toSorted((a, b) => at(a) - at(b))
    .map((passageId) => {
      const quote = lookUp(content.annotations.passages, passageId)?.selectors.quote.exact ?? ''
      return {
        id: `${noteId} ${passageId}`,
        label: words.quotedAs(titleOf(noteId), excerptOf(quote, QUOTE_CHARS)),
        run: () => attempt(() => visitNote(noteId, { passageId })),
      }
    })
}

interface HereProps {
  content: OpenArticle
  /** Of the article's text, in UTF-16 offsets. */
  range: Span
}

/** On a highlight's card: the notes that quote its words, or some of them. */
export function QuotedInNotes({ content, range }: HereProps) {
  const quoting = useFromNotes('links:quoting', { articleId: content.id }) ?? []
  const titleOf = useTitleOf()
  const notes = quoting.flatMap(({ noteId, passageIds }) => {
    const passageId = passageIds.find((id) => overlaps(placeOf(id, content), range))
    return passageId === undefined ? [] : [{ noteId, passageId }]
  })
  if (notes.length === 0) return null
  return (
    <p className={card['quoted']}>
      {words.quotedIn}{' '}
      {notes.map(({ noteId, passageId }) => (
        <button
          key={noteId}
          type="button"
          onClick={() => attempt(() => visitNote(noteId, { passageId }))}
        >
          <Name of={titleOf(noteId)} />
        </button>
      ))}
    </p>
  )
}

/** Where a passage surely stands in the text that is open; null when that is not known. */
function placeOf(id: string, { annotations, version, textHash }: OpenArticle): Span | null {
  const passage = lookUp(annotations.passages, id)
  const found = passage && resolve(version.text, textHash, passage.selectors)
  return found === undefined ? null : surePlace(found)
}

function overlaps(a: Span | null, b: Span): boolean {
  return a !== null && a.start < b.end && b.start < a.end
}

function useTitleOf(): (noteId: string) => string {
  const notes = useLibrary((state) => state.notes)
  return (noteId) => noteTitle(notes, noteId)
}
