import {
  articleDescriptionSchema,
  type Article,
  type ArticleDescription,
  type DescribedFields,
  type Field,
  type TextVersion,
} from '../../core/model/article.ts'
import { defined } from '../../core/model/defined.ts'
import { moment } from '../../core/model/ids.ts'
import type { ImportedArticle } from '../../core/model/imported.ts'
import type { ArticleSummary } from '../../core/model/summary.ts'
import type { Contents } from './contents.ts'
import { Queues } from '../disk/queue.ts'
import type { CollectionAccess } from './collection-access.ts'
import { parseRequest } from './parse-request.ts'
import { bytesHash } from '../kinds/text-hash.ts'

const FIELDS = ['title', 'outlet', 'date', 'author'] as const

/**
 * The imported articles. An id that no article has rejects with CollateError 'not-found', a text or
 * file that is missing or not what it was with 'library-damaged'; see `Library` for the other codes.
 */
export class Articles {
  readonly #access: CollectionAccess<'article'>
  readonly #contents: Contents
  /** One line for each file's hash, so that a file dropped twice at once becomes one article. */
  readonly #adding = new Queues()

  constructor(access: CollectionAccess<'article'>, contents: Contents) {
    this.#access = access
    this.#contents = contents
  }

  /**
   * Adds what an importer made of a file. A file whose very bytes are in the library is 'known';
   * one that lies in the trash comes back from there, which counts as added.
   */
  add(imported: ImportedArticle): Promise<{ outcome: 'added' | 'known'; article: ArticleSummary }> {
    const hash = bytesHash(imported.original.bytes)
    return this.#adding.run(hash, async () => {
      const id = this.#access.publisher.catalogue.articleOfOriginal(hash)
      if (id === undefined) return { outcome: 'added', article: await this.#addNew(imported) }
      const known = await this.#access.read(id)
      if (known.data.trashedAt !== undefined) {
        return { outcome: 'added', article: await this.restore(id) }
      }
      return { outcome: 'known', article: this.#access.summary(id) }
    })
  }

  /** The article with the text that is read now. */
  async read(
    id: string,
  ): Promise<{ id: string; article: Article; version: TextVersion; textHash: string }> {
    const { data: article } = await this.#access.read(id)
    const textHash = currentTextHash(article)
    return { id, article, version: await this.#contents.readText(textHash), textHash }
  }

  /** Sets what the person says of the article. An empty value but the title's means "unknown". */
  async describe(id: string, patch: ArticleDescription): Promise<ArticleSummary> {
    const description = parseRequest(articleDescriptionSchema, patch)
    return this.#change(id, (article) => {
      const described = { ...article }
      for (const name of FIELDS) {
        const value = description[name]
        if (value !== undefined) described[name] = describeField(article[name], value)
      }
      return described
    })
  }

  /** Puts fields back as they were, guesses as guesses: the undo of `describe`. */
  restoreFields(id: string, fields: DescribedFields): Promise<ArticleSummary> {
    return this.#change(id, (article) => ({ ...article, ...defined(fields) }))
  }

  trash(id: string): Promise<ArticleSummary> {
    return this.#access.trash(id)
  }

  restore(id: string): Promise<ArticleSummary> {
    return this.#access.restore(id)
  }

  /** The file as it was dropped, byte for byte. */
  async readOriginal(id: string): Promise<Uint8Array> {
    const { data: article } = await this.#access.read(id)
    return this.#contents.readOriginal(article.original.hash, article.original.ext)
  }

  // The article's document is written last: a crash before it leaves two files that nothing names,
  // which the same import finds again, and never an article without its text.
  async #addNew(imported: ImportedArticle): Promise<ArticleSummary> {
    const { original, version, title, outlet, date, author, words, language } = imported
    const [hash, textHash] = await Promise.all([
      this.#contents.addOriginal(original.bytes, original.ext),
      this.#contents.addText(version),
    ])
    const addedAt = moment()
    const { name, ext, encoding, isGuess, bytes } = original
    const { id } = await this.#access.create({
      title,
      outlet,
      date,
      author,
      words,
      ...(language !== undefined && { language }),
      addedAt,
      original: { hash, name, ext, bytes: bytes.length, encoding, ...(isGuess && { isGuess }) },
      versions: [{ textHash, madeAt: addedAt, reason: 'import' }],
    })
    await this.#contents.keepText(textHash, version)
    return this.#access.summary(id)
  }

  async #change(id: string, make: (article: Article) => Article): Promise<ArticleSummary> {
    await this.#access.change(id, make)
    return this.#access.summary(id)
  }
}

/** The hash of the text that is read now: the latest version's. */
export function currentTextHash(article: Article): string {
  const version = article.versions.at(-1)
  // Its schema holds that there is one.
  if (!version) throw new Error('An article has no text.')
  return version.textHash
}

function describeField(field: Field, value: string): Field {
  return { ...field, value, from: value === '' ? 'none' : 'person' }
}
