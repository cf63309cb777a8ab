import type { Field } from '../model/article.ts'
import type { TitleOf } from './links.ts'

/** The lists of a library, as far as they say what things are called. */
interface Lists {
  articles: readonly { id: string; title: Pick<Field, 'value'> }[]
  notes: readonly { id: string; title: string }[]
  dossiers: readonly { id: string; name: string }[]
}

/** What the documents in the lists of a library are called. */
export function titlesIn({ articles, notes, dossiers }: Lists): TitleOf {
  const titles = {
    article: new Map(articles.map(({ id, title }) => [id, title.value])),
    note: new Map(notes.map(({ id, title }) => [id, title])),
    dossier: new Map(dossiers.map(({ id, name }) => [id, name])),
  }
  return ({ kind, id }) => titles[kind].get(id)
}
