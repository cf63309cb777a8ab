import type { Article, Field } from '../../core/model/article.ts'
import type { Dossier } from '../../core/model/dossier.ts'
import { shownName } from '../../core/model/names.ts'
import type { Note, NoteTree } from '../../core/model/note.ts'
import { COLORS, isGone, type Annotations } from '../../core/model/passage.ts'
import type { ArticleSummary, DossierSummary, NoteSummary } from '../../core/model/summary.ts'
import type { Stored } from '../documents/envelope.ts'

/**
 * What is known of every document without opening it: the summaries for lists, which article was
 * made of which file, and which article a passage is in. It holds nothing that the documents don't,
 * and is made from them when the library is opened; a copy of it, kept outside the library, could
 * be read instead.
 */
export class Catalogue {
  readonly #articles = new Map<string, { article: Stored<Article>; marks: Marks }>()
  readonly #notes = new Map<string, NoteSummary>()
  readonly #dossiers = new Map<string, DossierSummary>()
  readonly #articleByOriginal = new Map<string, string>()
  readonly #articleByPassage = new Map<string, string>()
  readonly #passagesByArticle = new Map<string, readonly string[]>()
  /** The articles that have highlights in the trash, with their words. */
  readonly #withTrashedMarks = new Set<string>()

  setArticle(article: Stored<Article>): ArticleSummary {
    const marks = this.#articles.get(article.id)?.marks ?? NO_MARKS
    this.#articles.set(article.id, { article, marks })
    this.#articleByOriginal.set(article.data.original.hash, article.id)
    return summarizeArticle(article, marks)
  }

  /** Null when there is no such article, as when its document is damaged and its marks are not. */
  setAnnotations(articleId: string, annotations: Annotations): ArticleSummary | null {
    const passages = Object.keys(annotations.passages)
    for (const id of passages) this.#articleByPassage.set(id, articleId)
    this.#passagesByArticle.set(articleId, passages)
    const hasTrashed = Object.values(annotations.highlights).some(
      (highlight) => highlight.trashedAt !== undefined && !isGone(highlight),
    )
    if (hasTrashed) this.#withTrashedMarks.add(articleId)
    else this.#withTrashedMarks.delete(articleId)
    const entry = this.#articles.get(articleId)
    if (!entry) return null
    entry.marks = countMarks(annotations)
    return summarizeArticle(entry.article, entry.marks)
  }

  setNote({ id, rev, data }: Stored<Note>): NoteSummary {
    const summary: NoteSummary = {
      id,
      title: shownName(data.title),
      quotations: countCitations(data.tree),
      changedAt: data.changedAt,
      rev,
      ...(data.trashedAt !== undefined && { trashedAt: data.trashedAt }),
    }
    this.#notes.set(id, summary)
    return summary
  }

  setDossier({ id, born, data }: Stored<Dossier>): DossierSummary {
    const { name, articleIds, noteIds, baseId = null, changedAt, trashedAt } = data
    const summary: DossierSummary = {
      id,
      name: shownName(name),
      articleIds,
      noteIds,
      baseId,
      changedAt,
      born,
      ...(trashedAt !== undefined && { trashedAt }),
    }
    this.#dossiers.set(id, summary)
    return summary
  }

  /** Whether it was known. */
  remove(kind: 'article' | 'note' | 'dossier', id: string): boolean {
    switch (kind) {
      case 'article':
        return this.#removeArticle(id)
      case 'note':
        return this.#notes.delete(id)
      case 'dossier':
        return this.#dossiers.delete(id)
    }
  }

  #removeArticle(id: string): boolean {
    const original = this.#articles.get(id)?.article.data.original.hash
    if (original !== undefined) this.#articleByOriginal.delete(original)
    for (const passage of this.#passagesByArticle.get(id) ?? []) {
      this.#articleByPassage.delete(passage)
    }
    this.#passagesByArticle.delete(id)
    this.#withTrashedMarks.delete(id)
    return this.#articles.delete(id)
  }

  articlesWithTrashedMarks(): string[] {
    return [...this.#withTrashedMarks]
  }

  /** Which text each article is read in, but those in the trash. */
  textsRead(): ReadText[] {
    return [...this.#articles.keys()].flatMap((id) => this.textReadOf(id) ?? [])
  }

  /** Which text an article is read in; undefined when there is none or it lies in the trash. */
  textReadOf(id: string): ReadText | undefined {
    const data = this.#articles.get(id)?.article.data
    const textHash = data?.versions.at(-1)?.textHash
    if (!data || textHash === undefined || data.trashedAt !== undefined) return undefined
    return { id, textHash, date: data.date.value, addedAt: data.addedAt }
  }

  /** The hashes of every text that an article has, other than this one. */
  textsInUseBut(id: string): Set<string> {
    const others = [...this.#articles.values()].filter(({ article }) => article.id !== id)
    return new Set(
      others.flatMap(({ article }) => article.data.versions.map(({ textHash }) => textHash)),
    )
  }

  /** The id of the article made of the file with this hash, if any. */
  articleOfOriginal(hash: string): string | undefined {
    return this.#articleByOriginal.get(hash)
  }

  articleOfPassage(passageId: string): string | undefined {
    return this.#articleByPassage.get(passageId)
  }

  /** Articles and dossiers by when they were made, notes by when they were changed; newest first. */
  list(): { articles: ArticleSummary[]; notes: NoteSummary[]; dossiers: DossierSummary[] } {
    const articles = [...this.#articles.values()].sort((a, b) => b.article.born - a.article.born)
    const notes = [...this.#notes.values()].sort((a, b) => b.rev - a.rev)
    const dossiers = [...this.#dossiers.values()].sort((a, b) => b.born - a.born)
    return {
      articles: articles.map(({ article, marks }) => summarizeArticle(article, marks)),
      notes,
      dossiers,
    }
  }
}

/** The text that an article is read in, by hash, and when it is from, as far as that is known. */
export interface ReadText {
  id: string
  textHash: string
  /** As YYYY, YYYY-MM or YYYY-MM-DD; empty when unknown. */
  date: string
  addedAt: string
}

type Marks = Pick<ArticleSummary, 'highlights' | 'colors'>

const NO_MARKS: Marks = { highlights: 0, colors: [] }

function countMarks(annotations: Annotations): Marks {
  const highlights = Object.values(annotations.highlights).filter((one) => !one.trashedAt)
  const used = new Set(highlights.map((highlight) => highlight.color))
  return { highlights: highlights.length, colors: COLORS.filter((color) => used.has(color)) }
}

function summarizeArticle({ id, born, data }: Stored<Article>, marks: Marks): ArticleSummary {
  const { title, outlet, date, author, words, addedAt, trashedAt } = data
  const shown = (field: Field): Field => ({ ...field, value: shownName(field.value) })
  return {
    id,
    title: shown(title),
    outlet: shown(outlet),
    date: shown(date),
    author: shown(author),
    words,
    addedAt,
    born,
    ...marks,
    ...(trashedAt !== undefined && { trashedAt }),
  }
}

function countCitations(tree: NoteTree): number {
  const count = (node: { type: string; children?: readonly unknown[] }): number =>
    (node.children ?? []).reduce<number>(
      (sum, child) => sum + count(child as { type: string; children?: readonly unknown[] }),
      node.type === 'citation' ? 1 : 0,
    )
  return count(tree)
}
