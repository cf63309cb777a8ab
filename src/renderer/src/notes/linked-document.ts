import { useEffect, useState } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import type { LinkTarget } from '../../../core/note/links.ts'
import { excerpt } from '../../../core/note/plain-text.ts'
import { titlesIn } from '../../../core/note/titles.ts'
import { messages } from '../../../shared/messages.ts'
import { linkedDocument } from '../state/actions/open-linked.ts'
import { every, useLibrary } from '../state/stores/library-store.ts'
import { logError } from '../state/stores/messages-store.ts'
import { readNote } from '../state/stores/read-note.ts'
import { readableDate } from '../ui/dates.ts'
import type { ShownLink } from './editor/editor-props.ts'

const words = messages.links

/** What a link leads to is called now, and whether it is there. */
export function useLinked(target: LinkTarget): ShownLink {
  const { kind, id } = target
  // What it selects is words, so that a link is drawn again only when they change.
  const title = useLibrary(() => linkedDocument({ kind, id })?.title)
  const isTrashed = useLibrary(() => linkedDocument({ kind, id })?.isTrashed === true)
  if (title === undefined) return { title: words.goneTitle, state: 'gone' }
  return { title, state: isTrashed ? 'trashed' : 'there' }
}

// Three lines of a card.
const PREVIEW_CHARS = 180

/**
 * One or two lines on what a link leads to: an article's outlet and date, how much a dossier holds, how a
 * note begins. '' until that is read.
 */
export function useLinkedLine({ kind, id }: LinkTarget): string {
  const note = useNoteBeginning(kind === 'note' ? id : null)
  const other = useLibrary(({ articles, dossiers }) => {
    const article = kind === 'article' ? lookUp(articles, id) : undefined
    if (article) {
      return messages.library.articleMeta(article.outlet.value, readableDate(article.date.value))
    }
    const dossier = kind === 'dossier' ? lookUp(dossiers, id) : undefined
    return dossier ? words.dossierHolds(dossier.articleIds.length, dossier.noteIds.length) : ''
  })
  return kind === 'note' ? note : other
}

function useNoteBeginning(id: string | null): string {
  const [line, setLine] = useState('')
  useEffect(() => {
    if (id === null) return
    let isWanted = true
    readNote(id).then(
      ({ note }) => {
        const begins = excerpt(note.tree, PREVIEW_CHARS, titlesIn(listsNow()))
        if (isWanted) setLine(begins || words.nothingWritten)
      },
      // Opening it will say why it can't be read.
      logError,
    )
    return () => {
      isWanted = false
    }
  }, [id])
  return line
}

function listsNow() {
  const { articles, notes, dossiers } = useLibrary.getState()
  return {
    articles: [...every(articles)],
    notes: [...every(notes)],
    dossiers: [...every(dossiers)],
  }
}
