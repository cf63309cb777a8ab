import { lookUp } from '../../../core/model/look-up.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { useOpenArticles } from '../state/stores/open-articles.ts'
import { request } from '../state/stores/request.ts'
import { openArticle, openNote, openPanes, useWorkspace } from '../state/stores/workspace-store.ts'

/** What is opened is marked as such until it stands; what was marked at a start is held back. */

// What follows a first frame (highlights, a note's text, the first matches) has begun by then; a window
// that hangs on it says nothing.
const STANDS_AFTER_MS = 5000

let libraryId: string | null = null
let stop = () => {}

/**
 * Says that what is being opened in a library, by its id, stands, once it is drawn and the window has
 * worked on.
 */
export function followOpening(id: string): void {
  stop()
  libraryId = id
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    if (!allIsRead()) return
    unsubscribe()
    timer = setTimeout(() => attempt(sayItStands), STANDS_AFTER_MS)
  }
  const unsubscribe = useOpenArticles.subscribe(look)
  stop = () => {
    unsubscribe()
    clearTimeout(timer)
  }
  look()
}

/** What is read is drawn before anything else happens, and what can't be read says so in its pane. */
function allIsRead(): boolean {
  const { entries } = useOpenArticles.getState()
  return useWorkspace.getState().panes.every(({ articleId }) => {
    const entry = lookUp(entries, articleId)
    return entry !== undefined && entry.status !== 'reading'
  })
}

/** Says it now: the window works, as what is asked of it shows. */
export async function sayItStands(): Promise<void> {
  stop()
  const id = libraryId
  libraryId = null
  if (id !== null) await request('reading:stands', { libraryId: id })
}

/** The window could not be drawn with what is open: it is not opened again by itself. */
export function doesNotStand(): void {
  stop()
  libraryId = null
}

/** Opens all that was held back, as it was. */
export function openAllHeldBack(): void {
  const { heldBack } = useWorkspace.getState()
  if (!heldBack) return
  const { dossierId, layout } = heldBack
  beginOpening(() => {
    if (layout.panes.length > 0) openPanes(layout.panes)
    if (layout.noteId !== null) openNote(layout.noteId)
    useWorkspace.setState({ dossierId })
    giveUpHeldBack()
  })
}

/** Opens one article that was held back. */
export function openHeldBackArticle(articleId: string): void {
  beginOpening(() => {
    openArticle(articleId)
    leaveOut((layout) => ({
      ...layout,
      panes: layout.panes.filter((pane) => pane.articleId !== articleId),
    }))
  })
}

/** Opens the note that was held back. */
export function openHeldBackNote(noteId: string): void {
  beginOpening(() => {
    openNote(noteId)
    leaveOut((layout) => ({ ...layout, noteId: null }))
  })
}

/** Leaves all that was held back closed; it is not offered again. */
export function giveUpHeldBack(): void {
  useWorkspace.setState({ heldBack: null })
}

/** Where this stops the window, the next start holds it back again. */
function beginOpening(open: () => void): void {
  const id = useLibrary.getState().state?.id
  if (id === undefined) return
  attempt(async () => {
    await request('reading:opens', { libraryId: id })
    open()
    followOpening(id)
  })
}

type Layout = NonNullable<ReturnType<typeof useWorkspace.getState>['heldBack']>['layout']

function leaveOut(change: (layout: Layout) => Layout): void {
  const { heldBack } = useWorkspace.getState()
  if (!heldBack) return
  const layout = change(heldBack.layout)
  const isNothing = layout.panes.length === 0 && layout.noteId === null
  useWorkspace.setState({ heldBack: isNothing ? null : { ...heldBack, layout } })
}
