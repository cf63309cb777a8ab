import { ChevronLeft } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import { COLORS } from '../../../core/model/passage.ts'
import type { TagBearers, TagSummary } from '../../../core/model/tag.ts'
import { LONGEST_TAG, tidyTag } from '../../../core/model/tagged.ts'
import { messages } from '../../../shared/messages.ts'
import { colorTag, renameTag } from '../state/actions/tag-actions.ts'
import { writeIn } from '../state/actions/open-note.ts'
import { readHere } from '../state/actions/read-here.ts'
import { leaveHere, visitPassage } from '../state/actions/visits.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { attempt, say } from '../state/stores/messages-store.ts'
import { request } from '../state/stores/request.ts'
import { showTag } from '../state/stores/tags-store.ts'
import { useAskedAgain } from '../state/stores/use-asked-again.ts'
import { Button } from '../ui/Button.tsx'
import { editedWhen, readableDate } from '../ui/dates.ts'
import { EditableText, type Understood } from '../ui/EditableText.tsx'
import { runKeyOf } from '../ui/key-action.ts'
import { Menu } from '../ui/Menu.tsx'
import { Name } from '../ui/Name.tsx'
import { useOff } from '../ui/off.ts'
import { STOP, useOneTabStop } from '../ui/one-tab-stop.ts'
import { SwatchButton } from '../ui/Swatch.tsx'
import { TagDot } from '../ui/tags/TagLabels.tsx'
import { Words } from '../ui/Words.tsx'
import { Close } from './Close.tsx'
import { tagActions } from './tag-row-actions.ts'
import styles from './TagsPanel.module.css'

const words = messages.tags

// A list of more takes the window time to lay out; the rest is a button away.
const AT_FIRST = 200

// Long enough that what is given to many things is asked for once.
const PAUSE_MS = 150

interface Props {
  tag: string
  all: readonly TagSummary[]
}

/** A tag: its name and colour, and everything that bears it, each a button that leads there. */
export function TagPage({ tag, all }: Props) {
  const known = all.find((one) => one.tag === tag)
  const { articles, notes } = useLibrary()
  const bearers = useAskedAgain(
    `bearing ${tag}`,
    () => request('tag:bearing', { tag }),
    [articles, notes],
    PAUSE_MS,
  )
  const off = useOff()
  const summary = known ?? { tag, color: null, articles: 0, highlights: 0, notes: 0 }
  // The list of all takes the focus when the tag is gone.
  const actions = tagActions(summary, off, () => {})
  const rename = (to: string) =>
    attempt(() =>
      renameTag(
        tag,
        to,
        all.some((one) => one.tag === to),
      ),
    )
  return (
    <>
      <div className={styles['head']}>
        <Button look="plain" className={styles['back']} onClick={() => showTag(null)}>
          <ChevronLeft size={14} aria-hidden /> {words.all}
        </Button>
        <Close />
      </div>
      <div className={styles['about']} onKeyDown={(event) => runKeyOf(actions, event, say)}>
        <div className={styles['title']} data-color={summary.color ?? undefined}>
          <TagDot />
          <h2>
            <EditableText
              label={words.tagName}
              value={tag}
              shown={tag}
              missing={tag}
              understand={(typed) => understand(typed, tag, all)}
              onChange={rename}
            />
          </h2>
          <Menu label={words.actionsFor(tag)} actions={actions} />
        </div>
        <div role="group" aria-label={words.color} className={styles['colors']}>
          {COLORS.map((color) => (
            <SwatchButton
              key={color}
              color={color}
              label={messages.passage.colors[color]}
              name={messages.passage.colors[color]}
              pressed={color === summary.color}
              onPress={() =>
                attempt(() => colorTag(summary, color === summary.color ? null : color))
              }
            />
          ))}
        </div>
      </div>
      {bearers && <Bearers bearers={bearers} />}
    </>
  )
}

