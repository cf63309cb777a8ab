import { passageAddress, quoteParagraphs } from '../../../../../core/markdown/citation.ts'
import type { Citation } from '../../../../../core/model/note.ts'
import { rememberLine } from '../citation-lines.ts'
import { useEditorProps } from '../editor-props.ts'
import { messages } from '../../../../../shared/messages.ts'
import styles from './CitationCard.module.css'
import { useSelectable } from './use-selectable.ts'
import { Words } from '../../../ui/Words.tsx'

/**
 * A citation as it is drawn: the words, and under them the way to where they stand. The link lies
 * over that line and not around it: its name says what it does, and words inside of it that are not
 * in its name would be lost to a screen reader.
 */
export function CitationCard({ nodeKey, citation }: { nodeKey: string; citation: Citation }) {
  const { useCitationSource, onOpenCitation, onCitationMenu } = useEditorProps()
  const { isSelected, select } = useSelectable(nodeKey)
  const { title, line } = useCitationSource(citation)
  rememberLine(citation, line)
  return (
    <div
      className={styles['citation']}
      dir="auto"
      data-color={citation.color}
      data-selected={isSelected || undefined}
      onClick={select}
      onContextMenu={(event) => {
        select()
        onCitationMenu(event, event.currentTarget.getBoundingClientRect())
      }}
    >
      {quoteParagraphs(citation.quote).map((words, index) => (
        <p key={index}>
          <Words of={words} />
        </p>
      ))}
      <div className={styles['source']}>
        {line}
        <a
          href={passageAddress(citation.passageId)}
          aria-label={messages.editor.goToPassage(title)}
          data-passage-id={citation.passageId}
          draggable={false}
          onClick={(event) => {
            event.preventDefault()
            event.stopPropagation()
            onOpenCitation(citation)
          }}
        />
      </div>
    </div>
  )
}
