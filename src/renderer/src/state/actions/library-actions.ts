import type { Field } from '../../../../core/model/article.ts'
import { lookUp } from '../../../../core/model/look-up.ts'
import type { ArticleSummary, DossierSummary, NoteSummary } from '../../../../core/model/summary.ts'
import { messages } from '../../../../shared/messages.ts'
import { proposeName } from './dossier-name.ts'
import { useLibrary } from '../stores/library-store.ts'
import { say } from '../stores/messages-store.ts'
import { request } from '../stores/request.ts'
import { saving } from '../stores/saving-store.ts'
import { remember, type Undoable } from '../stores/undo.ts'
import { asItIs, withArticles, withoutArticles } from './dossier-articles.ts'
import { undoable } from './undoable.ts'
import {
  closeArticle,
  currentLayout,
  addArticle,
  openNote,
  openPanes,
  putPanes,
  panesOf,
  useWorkspace,
} from '../stores/workspace-store.ts'

// What a person does to articles, notes and dossiers as wholes.
// Each of these resolves once main has it on the disk; by then it is said, or to be seen, and can be undone.
// It rejects as `request` does, which is said by whoever starts it (`attempt`, `runCommand`).

/** Puts an article into the trash and closes its pane. */
export async function trashArticle(article: ArticleSummary): Promise<void> {
  const { id } = article
  const wasOpen = useWorkspace.getState().panes.some((pane) => pane.articleId === id)
  const putAway = () => {
    closeArticle(id)
    return saving(request('article:trash', { id }))
  }
  await putAway()
  const title = article.title.value
  undoable(messages.trash.articleTrashed(title), {
    label: messages.steps.trashed(title),
    undo: async () => {
      await saving(request('article:restore', { id }))
      if (wasOpen) addArticle(id)
    },
    redo: putAway,
  })
}

/** Puts a note into the trash and closes it. */
export async function trashNote(note: NoteSummary): Promise<void> {
  const { id } = note
  const wasOpen = useWorkspace.getState().noteId === id
  await putNoteAway(id)
  const title = note.title || messages.note.untitled
  undoable(messages.trash.noteTrashed(title), {
    label: messages.steps.trashed(title),
    undo: () => takeNoteBack(id, wasOpen),
    redo: () => putNoteAway(id),
  })
}

async function putNoteAway(id: string): Promise<void> {
  if (useWorkspace.getState().noteId === id) useWorkspace.setState({ noteId: null })
  await saving(request('note:trash', { id }))
}

async function takeNoteBack(id: string, andOpen: boolean): Promise<void> {
  await saving(request('note:restore', { id }))
  if (andOpen) openNote(id)
}

/** Puts a dossier into the trash; what is open of it stays open. */
export async function trashDossier(dossier: DossierSummary): Promise<void> {
  const { id } = dossier
  await putDossierAway(id)
  undoable(messages.trash.dossierTrashed(dossier.name), {
    label: messages.steps.trashed(dossier.name),
    undo: () => saving(request('dossier:restore', { id })),
    redo: () => putDossierAway(id),
  })
}

/** What the person knows of an article; an empty value means that it is not known. */
export interface Details {
  title: string
  outlet: string
  date: string
  author: string
}

/** Corrects an article's details; only what the person changed or confirmed stops being a guess. */
export async function describeArticle(
  article: ArticleSummary,
  details: Partial<Details>,
): Promise<void> {
  const { id } = article
  const before: Record<string, Field> = {}
  for (const name of Object.keys(details) as (keyof Details)[]) before[name] = article[name]
  await saving(request('article:describe', { id, description: details }))
  remember({
    label: messages.steps.details,
    undo: () => saving(request('article:restore-description', { id, fields: before })),
    redo: () => saving(request('article:describe', { id, description: details })),
  })
}

/** Makes a dossier of these articles and opens it, beside the note that is open. */
export async function createDossier(articles: readonly ArticleSummary[]): Promise<void> {
  const { id, name } = await addDossier(articles)
  openPanes(articles.map((article) => ({ articleId: article.id })))
  useWorkspace.setState({ dossierId: id })
  undoable(messages.dossier.created(name), madeDossier(id))
}

