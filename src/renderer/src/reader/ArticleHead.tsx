import { X } from 'lucide-react'
import { useRef } from 'react'
import { type Field, isGuess } from '../../../core/model/article.ts'
import { shownName } from '../../../core/model/names.ts'
import { lookUp } from '../../../core/model/look-up.ts'
import { directionOf } from '../../../core/text/direction.ts'
import type { ArticleSummary } from '../../../core/model/summary.ts'
import type { CommandId } from '../../../shared/commands.ts'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { type Details, describeArticle } from '../state/actions/library-actions.ts'
import { addTag, removeTag } from '../state/actions/tag-actions.ts'
import { attempt, attempted } from '../state/stores/messages-store.ts'
import type { OpenArticle } from '../state/stores/open-articles.ts'
import { focusPane, moveArticle, useWorkspace } from '../state/stores/workspace-store.ts'
import { IconButton } from '../ui/Button.tsx'
import { readableDate } from '../ui/dates.ts'
import { EditableText, type Understood } from '../ui/EditableText.tsx'
import { ActionMenu } from '../ui/ActionMenu.ts'
import { TagField } from '../ui/tags/TagField.tsx'
import styles from './ArticleHead.module.css'
import { OthersButton } from './OthersButton.tsx'
import { QuotedInButton } from './QuotedIn.tsx'
import { useLevelHead } from './use-level-head.ts'
import { understandDate } from './understand-date.ts'

const words = messages.reader

interface Props {
  summary: ArticleSummary
  /** A, B, C…: what an article is called whose outlet is not known. */
  letter: string
  content: OpenArticle | null
}

/**
 * Above the text: outlet, date and author, and the title where the text does not begin with it, each
 * corrected where it stands.
 */
export function ArticleHead({ summary, letter, content }: Props) {
  const { title, outlet, date, author } = summary
  const lines = useRef<HTMLDivElement>(null)
  const level = useLevelHead(summary.id, lines)
  const describe = (details: Partial<Details>) => attempt(() => describeArticle(summary, details))
  const isInText = hasHeadline(summary, content)
  return (
    <header className={styles['head']} dir={directionOf(title.value)}>
      <div style={{ minHeight: level }}>
        <div ref={lines} className={styles['lines']}>
          <div className={styles['source']}>
            <div className={styles['names']}>
              <div className={styles['name']}>
                {outlet.value === '' && <span className={styles['letter']}>{letter}</span>}
                <DetailField
                  field={outlet}
                  label={words.outlet}
                  missing={words.addOutlet}
                  className={styles['outlet']}
                  onChange={(value) => describe({ outlet: value })}
                />
                <BaseBadge articleId={summary.id} />
              </div>
              <OthersButton articleId={summary.id} />
            </div>
            <PaneActions summary={summary} />
          </div>
          <div className={styles['meta']}>
            <DetailField
              field={date}
              label={words.date}
              missing={words.addDate}
              shown={readableDate(date.value)}
              hint={words.dateHint}
              understand={understandDate}
              onChange={(value) => describe({ date: value })}
            />
            <DetailField
              field={author}
              label={words.author}
              missing={words.addAuthor}
              onChange={(value) => describe({ author: value })}
            />
            {isInText && (
              // It stands in the text, which stays as it is: another one would stand above.
              <EditableText
                label={words.title}
                value={title.value}
                shown={words.editTitle}
                missing={words.editTitle}
                className={styles['faint']}
                onChange={(value) => describe({ title: value })}
                understand={understandTitle}
              />
            )}
            {/* In English also beside a text that runs from right to left: a number would change sides. */}
            <span dir="ltr">{words.words(summary.words)}</span>
            {content?.article.original.isGuess && (
              <button
                type="button"
                className={styles['encoding']}
                title={messages.encoding.guessedExplained}
                onClick={() => {
                  focusPane(summary.id)
                  runCommand('article.readAs')
                }}
              >
                {messages.encoding.guessed(content.article.original.encoding)}
              </button>
            )}
            {summary.highlights > 0 && (
              <span dir="ltr">{words.highlights(summary.highlights)}</span>
            )}
            {content && <QuotedInButton content={content} />}
          </div>
          <ArticleTags summary={summary} />
        </div>
      </div>
      {!isInText && (
        <h1 className={`${styles['title']} ${title.from === 'firstWords' ? styles['thin'] : ''}`}>
          <DetailField
            field={title}
            label={words.title}
            missing={words.title}
            onChange={(value) => describe({ title: value })}
            understand={understandTitle}
          />
        </h1>
      )}
    </header>
  )
}

