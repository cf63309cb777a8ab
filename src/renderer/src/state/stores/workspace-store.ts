import { create } from 'zustand'
import type { Layout } from '../../../../core/model/dossier.ts'
import { lookUp } from '../../../../core/model/look-up.ts'
import { messages } from '../../../../shared/messages.ts'
import {
  FIRST_READING_STATE,
  type HeldBack,
  type ReadingState,
} from '../../../../shared/reading-state.ts'

import { useLibrary } from './library-store.ts'
import { say } from './messages-store.ts'

/** More than four columns of 320 px are not read side by side. */
export const MOST_PANES = 4

/** `size` is its share of the row's width in per cent; panes without one share the rest. */
export type Pane = Pick<Layout['panes'][number], 'articleId' | 'size'>

/** A passage to be brought into view: `at` makes asking twice for the same one two requests. */
export interface Goal {
  articleId: string
  /** The id of a kept passage, or a range of the article's text in UTF-16 offsets. */
  target: string | { start: number; end: number }
  at: number
}

interface WorkspaceStore {
  panes: readonly Pane[]
  /** The article whose pane was used last; commands act on it. */
  focused: string | null
  noteId: string | null
  dossierId: string | null
  libraryShown: boolean
  noteShown: boolean
  /** The library stands over the panes, as a table, until something is opened in them. */
  isTable: boolean
  goal: Goal | null
  /** How often the note was asked for: each time it is brought into view, wherever it is kept. */
  noteAsked: number
  /** What was open when the window stopped: it waits until a person opens it. */
  heldBack: HeldBack | null
}

export const useWorkspace = create<WorkspaceStore>(() => ({
  panes: [],
  focused: null,
  noteId: null,
  dossierId: null,
  libraryShown: true,
  noteShown: true,
  isTable: false,
  goal: null,
  noteAsked: 0,
  heldBack: null,
}))

/** Of each article the offset of the first character in view; read at the next opening. */
const scrollPlaces = new Map<string, number>()

/** How far an article is read: the offset of the first character in view, 0 before it was read. */
export function scrollPlace(articleId: string): number {
  return scrollPlaces.get(articleId) ?? 0
}

/** Of each article when it was opened last, in ms since 1970. */
const readTimes = new Map<string, number>()

/** The articles that were read, the one opened last first. */
export function lastRead(): string[] {
  return [...readTimes].toSorted(([, a], [, b]) => b - a).map(([id]) => id)
}

const readListeners = new Set<() => void>()

/** Calls `listener` when an article is opened that was not read before, and when others are read. Gives its undo. */
export function onReadChange(listener: () => void): () => void {
  readListeners.add(listener)
  return () => readListeners.delete(listener)
}

function noteRead(panes: readonly Pane[]): void {
  const isNew = panes.some(({ articleId }) => !readTimes.has(articleId))
  for (const { articleId } of panes) readTimes.set(articleId, Date.now())
  if (isNew) for (const listener of readListeners) listener()
}

const placeListeners = new Set<() => void>()

/** Remembers how far an article is read, by the offset of the first character in view. */
export function setScrollPlace(articleId: string, offset: number): void {
  scrollPlaces.set(articleId, offset)
  for (const listener of placeListeners) listener()
}

/** Calls `listener` after every change of what would be kept. Gives its undo. */
export function onWorkspaceChange(listener: () => void): () => void {
  placeListeners.add(listener)
  const unsubscribe = useWorkspace.subscribe(listener)
  return () => {
    placeListeners.delete(listener)
    unsubscribe()
  }
}

/** The panes with their widths, and the note, as a dossier keeps them. */
export function currentLayout(): Layout {
  const { panes, noteId } = useWorkspace.getState()
  return {
    panes: panes.map(({ articleId, size }) => (size ? { articleId, size } : { articleId })),
    noteId,
  }
}

/** Everything that the next start finds again. */
export function readingState(): ReadingState {
  const { dossierId, libraryShown, noteShown, isTable, heldBack } = useWorkspace.getState()
  return {
    dossierId,
    layout: currentLayout(),
    heldBack,
    libraryShown,
    noteShown,
    isTable,
    scroll: Object.fromEntries(scrollPlaces),
    read: Object.fromEntries(readTimes),
  }
}

