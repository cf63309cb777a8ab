import { articleSchema, type Article, type Field } from '../../core/model/article.ts'
import { shownName } from '../../core/model/names.ts'
import { formatOfEnding } from '../../core/model/text-format.ts'
import type { ArticleSummary } from '../../core/model/summary.ts'
import type { ListedKind } from './kind.ts'
import { LINKED_FOLDERS } from './linked.ts'
import { mergeOnlyTags, withTagsOfNow } from './merge-tags.ts'
import { originalName, textName } from './text.ts'
import { restored } from './trashable.ts'

/** What is known of an article's own document; its marks are in its annotations. */
export interface ArticleFacts extends Omit<
  ArticleSummary,
  'highlights' | 'colors' | 'highlightTags'
> {
  /** The hash of the file that it was made of. */
  originalHash: string
  /** The hashes of its texts, the one that is read now last. */
  textHashes: string[]
  /** What the file was called. */
  fileName: string
  /** BCP 47 tag, where the file named one. */
  language: string | null
}

export const ARTICLE: ListedKind<Article, ArticleFacts> = {
  name: 'collate-article',
  data: articleSchema,
  folder: LINKED_FOLDERS.article,
  merge: mergeOnlyTags,
  adopted: withTagsOfNow,
  partOf: null,
  blank: null,
  trash: 'whole',
  listedBy: 'born',
  shownAs: 'article',
  summarize({ id, born, data }) {
    const { title, outlet, date, author, words, addedAt, trashedAt, original, versions } = data
    const shown = (field: Field): Field => ({ ...field, value: shownName(field.value) })
    return {
      id,
      title: shown(title),
      outlet: shown(outlet),
      date: shown(date),
      author: shown(author),
      words,
      tags: data.tags ?? [],
      format: formatOfEnding(original.ext),
      addedAt,
      born,
      originalHash: original.hash,
      textHashes: versions.map(({ textHash }) => textHash),
      fileName: original.name,
      language: data.language ?? null,
      ...(trashedAt !== undefined && { trashedAt }),
    }
  },
  foundBy: ({ originalHash, textHashes }) => [originalHash, ...textHashes],
  contents: ({ original, versions }) => [
    originalName(original.hash, original.ext),
    ...versions.map(({ textHash }) => textName(textHash)),
  ],
  mentions: null,
  restore: (now, then, { next }) => withTagsOfNow(now, restored(then), next),
  title: ({ title }) => title.value,
  textHash: ({ versions }) => versions.at(-1)?.textHash ?? null,
  substance: ({ title, outlet, date, author, tags = [], versions }) => ({
    title,
    outlet,
    date,
    author,
    tags,
    versions,
  }),
  preview({ title, outlet, author, date, tags = [] }, words) {
    const rows = [
      [words.outlet, outlet],
      [words.author, author],
      [words.date, date],
    ] as const
    const known = rows.flatMap(([name, { value }]) => (value ? [`${name}: ${value}`] : []))
    const tagged = tags.length > 0 ? [`${words.tags}: ${tags.join(', ')}`] : []
    return { title: title.value, text: [...known, ...tagged].join('\n') }
  },
}
