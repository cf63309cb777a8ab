import type { LinkTarget } from '../../../core/note/links.ts'
import { fold } from '../../../core/text/fold.ts'
import { messages } from '../../../shared/messages.ts'
import { alive, useLibrary } from '../state/stores/library-store.ts'
import { readableDate } from '../ui/dates.ts'
import { distance } from '../../../core/text/fits.ts'
import type { LinkChoice } from './editor/editor-props.ts'

const { library, note: noteWords, palette } = messages

// More are not read: one types another letter instead.
const MOST = 8

/**
 * The notes, articles and dossiers whose names have all the words typed, the nearest first, and of those
 * as near notes before articles before dossiers; the latest of all where nothing is typed.
 *
 * @param except the note that is being written
 */
export function linkChoices(query: string, except: string): LinkChoice[] {
  const { notes, articles, dossiers } = useLibrary.getState()
  const all: (LinkChoice & { far: number; at: number })[] = [
    ...alive(notes)
      .filter(({ id }) => id !== except)
      .map(({ id, title, formerTitles, rev }) => ({
        target: { kind: 'note', id } as const,
        title: title || noteWords.untitled,
        what: palette.note,
        far: distance(query, title, formerTitles.join(' ')),
        at: rev,
      })),
    ...alive(articles).map(({ id, title, outlet, date, born }) => ({
      target: { kind: 'article', id } as const,
      title: title.value,
      what: library.articleMeta(outlet.value, readableDate(date.value)) || palette.article,
      far: distance(query, title.value, outlet.value),
      at: born,
    })),
    ...alive(dossiers).map(({ id, name, born }) => ({
      target: { kind: 'dossier', id } as const,
      title: name,
      what: palette.dossier,
      far: distance(query, name),
      at: born,
    })),
  ]
  return all
    .filter(({ far }) => far < Infinity)
    .toSorted((a, b) => a.far - b.far || ORDER[a.target.kind] - ORDER[b.target.kind] || b.at - a.at)
    .slice(0, MOST)
    .map(({ target, title, what }) => ({ target, title, what }))
}

const ORDER = { note: 0, article: 1, dossier: 2 } as const

/**
 * What `[[name]]` leads to: what is called so, whatever the case and the accents, a note before an article
 * before a dossier; else the note that was called so before. Null when there is none, or when several are
 * called so and nothing tells which is meant.
 */
export function findNamed(name: string): LinkTarget | null {
  const { notes, articles, dossiers } = useLibrary.getState()
  const wanted = fold(name.trim())
  if (wanted === '') return null
  const is = (title: string) => fold(title.trim()) === wanted
  const kinds = [
    alive(notes).flatMap(({ id, title }) => (is(title) ? [{ kind: 'note' as const, id }] : [])),
    alive(articles).flatMap(({ id, title }) =>
      is(title.value) ? [{ kind: 'article' as const, id }] : [],
    ),
    alive(dossiers).flatMap(({ id, name: own }) =>
      is(own) ? [{ kind: 'dossier' as const, id }] : [],
    ),
    alive(notes).flatMap(({ id, formerTitles }) =>
      formerTitles.some(is) ? [{ kind: 'note' as const, id }] : [],
    ),
  ]
  const found = kinds.find((targets) => targets.length > 0) ?? []
  return found.length === 1 ? found[0]! : null
}
