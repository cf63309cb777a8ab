import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNodeByKey, COMMAND_PRIORITY_EDITOR, type NodeKey } from 'lexical'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import type { Citation } from '../../../../../core/model/note.ts'
import { messages } from '../../../../../shared/messages.ts'
import { anchorAt } from '../../../ui/anchor-at.ts'
import { Button } from '../../../ui/Button.tsx'
import { type Anchor, Floating } from '../../../ui/Floating.tsx'
import { $selectedCitation } from '../CitationMenuPlugin.tsx'
import { useEditorProps } from '../editor-props.ts'
import { $isCited } from '../nodes/cited.ts'
import { answerChange } from './answer-change.ts'
import { changeCited } from './change-cited.ts'
import { OPEN_QUOTATION_CARD_COMMAND } from './quotation-card-command.ts'
import { ShortenField } from './ShortenField.tsx'
import styles from './QuotationCard.module.css'

const words = messages.quotationCard
const asked = messages.citedChange

interface Open {
  key: NodeKey
  citation: Citation
  anchor: Anchor
}

/** A card to leave out words of a quotation, and to say what it says in another language. */
export function QuotationCard({ sheet }: { sheet: RefObject<HTMLElement | null> }) {
  const [editor] = useLexicalComposerContext()
  const props = useEditorProps()
  const [open, setOpen] = useState<Open | null>(null)
  useEffect(
    () =>
      editor.registerCommand(
        OPEN_QUOTATION_CARD_COMMAND,
        (key) => {
          const node = key === undefined ? $selectedCitation() : $getNodeByKey(key)
          const element = node && editor.getElementByKey(node.getKey())
          if (!$isCited(node) || !element || !sheet.current || !editor.isEditable()) return false
          const anchor = anchorAt(sheet.current, element.getBoundingClientRect())
          setOpen({ key: node.getKey(), citation: node.getCitation(), anchor })
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor, sheet],
  )
  if (open === null) return null
  const close = (changed: Citation, isLeft: boolean) => {
    setOpen(null)
    if (changed !== open.citation) changeCited(editor, open.key, () => changed)
    if (!isLeft) editor.getRootElement()?.focus({ preventScroll: true })
  }
  const { changed } = props.citationSources.of(open.citation)
  const answer = (how: 'keep' | 'take') => {
    setOpen(null)
    answerChange(editor, open.key, how, props)
    editor.getRootElement()?.focus({ preventScroll: true })
  }
  return (
    <Floating anchor={open.anchor} prefer="below" className={styles['card']}>
      <CardBody key={open.key} citation={open.citation} onClose={close}>
        {changed && <Changed words={changed.words} onAnswer={answer} />}
      </CardBody>
    </Floating>
  )
}

interface ChangedProps {
  /** That stand in the source now; null when the place is lost. */
  words: string | null
  onAnswer: (answer: 'keep' | 'take') => void
}

/** What has become of the words where they are from, and what can be done about it. */
function Changed({ words: now, onAnswer }: ChangedProps) {
  return (
    <div className={styles['changed']}>
      <p dir="auto">{now === null ? asked.lost : asked.reads(now)}</p>
      <Button onClick={() => onAnswer('keep')}>{asked.keep}</Button>
      {now !== null && <Button onClick={() => onAnswer('take')}>{asked.take}</Button>}
    </div>
  )
}

interface BodyProps {
  citation: Citation
  /** @param isLeft whether the focus went elsewhere by itself */
  onClose: (changed: Citation, isLeft: boolean) => void
  /** What stands above the fields. */
  children: ReactNode
}

/** What is changed is kept however the card is left, as one step that can be undone. */
function CardBody({ citation, onClose, children }: BodyProps) {
  const [omissions, setOmissions] = useState(citation.omissions ?? [])
  const [translation, setTranslation] = useState(citation.translation ?? '')
  const box = useRef<HTMLDivElement>(null)
  const close = (isLeft: boolean) => {
    onClose(changedOf(citation, omissions, translation.trim()), isLeft)
  }
  const onPress = useRef<(event: PointerEvent) => void>(() => {})
  onPress.current = (event) => {
    if (!box.current?.contains(event.target as Node)) close(true)
  }
  useEffect(() => {
    const hear = (event: PointerEvent) => onPress.current(event)
    document.addEventListener('pointerdown', hear)
    return () => document.removeEventListener('pointerdown', hear)
  }, [])
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={words.name}
      className={styles['body']}
      onKeyDown={(event) => {
        const confirms = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
        if (event.key === 'Escape' || confirms) close(false)
      }}
      onBlur={(event) => {
        const to = event.relatedTarget
        if (to !== null && !event.currentTarget.contains(to)) close(true)
      }}
    >
      {children}
      <ShortenField quote={citation.quote} omissions={omissions} onChange={setOmissions} />
      <label className={styles['label']}>
        {words.translation}
        <textarea
          className={styles['field']}
          spellCheck
          dir="auto"
          rows={2}
          placeholder={words.translationHint}
          value={translation}
          onChange={(event) => setTranslation(event.target.value)}
        />
      </label>
      <Button onClick={() => close(false)}>{words.done}</Button>
    </div>
  )
}

/** The same object when nothing has changed. */
function changedOf(
  citation: Citation,
  omissions: NonNullable<Citation['omissions']>,
  translation: string,
): Citation {
  const { omissions: before = [], translation: said = '', ...rest } = citation
  const isSame = translation === said && JSON.stringify(omissions) === JSON.stringify(before)
  if (isSame) return citation
  return {
    ...rest,
    ...(omissions.length > 0 && { omissions }),
    ...(translation !== '' && { translation }),
  }
}