/** What the article is tagged with; one of its highlights has its own in its card. */
function ArticleTags({ summary: { id, title, tags } }: { summary: ArticleSummary }) {
  const things = [{ kind: 'article' as const, id }]
  return (
    <TagField
      label={messages.tags.ofArticle(title.value)}
      tags={tags}
      className={styles['tags']}
      onAdd={(tag) => attempted(() => addTag(things, tag))}
      onRemove={(tag) => attempt(() => removeTag(things, tag))}
    />
  )
}

/** True when the text itself begins with the title: it is not said twice. */
function hasHeadline(summary: ArticleSummary, content: OpenArticle | null): boolean {
  const first = content?.version.blocks[0]
  if (!content || first?.kind !== 'heading')
    return content === null && summary.title.from === 'headline'
  const headline = content.version.text.slice(first.start, first.end)
  return shownName(headline.replace(/\s+/g, ' ').trim()) === summary.title.value
}

function understandTitle(text: string): Understood {
  return text === '' ? { kind: 'wrong', why: words.titleMissing } : { kind: 'value', value: text }
}

interface FieldProps {
  field: Field
  label: string
  missing: string
  shown?: string
  hint?: string
  className?: string | undefined
  understand?: (text: string) => Understood
  onChange: (value: string) => void
}

function DetailField({
  field,
  label,
  missing,
  shown,
  hint,
  className,
  understand,
  onChange,
}: FieldProps) {
  return (
    <EditableText
      label={label}
      value={field.value}
      shown={shown ?? field.value}
      missing={missing}
      className={className}
      // Confirming a guess unchanged makes it the person's word too.
      confirms={isGuess(field)}
      note={isGuess(field) ? words.guess : undefined}
      hint={isGuess(field) ? words.guessExplained : hint}
      understand={understand}
      onChange={onChange}
    />
  )
}

/** Says that an article is the base of the open dossier. */
function BaseBadge({ articleId }: { articleId: string }) {
  const isBase = useOpenDossier()?.baseId === articleId
  if (!isBase) return null
  return (
    <span className={styles['base']} title={messages.tally.baseExplained}>
      {messages.tally.base}
    </span>
  )
}

function useOpenDossier() {
  const dossierId = useWorkspace((state) => state.dossierId)
  return useLibrary((state) => (dossierId === null ? undefined : lookUp(state.dossiers, dossierId)))
}

function PaneActions({ summary }: { summary: ArticleSummary }) {
  const { id } = summary
  const place = useWorkspace((state) => state.panes.findIndex((pane) => pane.articleId === id))
  const count = useWorkspace((state) => state.panes.length)
  const dossier = useOpenDossier()
  const isBase = dossier?.baseId === id
  const run = (command: CommandId) => () => {
    focusPane(id)
    runCommand(command)
  }
  return (
    <span className={styles['actions']}>
      <ActionMenu
        label={words.moreNamed(summary.title.value)}
        actions={[
          {
            id: 'left',
            label: words.moveLeft,
            run: () => moveArticle(id, -1),
            disabled: place <= 0,
          },
          {
            id: 'right',
            label: words.moveRight,
            run: () => moveArticle(id, 1),
            disabled: place >= count - 1,
          },
          { id: 'others', label: messages.others.findOfArticle, run: run('article.others') },
          ...(dossier?.articleIds.includes(id)
            ? [
                {
                  id: 'base',
                  label: isBase ? messages.tally.unsetBase : messages.tally.setBase,
                  run: run(isBase ? 'dossier.unsetBase' : 'dossier.setBase'),
                },
                {
                  id: 'remove',
                  label: messages.dossier.remove,
                  run: run('dossier.remove'),
                },
              ]
            : []),
          { id: 'readAs', label: messages.encoding.menu, run: run('article.readAs') },
          { id: 'details', label: words.details, run: run('article.details') },
          { id: 'trash', label: words.trash, run: run('article.trash') },
        ]}
      />
      <IconButton
        label={words.closeNamed(summary.title.value)}
        icon={<X size={15} aria-hidden />}
        onClick={run('pane.close')}
      />
    </span>
  )
}