/** What of a library is there. */
interface Exists {
  article(id: string): boolean
  note(id: string): boolean
  dossier(id: string): boolean
}

/** Puts everything as it was; `exists` leaves out what is gone since. */
export function restoreReadingState(reading: ReadingState, exists: Exists): void {
  scrollPlaces.clear()
  for (const [id, offset] of Object.entries(reading.scroll)) scrollPlaces.set(id, offset)
  readTimes.clear()
  for (const [id, time] of Object.entries(reading.read)) readTimes.set(id, time)
  for (const listener of readListeners) listener()
  const { dossierId, layout } = existing(reading, exists)
  const heldBack = reading.heldBack && existing(reading.heldBack, exists)
  const isNothing = heldBack?.layout.panes.length === 0 && heldBack.layout.noteId === null
  useWorkspace.setState({
    panes: layout.panes,
    focused: layout.panes[0]?.articleId ?? null,
    noteId: layout.noteId,
    dossierId,
    heldBack: isNothing ? null : heldBack,
    libraryShown: reading.libraryShown,
    noteShown: reading.noteShown,
    isTable: reading.isTable,
    goal: null,
  })
}

function existing({ dossierId, layout: { panes, noteId } }: HeldBack, exists: Exists): HeldBack {
  return {
    dossierId: dossierId !== null && exists.dossier(dossierId) ? dossierId : null,
    layout: {
      panes: panesOf(panes, exists.article),
      noteId: noteId !== null && exists.note(noteId) ? noteId : null,
    },
  }
}

/** Those of kept panes that can be shown: of articles that are there, each once, in widths that fit. */
export function panesOf(kept: readonly Pane[], exists: (articleId: string) => boolean): Pane[] {
  const seen = new Set<string>()
  const panes = kept.filter(({ articleId }) => {
    const isNew = !seen.has(articleId)
    seen.add(articleId)
    return isNew && exists(articleId)
  })
  return panes.slice(0, MOST_PANES).map(({ articleId, size = 0 }) => {
    const fits = size > 0 && size <= 100
    return fits ? { articleId, size } : { articleId }
  })
}

/** Closes everything and puts the window as it is at the first start. */
export function clearWorkspace(): void {
  restoreReadingState(FIRST_READING_STATE, {
    article: () => false,
    note: () => false,
    dossier: () => false,
  })
}

/**
 * Opens an article to the right of the one used last, or brings it to the front when it is open.
 * With four open it takes the place of the one used last, and which one that was is said.
 */
export function openArticle(articleId: string): void {
  addArticle(articleId)
  uncoverPanes()
}

/** The same while one stays in the library's list, also where that stands over the panes. */
export function addArticle(articleId: string): void {
  const { panes } = useWorkspace.getState()
  openArticleAt(articleId, panes.length < MOST_PANES ? 0 : 1)
}

function uncoverPanes(): void {
  if (useWorkspace.getState().isTable) useWorkspace.setState({ isTable: false })
}

/** The same in the place of the article used last, when one is open. */
export function openArticleInPlace(articleId: string): void {
  const { panes } = useWorkspace.getState()
  openArticleAt(articleId, Math.min(1, panes.length))
  uncoverPanes()
}

/** @param replaced how many panes give way to it: that of the article used last, or none */
function openArticleAt(articleId: string, replaced: number): void {
  const { panes, focused } = useWorkspace.getState()
  if (!panes.some((pane) => pane.articleId === articleId)) {
    const at = panes.findIndex((pane) => pane.articleId === focused)
    const place = at === -1 ? panes.length - replaced : at + 1 - replaced
    useWorkspace.setState({
      panes: unsized(panes).toSpliced(place, replaced, { articleId }),
    })
    const gone = replaced > 0 ? panes[place]?.articleId : undefined
    if (gone !== undefined) sayTookPlace(articleId, gone, () => openPanes(panes, focused))
  }
  noteRead([{ articleId }])
  useWorkspace.setState({ focused: articleId })
}

function sayTookPlace(articleId: string, gone: string, undo: () => void): void {
  const { articles } = useLibrary.getState()
  const [title, other] = [articleId, gone].map((id) => lookUp(articles, id)?.title.value ?? '')
  const said = messages.reader.tookPlace(title ?? '', other ?? '')
  say(said, [{ label: messages.trash.undo, run: undo }])
}

