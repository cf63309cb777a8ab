import { X } from 'lucide-react'
import { messages as words } from '../../../shared/messages.ts'
import { dismiss, type Message, useMessages } from '../state/stores/messages-store.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import styles from './Messages.module.css'

/** What has happened, said in a corner; errors stay until they are dismissed. */
export function Messages() {
  const shown = useMessages((state) => state.shown)
  return (
    // The attribute keeps messages reachable, and read out, while a dialog is open.
    <div
      className={styles['messages']}
      role="region"
      aria-label={words.messages.region}
      data-react-aria-top-layer
    >
      <div className="visually-hidden" aria-live="polite">
        {shown
          .filter(({ kind }) => kind === 'info')
          .map(({ id, text }) => (
            <p key={id}>{text}</p>
          ))}
      </div>
      {shown
        .filter(({ quiet }) => !quiet)
        .map((message) => (
          <Card key={message.id} message={message} />
        ))}
    </div>
  )
}

function Card({ message }: { message: Message }) {
  const { id, kind, text, actions } = message
  return (
    <div
      className={`${styles['card']} ${kind === 'error' ? styles['error'] : ''}`}
      role={kind === 'error' ? 'alert' : undefined}
    >
      <p>{text}</p>
      {actions.map(({ label, run }) => (
        <Button
          key={label}
          look="plain"
          onClick={() => {
            dismiss(id)
            run()
          }}
        >
          {label}
        </Button>
      ))}
      <IconButton
        label={words.messages.dismiss}
        icon={<X size={14} aria-hidden />}
        onClick={() => dismiss(id)}
      />
    </div>
  )
}
