import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { messages } from '../../../../../shared/messages.ts'
import { showOutline, useSidePanel } from '../../../state/stores/side-panel-store.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { STOP, useOneTabStop } from '../../../ui/one-tab-stop.ts'
import { reveal } from '../linking/reveal.ts'
import styles from './Outline.module.css'
import { useHeadings } from './use-headings.ts'
import { usePresentHeading } from './use-present-heading.ts'

const words = messages.editor.outline

/** Over the text, for as long as it is asked for: the headings of the note, and the way to each. */
export function Outline() {
  const isShown = useSidePanel((state) => state.isOutlined)
  return isShown && <Headings />
}

function Headings() {
  const [editor] = useLexicalComposerContext()
  const list = useRef<HTMLOListElement>(null)
  const headings = useHeadings(editor)
  const present = usePresentHeading(editor, headings)
  const walk = useOneTabStop(list)

  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [present])

  const close = () => {
    showOutline(false)
    editor.focus()
  }
  return (
    <nav
      className={styles['outline']}
      aria-label={words.name}
      data-outline
      // Without headings the focus has nothing else to go to.
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <div className={styles['head']}>
        <span>{words.name}</span>
        <IconButton label={words.close} icon={<X size={15} aria-hidden />} onClick={close} />
      </div>
      {headings.length === 0 && <p className={styles['none']}>{words.none}</p>}
      <ol ref={list} className={styles['list']} {...walk}>
        {headings.map(({ key, words: title, depth }, nth) => (
          <li key={key}>
            <button
              type="button"
              {...STOP}
              className={styles['heading']}
              style={{ paddingInlineStart: 10 + depth * INDENT }}
              aria-current={key === present ? 'true' : undefined}
              title={title}
              dir="auto"
              onClick={() => reveal(editor, { heading: nth })}
            >
              {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

// As far in as the letters of a level are seen to stand under those above, in CSS pixels.
const INDENT = 14
