import type { Color } from '../../core/model/passage.ts'
import type { ArticleSummary, DossierSummary, NoteSummary } from '../../core/model/summary.ts'
import type { Comment } from '../kinds/annotations.ts'
import type { AnyKind, Facts, Mention, Stored } from '../kinds/kind.ts'
import {
  KIND_NAMES,
  kindNamed,
  KINDS,
  type DataOf,
  type FactsOf,
  type KindName,
} from '../kinds/registry.ts'
import type { Trashable } from '../kinds/trashable.ts'

/** What lists show of a document: of an article, its marks too. */
export type SummaryOf<K extends KindName> = K extends 'article' ? ArticleSummary : FactsOf<K>

/** What is known of a document. */
export interface Known<F> {
  facts: F
  born: number
  rev: number
  isTrashed: boolean
  /** What it mentions, each document and passage once. */
  mentions: readonly Mention[]
}
type AllKnown = { [K in KindName]: Map<string, Known<FactsOf<K>>> }

/**
 * What is known of every document without opening it: the summaries for lists, which article was
 * made of which file, and which article a passage is in. It holds nothing that the documents don't,
 * and is made from them when the library is opened, or from what was kept of those that are as they were
 * (collections/catalogue-keeper.ts).
 */
export class Catalogue {
  readonly #known = Object.fromEntries(
    KIND_NAMES.map((name) => [name, new Map()]),
  ) as unknown as AllKnown
  /** For each kind, which documents are found by what: two machines may have imported one file. */
  readonly #found = Object.fromEntries(
    KIND_NAMES.map((name) => [name, new Map<string, string[]>()]),
  ) as Record<KindName, Map<string, string[]>>

  /** Takes a document as it is now for what lists show of it and by what it is found. */
  set<K extends KindName>(kind: K, stored: Stored<DataOf<K>>): void {
    this.take(kind, knownOf(kind, stored))
  }

  /** Takes what is known of a document. */
  take<K extends KindName>(kind: K, known: Known<FactsOf<K>>): void {
    const { facts } = known
    this.#forgetKeys(kind, facts.id)
    this.#known[kind].set(facts.id, known)
    const found = this.#found[kind]
    for (const key of kindNamed(kind).foundBy(facts))
      found.set(key, [...(found.get(key) ?? []), facts.id])
  }

  /** The ids of all documents of a kind that are known. */
  ids(kind: KindName): Iterable<string> {
    return this.#known[kind].keys()
  }

  /** Null when it is not known, as when its document is damaged. */
  summary<K extends KindName>(kind: K, id: string): SummaryOf<K> | null {
    const known = this.#known[kind].get(id)
    return known ? this.#shown(kind, known.facts) : null
  }

  /** All of a kind, in the order of lists. */
  all<K extends KindName>(kind: K): SummaryOf<K>[] {
    const by = KINDS[kind].listedBy
    const known = [...this.#known[kind].values()].sort((a, b) => b[by] - a[by])
    return known.map(({ facts }) => this.#shown(kind, facts))
  }

  /** Articles and dossiers by when they were made, notes by when they were changed; newest first. */
  list(): { articles: ArticleSummary[]; notes: NoteSummary[]; dossiers: DossierSummary[] } {
    return { articles: this.all('article'), notes: this.all('note'), dossiers: this.all('dossier') }
  }

  /** The ids of the documents that lie in the trash. */
  trashed(kind: KindName): string[] {
    return [...this.#known[kind]].flatMap(([id, { isTrashed }]) => (isTrashed ? [id] : []))
  }

  /** The documents that mention the one in a file, which is relative to the library's folder. */
  mentioning(file: string): { kind: KindName; id: string }[] {
    return KIND_NAMES.flatMap((kind) =>
      [...this.#known[kind]].flatMap(([id, { mentions }]) =>
        mentions.some((one) => one.file === file) ? [{ kind, id }] : [],
      ),
    )
  }

  /** What a document mentions, each document and passage once; nothing when it is not known. */
  mentionsIn(kind: KindName, id: string): readonly Mention[] {
    return this.#known[kind].get(id)?.mentions ?? []
  }

  /** Those of a kind that are not in the trash and mention the document in a file, and how. */
  mentionsOf(file: string, kind: KindName): { id: string; mentions: Mention[] }[] {
    return [...this.#known[kind]].flatMap(([id, { mentions, isTrashed }]) => {
      const found = isTrashed ? [] : mentions.filter((one) => one.file === file)
      return found.length > 0 ? [{ id, mentions: found }] : []
    })
  }

  /** Whether it was known. */
  remove(kind: KindName, id: string): boolean {
    this.#forgetKeys(kind, id)
    return this.#known[kind].delete(id)
  }

  /** The ids of the articles that have highlights in the trash, with their words. */
  articlesWithTrashedMarks(): string[] {
    const all = [...this.#known.annotations.values()]
    return all.flatMap(({ facts }) => (facts.hasTrashed ? [facts.id] : []))
  }

  /** Which text each article is read in, but those in the trash. */
  textsRead(): ReadText[] {
    return [...this.#known.article.keys()].flatMap((id) => this.textReadOf(id) ?? [])
  }

  /** Which text an article is read in; undefined when there is none or it lies in the trash. */
  textReadOf(id: string): ReadText | undefined {
    const facts = this.#known.article.get(id)?.facts
    const textHash = facts?.textHashes.at(-1)
    if (!facts || textHash === undefined || facts.trashedAt !== undefined) return undefined
    const { title, outlet, author, date, addedAt, fileName, language, tags } = facts
    const marks = this.#known.annotations.get(id)?.facts
    return {
      id,
      textHash,
      title: title.value,
      outlet: outlet.value,
      author: author.value,
      date: date.value,
      addedAt,
      fileName,
      language,
      highlights: marks?.highlights ?? 0,
      colors: marks?.colors ?? [],
      comments: marks?.comments ?? [],
      tags: [...new Set([...tags, ...(marks?.tagUses ?? []).map(([tag]) => tag)])],
    }
  }

  /** All tags that something bears that is not in the trash, each once, with how many bear it. */
  tagUses(): Map<string, TagUses> {
    const uses = new Map<string, TagUses>()
    const count = (tag: string, of: keyof TagUses, by = 1) => {
      const known = uses.get(tag) ?? { articles: 0, highlights: 0, notes: 0 }
      uses.set(tag, { ...known, [of]: known[of] + by })
    }
    for (const [id, { facts, isTrashed }] of this.#known.article) {
      if (isTrashed) continue
      for (const tag of new Set(facts.tags)) count(tag, 'articles')
      const marks = this.#known.annotations.get(id)?.facts
      for (const [tag, highlights] of marks?.tagUses ?? []) count(tag, 'highlights', highlights)
    }
    for (const { facts, isTrashed } of this.#known.note.values()) {
      if (!isTrashed) for (const tag of new Set(facts.tags)) count(tag, 'notes')
    }
    return uses
  }

  /** The documents in which a tag stands, also in the trash. */
  tagged(tag: string): { kind: TaggedKind; id: string }[] {
    const { article, note, annotations } = this.#known
    const found: { kind: TaggedKind; id: string }[] = []
    for (const [id, { facts }] of article)
      if (facts.tags.includes(tag)) found.push({ kind: 'article', id })
    for (const [id, { facts }] of note)
      if (facts.tags.includes(tag)) found.push({ kind: 'note', id })
    for (const [id, { facts }] of annotations) {
      const isThere = facts.trashedTags.includes(tag) || facts.tagUses.some(([one]) => one === tag)
      if (isThere) found.push({ kind: 'annotations', id })
    }
    return found
  }

  /** Whether an article other than this one has the text or the file with this hash. */
  hasOtherArticleOf(hash: string, id: string): boolean {
    return (this.#found.article.get(hash) ?? []).some((other) => other !== id)
  }

  /** The id of the article made of the file with this hash, if any. */
  articleOfOriginal(hash: string): string | undefined {
    return this.#found.article.get(hash)?.at(-1)
  }

  /** The id of the article in which a passage is, if any. */
  articleOfPassage(passageId: string): string | undefined {
    return this.#found.annotations.get(passageId)?.at(-1)
  }

  /** It is no longer found by what it was found by so far. */
  #forgetKeys(kind: KindName, id: string): void {
    const of: AnyKind = KINDS[kind]
    const known = this.#known[kind].get(id)
    const found = this.#found[kind]
    for (const key of known ? of.foundBy(known.facts) : []) {
      const others = found.get(key)?.filter((other) => other !== id) ?? []
      if (others.length > 0) found.set(key, others)
      else found.delete(key)
    }
  }

  #shown<K extends KindName>(kind: K, facts: FactsOf<K>): SummaryOf<K> {
    const shown: Facts = facts
    const isArticle = kind === 'article'
    return (isArticle ? this.#articleSummary(shown as FactsOf<'article'>) : shown) as SummaryOf<K>
  }

  #articleSummary(facts: FactsOf<'article'>): ArticleSummary {
    const { originalHash: _, textHashes: __, fileName: ___, language: ____, ...shown } = facts
    const marks = this.#known.annotations.get(facts.id)?.facts
    const { highlights = 0, colors = [], tagUses = [] } = marks ?? {}
    return { ...shown, highlights, colors, highlightTags: tagUses.map(([tag]) => tag) }
  }
}

/** What there is to know of a document. */
export function knownOf<K extends KindName>(
  kind: K,
  { id, born, rev, data }: Stored<DataOf<K>>,
): Known<FactsOf<K>> {
  const { summarize, mentions, trash } = kindNamed(kind)
  const mentioned = (mentions?.in(id, data) ?? []).map(
    (one) => [`${one.file} ${one.passageId}`, one] as const,
  )
  return {
    facts: summarize({ id, born, rev, data }),
    born,
    rev,
    isTrashed: trash === 'whole' && (data as Trashable).trashedAt !== undefined,
    mentions: [...new Map(mentioned).values()],
  }
}

/** The kinds of documents in which tags stand. */
export type TaggedKind = 'article' | 'note' | 'annotations'

/** How many of each bear a tag. */
interface TagUses {
  articles: number
  highlights: number
  notes: number
}

/** The text that an article is read in, by hash, and by what else the article can be found. */
export interface ReadText {
  readonly id: string
  readonly textHash: string
  readonly title: string
  readonly outlet: string
  readonly author: string
  /** As YYYY, YYYY-MM or YYYY-MM-DD; empty when unknown. */
  readonly date: string
  /** ISO 8601 in UTC. */
  readonly addedAt: string
  readonly fileName: string
  /** BCP 47 tag, where its file named one. */
  readonly language: string | null
  /** Of its highlights, but those in the trash. */
  readonly highlights: number
  readonly colors: readonly Color[]
  readonly comments: readonly Comment[]
  /** Its own and those of its highlights, each once. */
  readonly tags: readonly string[]
}