/**
 * Makes a dossier of what is open, which stays as it is, the note with it.
 *
 * @param done says what was done, by the dossier's name
 * @returns the dossier's id
 */
export async function makeDossierOfOpen(done: (name: string) => string): Promise<string> {
  const { panes, noteId } = useWorkspace.getState()
  const { articles } = useLibrary.getState()
  const { id, name } = await addDossier(
    panes.flatMap(({ articleId }) => lookUp(articles, articleId) ?? []),
  )
  if (noteId !== null) {
    await saving(request('dossier:change', { id, change: { noteIds: [noteId] } }))
  }
  useWorkspace.setState({ dossierId: id })
  undoable(done(name), madeDossier(id))
  return id
}

/** That a dossier was made: taken back, the articles in it stay open. */
function madeDossier(id: string): Undoable {
  return {
    label: messages.steps.dossierSaved,
    undo: () => putDossierAway(id),
    redo: async () => {
      await saving(request('dossier:restore', { id }))
      useWorkspace.setState({ dossierId: id })
    },
  }
}

async function putDossierAway(id: string): Promise<void> {
  if (useWorkspace.getState().dossierId === id) useWorkspace.setState({ dossierId: null })
  await saving(request('dossier:trash', { id }))
}

async function addDossier(
  articles: readonly ArticleSummary[],
): Promise<{ id: string; name: string }> {
  const name = await proposeName(articles)
  const articleIds = articles.map((article) => article.id)
  const { id } = await saving(request('dossier:create', { name, articleIds }))
  return { id, name }
}

/**
 * Opens a dossier with its panes and its note as they were left. A note that is open stays so,
 * unless it is one of the dossier that is left and the other has one of its own: then each dossier
 * shows its own. A note that was opened while the dossier was on its way stays as well.
 *
 * @param id of the dossier, which may be made first
 */
export async function openDossier(id: string | Promise<string>): Promise<void> {
  const noteBefore = useWorkspace.getState().noteId
  const dossierOpened = await id
  const { dossier } = await request('dossier:read', { id: dossierOpened })
  const { articles, notes, dossiers } = useLibrary.getState()
  const { noteId, dossierId } = useWorkspace.getState()
  // The list may not have heard yet of the articles of a dossier that was just made: what the dossier
  // names and the list does not know is there.
  const mayBeRead = (articleId: string) => {
    const article = lookUp(articles, articleId)
    return article ? isThere(article) : dossier.articleIds.includes(articleId)
  }
  const panes = panesOf(dossier.layout.panes, mayBeRead)
  const whole = dossier.articleIds.map((articleId) => ({ articleId }))
  openPanes(panes.length > 0 ? panes : panesOf(whole, mayBeRead))

  const own = [dossier.layout.noteId, ...dossier.noteIds].find(
    (note) => note !== null && dossier.noteIds.includes(note) && isThere(notes[note]),
  )
  const isOfLeft = noteId !== null && dossiers[dossierId ?? '']?.noteIds.includes(noteId) === true
  const isNew = noteId !== noteBefore
  const stays = noteId !== null && (own === undefined || own === null || !isOfLeft || isNew)
  useWorkspace.setState({ dossierId: dossierOpened, noteId: stays ? noteId : (own ?? null) })
  if (own && stays && own !== noteId) {
    say(messages.dossier.noteStays(dossier.name), [
      { label: messages.dossier.openItsNote, run: () => openNote(own) },
    ])
  }
}

function isThere(item: { trashedAt?: string | undefined } | undefined): boolean {
  return item !== undefined && item.trashedAt === undefined
}

/** Gives a dossier a name; an empty one changes nothing. */
export async function renameDossier(dossier: DossierSummary, name: string): Promise<void> {
  const { id, name: before } = dossier
  if (!name.trim() || name === before) return
  await saving(request('dossier:change', { id, change: { name } }))
  remember({
    label: messages.steps.renamed,
    undo: () => saving(request('dossier:change', { id, change: { name: before } })),
    redo: () => saving(request('dossier:change', { id, change: { name } })),
  })
}

