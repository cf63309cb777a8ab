import { COMMAND_IDS, commandTitle, commandWords } from '../../../shared/commands.ts'
import { messages } from '../../../shared/messages.ts'
import { colorNames } from '../state/stores/color-names.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import styles from './KeysDialog.module.css'
import { closeOverlay } from './overlay-store.ts'

const inText = messages.keys.ofText

/** The keys of a text's caret, which are no commands. */
const OF_TEXT = [
  { title: inText.move, keys: ['Arrows'] },
  { title: inText.sentences, keys: ['ArrowDown', 'ArrowUp'] },
  { title: inText.lines, keys: ['Alt+ArrowDown', 'Alt+ArrowUp'] },
  { title: inText.words, keys: ['Mod+ArrowLeft', 'Mod+ArrowRight'] },
  { title: inText.select, keys: ['Shift+Arrows'] },
  { title: inText.open, keys: ['Enter'] },
]

const inNote = messages.keys.ofNote

/** The keys of a note's editor, which are no commands. */
const OF_NOTE = [
  { title: inNote.bold, keys: ['Mod+B'] },
  { title: inNote.italic, keys: ['Mod+I'] },
  { title: inNote.address, keys: ['Mod+Shift+K'] },
  { title: inNote.bar, keys: ['Alt+F10'] },
  { title: inNote.make, keys: ['/'] },
  { title: inNote.link, keys: ['[['] },
]

/** Every key of the registry, and what keys do in an article's text and in a note. */
export function KeysDialog() {
  const withKey = COMMAND_IDS.flatMap((id) => {
    const { key } = commandWords(id)
    return key === undefined ? [] : [{ title: commandTitle(id, colorNames()), keys: [key] }]
  })
  const ofPassages = withKey.filter(({ keys: [key] }) => key?.length === 1 || key === 'Delete')
  const others = withKey.filter((words) => !ofPassages.includes(words))
  return (
    <Dialog label={messages.keys.name} onClose={closeOverlay}>
      <div className={styles['keys']}>
        <h2>{messages.keys.whenPassage}</h2>
        <KeyTable rows={ofPassages} />
        <h2>{messages.keys.inText}</h2>
        <KeyTable rows={OF_TEXT} />
        <h2>{messages.keys.inNote}</h2>
        <KeyTable rows={OF_NOTE} />
        <h2>{messages.keys.everywhere}</h2>
        <KeyTable rows={others} />
        <div className={styles['foot']}>
          <Button autoFocus onClick={closeOverlay}>
            {messages.keys.close}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

function KeyTable({ rows }: { rows: readonly { title: string; keys: readonly string[] }[] }) {
  return (
    <dl className={styles['table']}>
      {rows.map(({ title, keys }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            {keys.map((key) => (
              <Kbd key={key} of={key} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
