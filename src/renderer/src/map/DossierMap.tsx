import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import type { DossierMap as DossierLinks } from '../../../core/model/map.ts'
import { messages } from '../../../shared/messages.ts'
import { writeIn } from '../state/actions/open-note.ts'
import { readHere } from '../state/actions/read-here.ts'
import { keepingTyped } from '../state/actions/typed-ahead.ts'
import { noteTitle, useLibrary } from '../state/stores/library-store.ts'
import { attempt, sayError } from '../state/stores/messages-store.ts'
import { namesOf } from '../state/stores/relations-store.ts'
import { request } from '../state/stores/request.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Name } from '../ui/Name.tsx'
import { STOP, useOneTabStop } from '../ui/one-tab-stop.ts'
import { isWithModifier } from '../ui/plain-key.ts'
import styles from './DossierMap.module.css'
import { BOX, type MapLayout, type MapNode, mapLayout, neighbours } from './map-layout.ts'
import { waysOf } from './map-words.ts'

const words = messages.map

interface Props {
  dossierId: string
  onClose: () => void
}

/** How the articles and notes of a dossier hang together, as a picture and in words. */
export function DossierMap({ dossierId, onClose }: Props) {
  const [map, setMap] = useState<DossierLinks | null>(null)
  const name = useLibrary((state) => lookUp(state.dossiers, dossierId)?.name ?? '')
  useEffect(() => {
    request('dossier:map', { id: dossierId }).then(setMap, (error) => {
      sayError(error)
      onClose()
    })
  }, [dossierId, onClose])
  const open = ({ kind, id }: MapNode) => {
    onClose()
    // The dialog gives the focus back first; what opens may take it then.
    const show = () => (kind === 'article' ? readHere(id) : attempt(() => writeIn(id)))
    requestAnimationFrame(keepingTyped(show))
  }
  return (
    <Dialog label={words.name(name)} onClose={onClose} wide>
      <div className={styles['map']}>
        <h2>
          <Name of={words.name(name)} />
        </h2>
        {map && <Drawn map={map} onOpen={open} />}
        <div className={styles['foot']}>
          <Button onClick={onClose}>{words.close}</Button>
        </div>
      </div>
    </Dialog>
  )
}

function Drawn({ map, onOpen }: { map: DossierLinks; onOpen: (node: MapNode) => void }) {
  const titleOf = useTitleOf()
  const layout = mapLayout(map)
  const said = new Map(
    layout.nodes.map((node) => [
      node.key,
      words.says(titleOf(node.kind, node.id), waysOf(node, map, titleOf, endsOf)),
    ]),
  )
  const hint =
    map.notes.length === 0 ? words.noNotes : layout.edges.length === 0 ? words.nothing : ''
  return (
    <>
      {hint !== '' && <p className={styles['hint']}>{hint}</p>}
      <Picture layout={layout} titleOf={titleOf} said={said} onOpen={onOpen} />
      <h3>{words.inWords}</h3>
      <ul className={styles['words']}>
        {layout.nodes.map((node) => (
          <li key={node.key}>{said.get(node.key)}</li>
        ))}
      </ul>
    </>
  )
}

function endsOf(one: string, other: string): [string, string] {
  return namesOf([{ articleId: one }, { articleId: other }])
}

interface PictureProps {
  layout: MapLayout
  titleOf: (kind: MapNode['kind'], id: string) => string
  /** Of each box, by its key, in words how it hangs together with the others. */
  said: ReadonlyMap<string, string>
  onOpen: (node: MapNode) => void
}

/**
 * The picture: arrows up and down walk a column, left and right go over to what a box is joined to, Enter
 * opens it. What is pointed at or has the focus stands out with what it is joined to.
 */
function Picture({ layout, titleOf, said, onOpen }: PictureProps) {
  const { nodes, edges, width, height } = layout
  const [at, setAt] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const handlers = useOneTabStop(list)
  const near = at === null ? null : neighbours(edges, at)
  const isDim = (key: string) => near !== null && key !== at && !near.has(key)
  const isLit = (from: string, to: string) => at === null || from === at || to === at

  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[data-stop]')?.focus()
    // At first all of it is seen.
    setAt(null)
  }, [])

  const goOver = (event: KeyboardEvent<HTMLElement>, node: MapNode): boolean => {
    const isAside = event.key === 'ArrowLeft' || event.key === 'ArrowRight'
    if (!isAside || isWithModifier(event)) return false
    const joined = neighbours(edges, node.key)
    const other = nodes.filter(({ kind }) => kind !== node.kind)
    const next = other.find(({ key }) => joined.has(key)) ?? other[0]
    event.preventDefault()
    if (next) list.current?.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus()
    return true
  }
  return (
    <div className={styles['scroller']}>
      <div
        ref={list}
        role="group"
        aria-label={messages.map.open}
        className={styles['picture']}
        style={{ width, height }}
        onPointerLeave={() => setAt(null)}
        {...handlers}
      >
        <svg width={width} height={height} aria-hidden>
          {edges.map(({ from, to, kind, count, path }) => (
            <path
              key={`${from} ${kind} ${to}`}
              d={path}
              className={styles[kind]}
              data-dim={!isLit(from, to) || undefined}
              // As thick as it is strong, up to what still parts two of them.
              strokeWidth={Math.min(5, 1 + count)}
            />
          ))}
        </svg>
        {nodes.map((node) => (
          <button
            key={node.key}
            type="button"
            {...STOP}
            data-key={node.key}
            data-dim={isDim(node.key) || undefined}
            className={styles[node.kind]}
            style={{ left: node.x, top: node.y, width: BOX.width, height: BOX.height }}
            aria-label={said.get(node.key)}
            onPointerEnter={() => setAt(node.key)}
            onFocus={() => setAt(node.key)}
            onBlur={() => setAt(null)}
            onKeyDown={(event) => goOver(event, node) && event.stopPropagation()}
            onClick={() => onOpen(node)}
          >
            <Name of={titleOf(node.kind, node.id)} />
          </button>
        ))}
      </div>
    </div>
  )
}

function useTitleOf(): PictureProps['titleOf'] {
  const { articles, notes } = useLibrary()
  return (kind, id) =>
    kind === 'article' ? (lookUp(articles, id)?.title.value ?? id) : noteTitle(notes, id)
}