function understand(typed: string, tag: string, all: readonly TagSummary[]): Understood {
  const value = tidyTag(typed)
  if (value === '') return { kind: 'wrong', why: words.nameMissing }
  if (value.length > LONGEST_TAG) return { kind: 'wrong', why: words.nameTooLong(LONGEST_TAG) }
  const other = value !== tag && all.find((one) => one.tag === value)
  if (!other) return { kind: 'value', value }
  const { articles, highlights, notes } = other
  return { kind: 'value', value, reads: words.willMerge(value, articles + highlights + notes) }
}

function Bearers({ bearers }: { bearers: TagBearers }) {
  const { articleIds, highlights, noteIds } = bearers
  const { articles, notes } = useLibrary()
  const list = useRef<HTMLDivElement>(null)
  const stops = useOneTabStop(list)
  // Whoever came here by a key goes on by key: what they pressed has gone.
  useLayoutEffect(() => {
    const active = document.activeElement
    const isFree = active === document.body || active?.matches('[data-tags-panel]')
    if (isFree) list.current?.querySelector<HTMLElement>('[data-stop]')?.focus()
  }, [])
  const titleOf = (id: string) => lookUp(articles, id)?.title.value ?? ''
  if (articleIds.length + highlights.length + noteIds.length === 0) {
    return <p className={styles['none']}>{words.nothingBears}</p>
  }
  return (
    <div ref={list} className={styles['scroller']} {...stops}>
      <Section title={messages.library.articles} of={articleIds} keyOf={(id) => id}>
        {(id) => {
          const article = lookUp(articles, id)
          if (!article) return null
          const { title, outlet, date } = article
          const meta = messages.library.articleMeta(
            outlet.value || messages.library.unknownOutlet,
            readableDate(date.value),
          )
          return <Bearer title={title.value} meta={meta} onOpen={() => visitArticle(id)} />
        }}
      </Section>
      <Section
        title={messages.highlights.name}
        of={highlights}
        keyOf={({ highlightId }) => highlightId}
      >
        {({ articleId, passageId, color, quote, comment }) => (
          <button
            type="button"
            className={styles['highlight']}
            data-color={color}
            {...STOP}
            onClick={() => visitPassage(articleId, passageId)}
          >
            <span className={styles['quote']}>
              <Words of={quote} />
            </span>
            {comment && <span className={styles['comment']}>{comment}</span>}
            <small>
              <Name of={titleOf(articleId)} />
            </small>
          </button>
        )}
      </Section>
      <Section title={messages.library.notes} of={noteIds} keyOf={(id) => id}>
        {(id) => {
          const note = lookUp(notes, id)
          if (!note) return null
          const { title, quotations, changedAt } = note
          return (
            <Bearer
              title={title || messages.note.untitled}
              meta={messages.library.noteMeta(quotations, editedWhen(changedAt))}
              onOpen={() => visitNote(id)}
            />
          )
        }}
      </Section>
    </div>
  )
}

function visitArticle(id: string): void {
  leaveHere()
  readHere(id)
}

function visitNote(id: string): void {
  leaveHere()
  attempt(() => writeIn(id))
}

interface SectionProps<T> {
  title: string
  of: readonly T[]
  keyOf: (one: T) => string
  children: (one: T) => ReactNode
}

/** One kind of what bears the tag, with how many there are; nothing where there is none. */
function Section<T>({ title, of, keyOf, children }: SectionProps<T>) {
  const [isWhole, setWhole] = useState(false)
  if (of.length === 0) return null
  const shown = isWhole ? of : of.slice(0, AT_FIRST)
  return (
    <section>
      <h3>
        {title} <span>{of.length}</span>
      </h3>
      <ul aria-label={title}>
        {shown.map((one) => (
          <li key={keyOf(one)}>{children(one)}</li>
        ))}
      </ul>
      {shown.length < of.length && (
        <Button look="plain" {...STOP} onClick={() => setWhole(true)}>
          {words.showMore(of.length - shown.length)}
        </Button>
      )}
    </section>
  )
}

interface BearerProps {
  title: string
  meta: string
  onOpen: () => void
}

function Bearer({ title, meta, onOpen }: BearerProps) {
  return (
    <button type="button" className={styles['bearer']} {...STOP} onClick={onOpen}>
      <span>
        <Name of={title} />
      </span>
      <small>{meta}</small>
    </button>
  )
}