/** Opens just these panes, at most four, in this order; the first has the focus unless one is named. */
export function openPanes(
  panes: readonly Pane[],
  focused: string | null = panes[0]?.articleId ?? null,
): void {
  putPanes(panes, focused)
  uncoverPanes()
}

/** The same while one stays in the library's list, also where that stands over the panes. */
export function putPanes(panes: readonly Pane[], focused: string | null): void {
  const shown = panes.slice(0, MOST_PANES)
  noteRead(shown)
  useWorkspace.setState({ panes: shown, focused })
}

/** Closes an article's pane, if it has one; the one beside it is the one used last then. */
export function closeArticle(articleId: string): void {
  const { panes, focused } = useWorkspace.getState()
  const at = panes.findIndex((pane) => pane.articleId === articleId)
  if (at === -1) return
  const rest = unsized(panes).toSpliced(at, 1)
  const neighbour = rest[Math.min(at, rest.length - 1)]?.articleId ?? null
  useWorkspace.setState({ panes: rest, focused: focused === articleId ? neighbour : focused })
}

/** Moves a pane by so many places; negative is to the left. */
export function moveArticle(articleId: string, by: number): void {
  const { panes } = useWorkspace.getState()
  const from = panes.findIndex((pane) => pane.articleId === articleId)
  const to = Math.min(panes.length - 1, Math.max(0, from + by))
  const pane = panes[from]
  if (!pane || to === from) return
  useWorkspace.setState({ panes: panes.toSpliced(from, 1).toSpliced(to, 0, pane) })
}

/** Remembers how wide the person made each pane, in per cent, from left to right. */
export function resizePanes(sizes: Readonly<Record<string, number>>): void {
  useWorkspace.setState(({ panes }) => ({
    panes: panes.map((pane) => ({ ...pane, size: lookUp(sizes, pane.articleId) })),
  }))
}

/** After a pane came or went the old shares no longer add up: all are equal again. */
function unsized(panes: readonly Pane[]): Pane[] {
  return panes.map(({ articleId }) => ({ articleId }))
}

/** Makes a pane the one used last, on which commands act. */
export function focusPane(articleId: string): void {
  if (useWorkspace.getState().focused !== articleId) useWorkspace.setState({ focused: articleId })
}

/** Opens a passage's article, scrolls to the passage and flashes it. */
export function goToPassage(articleId: string, passageId: string): void {
  openArticle(articleId)
  setGoal(articleId, passageId)
}

/**
 * Opens an article at a range of its text, beside the article that it is read with: with four open
 * it takes the place of another one.
 */
export function goToRange(
  articleId: string,
  range: { start: number; end: number },
  beside: string,
): void {
  const { panes, focused } = useWorkspace.getState()
  const isOpen = panes.some((pane) => pane.articleId === articleId)
  if (!isOpen && panes.length === MOST_PANES && focused === beside) {
    const other = panes.findLast((pane) => pane.articleId !== beside)
    if (other) focusPane(other.articleId)
  }
  openArticle(articleId)
  setGoal(articleId, range)
}

/** Brings a range of an article into view, and opens the article when it is closed. */
export function showRange(articleId: string, { start, end }: { start: number; end: number }): void {
  const isOpen = useWorkspace.getState().panes.some((pane) => pane.articleId === articleId)
  if (!isOpen) openArticle(articleId)
  setGoal(articleId, { start, end })
}

/** Scrolls an article that is open, or about to be, to a range of its text, and flashes it. */
export function goToPlace(articleId: string, { start, end }: { start: number; end: number }): void {
  setGoal(articleId, { start, end })
}

function setGoal(articleId: string, target: Goal['target']): void {
  useWorkspace.setState({ goal: { articleId, target, at: performance.now() }, isTable: false })
}

/** Shows a note beside the articles; the focus stays where it is. */
export function openNote(noteId: string): void {
  useWorkspace.setState({ noteId, noteShown: true })
}

/** Shows a note to somebody who is about to write in it. */
export function askForNote(noteId: string): void {
  useWorkspace.setState(({ noteAsked }) => ({ noteId, noteShown: true, noteAsked: noteAsked + 1 }))
}