/** Opens an article and adds it to a dossier, unless it is in it. */
export async function addToDossier(
  dossier: DossierSummary,
  article: ArticleSummary,
): Promise<void> {
  addArticle(article.id)
  if (asItIs(dossier).articleIds.includes(article.id)) return
  const { id } = dossier
  const change = (articleIds: string[]) =>
    saving(request('dossier:change', { id, change: { articleIds } }))
  const put = () => change(withArticles(dossier, [article.id]))
  await put()
  const title = article.title.value
  undoable(messages.dossier.added(title, dossier.name), {
    label: messages.steps.added(title, dossier.name),
    undo: () => change(withoutArticles(dossier, [article.id])),
    redo: put,
  })
}

/** Takes an article out of a dossier, and out of its panes; the article itself stays. */
export async function removeFromDossier(
  dossier: DossierSummary,
  article: ArticleSummary,
): Promise<void> {
  const { id } = dossier
  const { articleIds, baseId } = asItIs(dossier)
  const at = articleIds.indexOf(article.id)
  const wasBase = baseId === article.id
  const { panes } = useWorkspace.getState()
  const change = async (to: { articleIds: string[]; baseId?: string | null }, show: () => void) => {
    await saving(request('dossier:change', { id, change: to }))
    if (useWorkspace.getState().dossierId === id) show()
  }
  const takeOut = () =>
    change(
      { articleIds: withoutArticles(dossier, [article.id]), ...(wasBase && { baseId: null }) },
      () => closeArticle(article.id),
    )
  const putBack = () =>
    change(
      {
        articleIds: withArticles(dossier, [article.id], at),
        ...(wasBase && { baseId: article.id }),
      },
      () => putPanes(panes, panes[0]?.articleId ?? null),
    )
  await takeOut()
  const title = article.title.value
  undoable(messages.dossier.removed(title, dossier.name), {
    label: messages.steps.removed(title, dossier.name),
    undo: putBack,
    redo: takeOut,
  })
}

/** Makes an article the base of a dossier, beside whose sentences the others are counted; null: none. */
export async function setBase(dossier: DossierSummary, baseId: string | null): Promise<void> {
  const { id, baseId: before } = dossier
  if (baseId === before) return
  const change = (to: string | null) =>
    saving(request('dossier:change', { id, change: { baseId: to } }))
  await change(baseId)
  const article = useLibrary.getState().articles[baseId ?? before ?? '']
  const title = article?.title.value ?? ''
  const said = baseId === null ? messages.tally.stopped(title) : messages.tally.begun(title)
  undoable(said, {
    label: messages.steps.baseline,
    undo: () => change(before),
    redo: () => change(baseId),
  })
}

/** Keeps a dossier's panes and note as they are now. */
export function saveDossierLayout(id: string): Promise<unknown> {
  return saving(request('dossier:change', { id, change: { layout: currentLayout() } }))
}

/**
 * A new, empty note beside the articles; part of the open dossier when there is one. Gives its id.
 */
export async function createNote(title = ''): Promise<string> {
  const id = await makeNote(title)
  openNote(id)
  rememberNote(id, true)
  return id
}

/** The same, which stays closed. */
export async function addNote(title: string): Promise<string> {
  const id = await makeNote(title)
  rememberNote(id, false)
  return id
}

async function makeNote(title: string): Promise<string> {
  const { dossierId } = useWorkspace.getState()
  const inDossier = dossierId === null ? {} : { dossierId }
  return (await saving(request('note:create', { title, ...inDossier }))).id
}

function rememberNote(id: string, isOpened: boolean): void {
  remember({
    label: messages.steps.newNote,
    undo: () => putNoteAway(id),
    redo: () => takeNoteBack(id, isOpened),
  })
}

/** Exports notes as Markdown into a folder that the person is asked for; null means all of them. */
export async function exportNotes(ids: string[] | null): Promise<void> {
  const result = await request('note:export', { ids })
  if (result === null) return
  const { written, unchanged, folder, bibliography, remarks } = result
  const exported = messages.note.exported(written.length, unchanged, folder)
  const sources = bibliography === undefined ? '' : messages.note.sourcesIn(bibliography)
  const done = `${exported}${sources}`
  say(remarks.length === 0 ? done : [`${done}.`, ...remarks].join(' '))
}
