import { type KeyboardEvent, useId, useState } from 'react'
import { commandWords } from '../../../shared/commands.ts'
import { messages } from '../../../shared/messages.ts'
import { keepingTyped } from '../state/actions/typed-ahead.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { Name } from '../ui/Name.tsx'
import styles from './CommandPalette.module.css'
import { closeOverlay } from './overlay-store.ts'
import { type Destination, findDestinations } from './destinations.ts'

const words = messages.palette

/** Goes to or does anything: type a part of its name, arrows choose, Enter goes. */
export function CommandPalette() {
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const listId = useId()
  const found = findDestinations(query)
  const current = Math.min(chosen, found.length - 1)

  const go = (destination: Destination | undefined) => {
    if (!destination) return
    closeOverlay()
    // The dialog gives the focus back first; what opens may take it then.
    requestAnimationFrame(keepingTyped(destination.go))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setChosen((current + step + found.length) % Math.max(found.length, 1))
    } else if (event.key === 'Enter') go(found[current])
  }

  return (
    <Dialog label={words.name} onClose={closeOverlay} place="top">
      <input
        autoFocus
        className={styles['field']}
        role="combobox"
        aria-label={words.name}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={found[current] ? `${listId}-${current}` : undefined}
        placeholder={words.hint}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={listId} role="listbox" aria-label={words.name} className={styles['list']}>
        {found.map((destination, index) => (
          <li
            key={destination.id}
            id={`${listId}-${index}`}
            ref={index === current ? scrollIntoView : undefined}
            role="option"
            aria-selected={index === current}
            className={styles['item']}
            onClick={() => go(destination)}
            onPointerMove={() => setChosen(index)}
          >
            <span>
              <Name of={destination.title} />
            </span>
            {destination.kind === 'command' ? (
              <CommandKey id={destination.command} />
            ) : (
              <small>{destination.what}</small>
            )}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles['nothing']}>{words.nothing(query)}</p>}
    </Dialog>
  )
}

function CommandKey({ id }: { id: Parameters<typeof commandWords>[0] }) {
  const { key } = commandWords(id)
  return key ? <Kbd of={key} /> : null
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
