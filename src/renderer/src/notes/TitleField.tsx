import { type ChangeEvent, type Ref, useRef } from 'react'
import { LONGEST_NAME } from '../../../core/model/names.ts'
import { LONGEST_PASTED_TITLE, partedTitle } from '../../../core/note/title-line.ts'
import { messages } from '../../../shared/messages.ts'
import { say } from '../state/stores/messages-store.ts'
import styles from './NotePane.module.css'

const words = messages.note

interface Props {
  ref: Ref<HTMLTextAreaElement>
  title: string
  readOnly: boolean
  onChange: (title: string) => void
  /** More was put there than a title can be. */
  onOverflow: (title: string, rest: string) => void
  /** The field was left with another title than it was gone into with. */
  onRenamed: (former: string) => void
  /** Enter: the title is written. */
  onDone: () => void
}

/** A note's title: one line, however it is wrapped. */
export function TitleField({ ref, title, readOnly, ...on }: Props) {
  /** What it was called before the title was last gone into: what comes between is no name of it. */
  const settled = useRef(title)
  const write = (event: ChangeEvent<HTMLTextAreaElement>) => {
    const written = event.target.value
    const { inputType } = event.nativeEvent as InputEvent
    // A letter that finds no room is no beginning of a text.
    if (inputType === 'insertText' && written.length > Math.max(LONGEST_NAME, title.length)) {
      say(messages.sayings['too-long']({ says: 'too-long', field: 'title', most: LONGEST_NAME }))
      return
    }
    const isMuch = written.length - title.length > LONGEST_PASTED_TITLE
    const parted = partedTitle(written, isMuch ? LONGEST_PASTED_TITLE : LONGEST_NAME)
    if (parted.rest === '') on.onChange(parted.title)
    else on.onOverflow(parted.title, parted.rest)
  }
  return (
    <textarea
      ref={ref}
      className={styles['title']}
      aria-label={words.title}
      placeholder={words.titleHint}
      rows={1}
      dir="auto"
      value={title}
      readOnly={readOnly}
      data-window-undo
      onFocus={() => {
        settled.current = title
      }}
      onBlur={() => {
        const former = settled.current
        settled.current = title
        if (former !== title && former.trim() !== '') on.onRenamed(former)
      }}
      onChange={write}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        on.onDone()
      }}
    />
  )
}
