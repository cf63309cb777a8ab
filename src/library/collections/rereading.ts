import { carrier } from '../../core/anchoring/carry.ts'
import type { Article, Field } from '../../core/model/article.ts'
import { moment } from '../../core/model/ids.ts'
import type { ImportedArticle } from '../../core/model/imported.ts'
import { lookUp } from '../../core/model/look-up.ts'
import type { Annotations, Selectors } from '../../core/model/passage.ts'
import type { Reading } from '../../core/model/reading.ts'
import type { ArticleSummary } from '../../core/model/summary.ts'
import { currentTextHash } from './articles.ts'
import { changeTogether, type Edit } from '../documents/change-together.ts'
import type { Contents } from './contents.ts'
import type { LibraryContext } from '../documents/library-context.ts'
import type { CollectionAccess } from './collection-access.ts'

/** What reading an article's file anew came to. */
export interface Reread {
  article: ArticleSummary
  /** How it was read before: what `returnTo` goes back to. */
  before: Reading
}

/** Reads articles' files anew: an article gets another text, with its passages on it, or neither. */
export class Rereading {
  readonly #articles: CollectionAccess<'article'>
  readonly #annotations: CollectionAccess<'annotations'>
  readonly #contents: Contents
  readonly #context: LibraryContext

  constructor(
    articles: CollectionAccess<'article'>,
    annotations: CollectionAccess<'annotations'>,
    contents: Contents,
    context: LibraryContext,
  ) {
    this.#articles = articles
    this.#annotations = annotations
    this.#contents = contents
    this.#context = context
  }

  /**
   * Gives an article the text that was made of its file in another encoding. Guesses about it are
   * made anew, what the person said stays. A passage whose place in the new text is not certain keeps
   * its selectors: its place is lost there, and found again when the earlier text comes back.
   *
   * @throws CollateError 'not-found' when there is no such article, 'library-damaged' when the text
   *   that it is read in now can't be read
   */
  async reread(id: string, imported: ImportedArticle): Promise<Reread> {
    const { data: article } = await this.#articles.read(id)
    const textHash = await this.#contents.addText(imported.version)
    const from = { textHash: currentTextHash(article) }
    const { text } = await this.#contents.readText(from.textHash)
    const to = { text: imported.version.text, textHash }
    const { original, words, language } = imported
    const carry = carrier({ ...from, text }, to)
    const carried = (selectors: Selectors) => {
      const found = carry(selectors)
      // One that has to be looked at keeps its own words, or nobody could compare.
      return found && found.state !== 'approximate' ? found.selectors : null
    }
    return this.#set(id, carried, (now) => ({
      textHash,
      words,
      encoding: original.encoding,
      isGuess: original.isGuess,
      language,
      title: renewed(now.title, imported.title),
      outlet: renewed(now.outlet, imported.outlet),
      date: renewed(now.date, imported.date),
      author: renewed(now.author, imported.author),
    }))
  }

  /**
   * Reads an article again as it was read before: the undo of `reread`, and its own.
   *
   * @throws CollateError 'library-damaged' when the text of then can't be read
   */
  async returnTo(id: string, { selectors, ...reading }: Reading): Promise<Reread> {
    await this.#contents.readText(reading.textHash)
    const before = (_: Selectors, passageId: string) => lookUp(selectors, passageId) ?? null
    return this.#set(id, before, () => reading)
  }

  async #set(
    id: string,
    move: (selectors: Selectors, passageId: string) => Selectors | null,
    readingOf: (article: Article) => Omit<Reading, 'selectors'>,
  ): Promise<Reread> {
    let before: Omit<Reading, 'selectors'> | undefined
    let selectors: Record<string, Selectors> = {}
    const article: Edit<Article> = {
      collection: this.#articles.collection,
      id,
      make: (data) => {
        const now = data as Article
        before = readingNow(now)
        return withReading(now, readingOf(now))
      },
    }
    const annotations: Edit<Annotations> = {
      collection: this.#annotations.collection,
      id,
      make: (data) => {
        selectors = {}
        const passages = { ...data?.passages }
        for (const [passageId, passage] of Object.entries(passages)) {
          const moved = move(passage.selectors, passageId)
          if (!moved) continue
          selectors[passageId] = passage.selectors
          passages[passageId] = { ...passage, selectors: moved }
        }
        return { highlights: {}, ...data, passages }
      },
    }
    const hasAnnotations = (await this.#annotations.collection.read(id)) !== null
    const edits: [Edit<Article>, ...Edit<Annotations>[]] = hasAnnotations
      ? [article, annotations]
      : [article]
    const [changed, marked] = await changeTogether<[Article, ...Annotations[]]>(
      this.#context,
      edits,
    )
    const { publisher } = this.#articles
    if (marked) publisher.changed('annotations', marked)
    publisher.changed('article', changed)
    return {
      article: this.#articles.summary(id),
      before: { ...(before as Omit<Reading, 'selectors'>), selectors },
    }
  }
}

function renewed(now: Field, guess: Field): Field {
  return now.from === 'person' ? now : guess
}

function readingNow(article: Article): Omit<Reading, 'selectors'> {
  const { title, outlet, date, author, words, language, original } = article
  const { encoding, isGuess } = original
  const textHash = currentTextHash(article)
  return { textHash, encoding, isGuess, title, outlet, date, author, words, language }
}

/** The text is a version of its own, the latest, also where an earlier one was the same. */
function withReading(article: Article, reading: Omit<Reading, 'selectors'>): Article {
  const { textHash, encoding, isGuess, language, ...described } = reading
  const { isGuess: _, ...original } = article.original
  const { language: __, ...rest } = article
  return {
    ...rest,
    ...described,
    ...(language !== undefined && { language }),
    original: { ...original, encoding, ...(isGuess && { isGuess }) },
    versions: [...article.versions, { textHash, madeAt: moment(), reason: 'correction' }],
  }
}
