import { Undo2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { messages } from '../../../shared/messages.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogFoot } from '../ui/DialogFoot.tsx'
import { STOP, useOneTabStop } from '../ui/one-tab-stop.ts'
import { Question } from './Question.tsx'
import { emptyTrash, restoreThings, type TrashedThing, type TrashGroup, useTrash } from './trash.ts'
import { useOff } from '../ui/off.ts'
import { Name } from '../ui/Name.tsx'
import styles from './TrashDialog.module.css'
import view from './View.module.css'

const words = messages.trash

/** What was deleted: when, how long it stays, and the ways back and out. */
export function TrashDialog({ onClose }: { onClose: () => void }) {
  const groups = useTrash()
  const [asking, setAsking] = useState(false)
  const close = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const stops = useOneTabStop(list)
  const off = useOff()
  const things = groups?.flatMap((group) => group.things) ?? []

  /** The row of what is restored goes, and the focus with it: it is not to get lost. */
  const restore = (some: readonly TrashedThing[]) => {
    close.current?.focus()
    attempt(() => restoreThings(some))
  }
  return (
    <Dialog label={words.name} wide onClose={onClose}>
      <div className={view['view']}>
        <h2>{words.name}</h2>
        {groups?.length === 0 ? (
          <div className={view['nothing']}>
            <p>{words.nothing}</p>
            <p>{words.nothingText}</p>
          </div>
        ) : (
          <div ref={list} className={view['scroller']} {...stops}>
            <p className={view['hint']}>{words.explained}</p>
            {groups?.map((group) => (
              <Group key={group.kind} group={group} onRestore={restore} />
            ))}
          </div>
        )}
        <DialogFoot
          beside={
            things.length > 1 && (
              <Button onClick={() => restore(things)} {...off}>
                {words.restoreAll}
              </Button>
            )
          }
          close={words.close}
          closeButton={close}
          onClose={onClose}
        >
          {things.length > 0 && (
            <Button className={styles['empty']} onClick={() => setAsking(true)} {...off}>
              {words.empty}
            </Button>
          )}
        </DialogFoot>
      </div>
      {asking && (
        <Question
          title={words.emptyTitle}
          yes={words.emptyNow}
          no={words.keep}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false)
            attempt(async () => {
              await emptyTrash()
              // The button that asked goes, and the focus would with it.
              close.current?.focus()
            })
          }}
        >
          <p>{words.emptyText(things.length)}</p>
        </Question>
      )}
    </Dialog>
  )
}

interface GroupProps {
  group: TrashGroup
  onRestore: (things: readonly TrashedThing[]) => void
}

function Group({ group: { name, things }, onRestore }: GroupProps) {
  const off = useOff()
  return (
    <section className={view['group']} aria-label={name}>
      <h3>{name}</h3>
      <ul aria-label={name}>
        {things.map((thing) => (
          <li key={thing.id} className={view['row']}>
            {thing.color && <i className={styles['color']} data-color={thing.color} aria-hidden />}
            <div className={view['words']}>
              <span className={styles['title']}>
                <Name of={thing.title} />
              </span>
              <small>{thing.details.join(' · ')}</small>
            </div>
            <Button
              look="plain"
              {...STOP}
              aria-label={words.restoreNamed(thing.title)}
              onClick={() => onRestore([thing])}
              {...off}
            >
              <Undo2 size={14} aria-hidden /> {words.restore}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
