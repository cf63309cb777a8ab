import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { directionOf } from '../../../core/text/direction.ts'
import type { Response } from '../../../shared/contract.ts'
import { messages } from '../../../shared/messages.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { readArticleAs } from '../state/actions/reread-actions.ts'
import { request } from '../state/stores/request.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { fits } from '../../../core/text/fits.ts'
import { useOff } from '../ui/off.ts'
import { Words } from '../ui/Words.tsx'
import styles from './ReadAsDialog.module.css'

const words = messages.encoding

type Choice = Response<'article:encodings'>['choices'][number]

/** Which encoding an article's file is read in: a list to choose from, beside how the file reads in it. */
export function ReadAsDialog({ articleId, onClose }: { articleId: string; onClose: () => void }) {
  const [found, setFound] = useState<Response<'article:encodings'> | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const listId = useId()
  const off = useOff()

  useEffect(() => {
    request('article:encodings', { id: articleId }).then(setFound, (error: Error) =>
      setFailure(error.message),
    )
  }, [articleId])

  const shown = (found?.choices ?? []).filter(({ encoding }) =>
    fits(query, [words.named(encoding), encoding]),
  )
  const current = shown.find(({ encoding }) => encoding === (chosen ?? found?.now)) ?? shown[0]
  const isSame = current?.encoding === found?.now

  const read = () => {
    if (!current || isSame || off.disabled) return
    onClose()
    attempt(() => readArticleAs(articleId, current.encoding))
  }
  // Enter in a hurry is meant for what was typed, though the encodings are still on their way.
  const isAwaited = useRef(false)
  const latest = useRef(read)
  latest.current = read
  useEffect(() => {
    if (found && isAwaited.current) latest.current()
  }, [found])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    isAwaited.current = event.key === 'Enter' && found === null
    if (event.key === 'Enter') read()
    if (step === undefined || shown.length === 0) return
    event.preventDefault()
    const at = shown.findIndex((choice) => choice === current) + step
    setChosen(shown[(at + shown.length) % shown.length]?.encoding ?? null)
  }

  return (
    <Dialog label={words.name} wide onClose={onClose}>
      <div className={styles['view']}>
        <h2>{words.name}</h2>
        <p className={styles['explained']}>{words.explained}</p>
        {failure !== null && <p role="alert">{failure}</p>}
        {failure === null && (
          <>
            <input
              autoFocus
              className={styles['field']}
              role="combobox"
              aria-label={words.search}
              aria-expanded
              aria-controls={listId}
              aria-activedescendant={current ? `${listId}-${current.encoding}` : undefined}
              placeholder={words.search}
              value={query}
              onChange={(event) => {
                setQuery(event.target.value)
                setChosen(null)
              }}
              onKeyDown={onKeyDown}
            />
            <div className={styles['columns']}>
              <ul id={listId} role="listbox" aria-label={words.list} className={styles['list']}>
                {shown.map(({ encoding }) => (
                  <li
                    key={encoding}
                    id={`${listId}-${encoding}`}
                    ref={encoding === current?.encoding ? scrollIntoView : undefined}
                    role="option"
                    aria-selected={encoding === current?.encoding}
                    className={styles['item']}
                    onClick={() => setChosen(encoding)}
                    onDoubleClick={read}
                  >
                    <span>{words.named(encoding)}</span>
                    {encoding === found?.now && <small>{words.now}</small>}
                  </li>
                ))}
                {found && shown.length === 0 && <li role="presentation">{words.nothing(query)}</li>}
              </ul>
              <Preview choice={current} />
            </div>
          </>
        )}
        <div className={styles['foot']}>
          <Button onClick={onClose}>{words.cancel}</Button>
          {failure === null && (
            <Button look="primary" disabled={!current || isSame} onClick={read} {...off}>
              {words.read}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}

function Preview({ choice }: { choice: Choice | undefined }) {
  const preview = choice?.preview ?? ''
  return (
    <div
      className={styles['preview']}
      role="region"
      aria-label={words.preview}
      aria-live="polite"
      dir={directionOf(preview)}
      tabIndex={0}
    >
      <Words of={preview} />
    </div>
  )
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
