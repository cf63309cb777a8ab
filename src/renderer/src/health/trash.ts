import { useCallback, useEffect, useState } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import type { Color } from '../../../core/model/passage.ts'
import { messages } from '../../../shared/messages.ts'
import type { TrashContents } from '../../../core/model/trash.ts'
import { trashed, useLibrary } from '../state/stores/library-store.ts'
import { dayOf } from '../ui/dates.ts'
import { attempt, say } from '../state/stores/messages-store.ts'
import { saidBy } from '../state/stores/relations-store.ts'
import { request } from '../state/stores/request.ts'
import { saving } from '../state/stores/saving-store.ts'

const words = messages.trash

/** Something in the trash, as a row shows it. */
export interface TrashedThing {
  id: string
  kind: 'article' | 'note' | 'dossier' | 'highlight' | 'relation' | 'search'
  title: string
  /** What else tells it from others: where it is, when it was deleted, how long it stays. */
  details: string[]
  /** Of a highlight. */
  color?: Color
  restore: () => Promise<unknown>
}

export interface TrashGroup {
  kind: TrashedThing['kind']
  name: string
  things: TrashedThing[]
}

const NOTHING: TrashContents = { daysLeft: {}, highlights: [] }

/** Everything in the trash, by kind; null until it has been read. Kinds with nothing are left out. */
export function useTrash(): TrashGroup[] | null {
  const { articles, notes, dossiers, relations, searches } = useLibrary()
  const [trash, setTrash] = useState<TrashContents | null>(null)

  const read = useCallback(() => {
    attempt(async () => {
      try {
        setTrash(await request('trash:list', undefined))
      } catch (error) {
        setTrash((before) => before ?? NOTHING)
        throw error
      }
    })
  }, [])
  useEffect(read, [read, articles, notes, dossiers, relations, searches])
  useEffect(() => window.collate.on('annotations:changed', read), [read])

  if (trash === null) return null
  const { daysLeft, highlights } = trash
  const all: TrashGroup[] = [
    {
      kind: 'article',
      name: words.articles,
      things: trashed(articles).map(({ id, title, outlet, trashedAt }) => ({
        id,
        kind: 'article',
        title: title.value,
        details: [outlet.value, deletedOn(trashedAt), stays(lookUp(daysLeft, id))].filter(Boolean),
        restore: () => request('article:restore', { id }),
      })),
    },
    {
      kind: 'note',
      name: words.notes,
      things: trashed(notes).map(({ id, title, trashedAt }) => ({
        id,
        kind: 'note',
        title: title || messages.note.untitled,
        details: [deletedOn(trashedAt), stays(lookUp(daysLeft, id))],
        restore: () => request('note:restore', { id }),
      })),
    },
    {
      kind: 'dossier',
      name: words.dossiers,
      things: trashed(dossiers).map(({ id, name, trashedAt }) => ({
        id,
        kind: 'dossier',
        title: name,
        details: [deletedOn(trashedAt), stays(lookUp(daysLeft, id))],
        restore: () => request('dossier:restore', { id }),
      })),
    },
    {
      kind: 'highlight',
      name: words.highlights,
      things: highlights.map(({ highlightId, articleId, quote, comment, color, trashedAt }) => ({
        id: highlightId,
        kind: 'highlight',
        title: quote,
        color,
        details: [
          comment,
          whereabouts(articleId),
          deletedOn(trashedAt),
          stays(lookUp(daysLeft, highlightId)),
        ].filter(Boolean),
        restore: () => request('highlight:restore', { articleId, highlightId }),
      })),
    },
    {
      kind: 'relation',
      name: words.relations,
      things: trashed(relations).map(({ id, word, sides, trashedAt }) => ({
        id,
        kind: 'relation',
        title: saidBy({ word, sides }),
        details: [deletedOn(trashedAt), stays(lookUp(daysLeft, id))],
        restore: () => request('relation:restore', { id }),
      })),
    },
    {
      kind: 'search',
      name: words.searches,
      things: trashed(searches).map(({ id, name, trashedAt }) => ({
        id,
        kind: 'search',
        title: name,
        details: [deletedOn(trashedAt), stays(lookUp(daysLeft, id))],
        restore: () => request('search:restore', { id }),
      })),
    },
  ]
  return all.filter(({ things }) => things.length > 0)
}

/** Brings things back from the trash. */
export async function restoreThings(things: readonly TrashedThing[]): Promise<void> {
  const [first, ...others] = things
  if (!first) return
  for (const { restore } of things) await saving(restore())
  say(others.length > 0 ? words.restoredAll(things.length) : words.restored(first.title))
}

/** Deletes what is in the trash for good. */
export async function emptyTrash(): Promise<void> {
  const { removed } = await saving(request('trash:empty', undefined))
  say(words.emptied(removed))
}

function deletedOn(moment: string | undefined): string {
  return moment === undefined ? '' : words.deletedOn(dayOf(moment))
}

function stays(days: number | null | undefined): string {
  return days == null ? words.untilEmptied : words.daysLeft(days)
}

function whereabouts(articleId: string): string {
  const article = lookUp(useLibrary.getState().articles, articleId)
  if (!article) return words.inLostArticle
  const { title, trashedAt } = article
  return trashedAt === undefined
    ? words.inArticle(title.value)
    : words.inTrashedArticle(title.value)
}
