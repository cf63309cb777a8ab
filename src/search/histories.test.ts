import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Library } from '../library/library.ts'
import { importedArticle, noteTree, resealed, temporaryFolder } from '../library/testing.ts'
import { linkTo } from '../core/note/links.ts'
import type { NoteTree } from '../core/model/note.ts'
import { isGone } from '../core/model/passage.ts'
import { catchUp } from './catch-up.ts'
import { followLibrary, readNote } from './follow-library.ts'
import { SearchIndex } from './search-index.ts'
import { ENGINES, newPlace } from './testing.ts'

const FULL = process.env['COLLATE_TEST_FULL'] === '1'
const HISTORIES = FULL ? 500 : 15
// Each takes a tenth of a second on a quick disk, and as often as that opens a library.
const WITHIN_MS = HISTORIES * 10_000

const WORDS = [
  'ferry',
  'ferries',
  'bridge',
  'Brücke',
  'crane',
  '北京大学',
  '1,500',
  'climate',
  'Lind',
]

const QUERIES = [
  'ferry',
  'ferr*',
  'bridge OR crane',
  'climate -lind',
  '"ferry bridge"',
  '学',
  'title:bridge',
  'has:comment',
  'has:quote',
  'has:note',
  'color:red',
  'in:crane',
  'tag:flood',
  'added:2',
  '-zeppelin',
]

const OPERATIONS = [
  'import',
  'import',
  'describe',
  'highlight',
  'comment',
  'unmark',
  'trash',
  'restore',
  'purge',
  'note',
  'write',
  'tag',
  'trashNote',
  'restoreNote',
  'dossier',
  'rename',
  'trashDossier',
  'edit',
  'editClosed',
  'reopen',
] as const

interface Step {
  operation: (typeof OPERATIONS)[number]
  n: number
  words: string[]
}

const step: fc.Arbitrary<Step> = fc.record({
  operation: fc.constantFrom(...OPERATIONS),
  n: fc.nat(20),
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }),
})

describe.each(ENGINES)('the index by %s', (_, engine) => {
  it(
    'that followed a library holds what one made anew holds',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
          const history = await History.begin(engine)
          try {
            for (const one of steps) await history.take(one)
            const { followed, anew } = await history.compared()
            expect(followed).toEqual(anew)
            for (const { counted, found } of followed.found) expect(counted).toBe(found.length)
          } finally {
            await history.end()
          }
        }),
        { numRuns: HISTORIES },
      )
    },
    WITHIN_MS,
  )
})

/** A library, and an index that follows what becomes of it. */
class History {
  readonly #folder: string
  readonly #engine: (typeof ENGINES)[number][1]
  readonly #index: SearchIndex
  #library: Library
  #follows: () => void = () => {}
  /** What the index takes in of what it was told, one after another. */
  #work: Promise<void> = Promise.resolve()
  #imported = 0

  static async begin(engine: (typeof ENGINES)[number][1]): Promise<History> {
    const folder = join(await temporaryFolder(), 'library')
    const library = await Library.open(folder, { create: true })
    const index = SearchIndex.open(await newPlace(library.id), () => {}, engine)
    return new History(folder, library, index, engine)
  }

  private constructor(
    folder: string,
    library: Library,
    index: SearchIndex,
    engine: (typeof ENGINES)[number][1],
  ) {
    this.#folder = folder
    this.#library = library
    this.#index = index
    this.#engine = engine
    this.#follow()
  }

  #follow(): void {
    const library = this.#library
    const then = (work: () => Promise<void> | void): void => {
      this.#work = this.#work.then(work)
    }
    this.#follows = followLibrary(library, {
      article: (article) =>
        then(async () => {
          if (!this.#index.needsArticle(article)) return
          this.#index.putArticle(article, await library.readText(article.textHash))
        }),
      note: ({ id, mark }) =>
        then(async () => {
          const note = this.#index.needsNote(id, mark) ? await readNote(library, id) : null
          if (note) this.#index.putNote(note)
        }),
      dossier: (dossier) => then(() => this.#index.putDossier(dossier)),
      colorNames: () => {},
      gone: (kind, id) => then(() => this.#index.remove(kind, id)),
    })
  }

  async take({ operation, n, words }: Step): Promise<void> {
    const { articles, notes, annotations } = this.#library
    const lists = this.#library.list()
    const article = oneOf(lists.articles, n)
    const note = oneOf(lists.notes, n)
    const dossier = oneOf(lists.dossiers, n)
    const text = words.join(' ')
    switch (operation) {
      case 'import':
        this.#imported += 1
        await articles.add(importedArticle(`${text}. Number ${this.#imported}.`, text))
        return
      case 'describe':
        if (article)
          await articles.describe(article.id, {
            title: text,
            outlet: words[0]!,
            author: words.at(-1)!,
          })
        return
      case 'highlight':
        // Over the same words there would be one, whatever the history.
        if (article)
          await annotations.addHighlight(article.id, { start: n % 3, end: 4, color: 'red' })
        return
      case 'comment':
      case 'unmark': {
        const marks = article && (await annotations.read(article.id)).highlights
        const mark = oneOf(
          Object.values(marks ?? {}).filter((one) => !isGone(one)),
          n,
        )
        if (!article || !mark) return
        if (operation === 'unmark') await annotations.trashHighlight(article.id, mark.id)
        else
          await annotations.changeHighlight(article.id, mark.id, { comment: text, tags: ['flood'] })
        return
      }
      case 'tag': {
        const things = [
          ...(article ? [{ kind: 'article' as const, id: article.id }] : []),
          ...(note ? [{ kind: 'note' as const, id: note.id }] : []),
        ]
        await this.#library.tags.change({ things, tags: [words[0]!], taken: ['flood'] })
        return
      }
      case 'trash':
        if (article) await articles.trash(article.id)
        return
      case 'restore':
        if (article) await articles.restore(article.id)
        return
      case 'purge':
        await this.#library.emptyTrash()
        return
      case 'note':
        await notes.create({ title: words[0]!, tree: await this.#treeOf(text, article?.id) })
        return
      case 'write':
        if (note)
          await notes.save(note.id, { title: text, tree: await this.#treeOf(text, article?.id) })
        return
      case 'trashNote':
        if (note) await notes.trash(note.id)
        return
      case 'restoreNote':
        if (note) await notes.restore(note.id)
        return
      case 'dossier':
        await this.#library.dossiers.create({
          name: text,
          articleIds: article ? [article.id] : [],
          noteIds: note ? [note.id] : [],
        })
        return
      case 'rename':
        if (dossier) await this.#library.dossiers.change(dossier.id, { name: text })
        return
      case 'trashDossier':
        if (dossier) await this.#library.documents('dossier').trash(dossier.id)
        return
      case 'edit':
        // Noticed when it is looked at: the system's own word of it may come late.
        if (note && (await this.#editOutside(`notes/${note.id}.json`, text))) {
          await this.#library.documents('note').change(note.id, (data) => data)
        }
        return
      case 'editClosed':
        await this.#closed(async () => {
          if (note) await this.#editOutside(`notes/${note.id}.json`, text)
          if (article) await this.#editOutside(`articles/${article.id}.json`, text)
        })
        return
      case 'reopen':
        await this.#closed(async () => {})
        return
    }
  }

  /** A note that quotes one article and links to it, where it has a passage. */
  async #treeOf(text: string, articleId: string | undefined): Promise<NoteTree> {
    const tree = noteTree(text)
    if (articleId === undefined) return tree
    const passages = (await this.#library.annotations.read(articleId)).passages
    const [passage] = Object.values(passages)
    if (!passage) {
      tree.children.push({
        type: 'paragraph',
        children: [linkTo({ kind: 'article', id: articleId })],
      })
      return tree
    }
    const { quote, textHash } = passage.selectors
    tree.children.push({
      type: 'citation',
      passageId: passage.id,
      articleId,
      quote: quote.exact,
      textHash,
    })
    return tree
  }

  /** Puts words into the title, as another program would that knows the format. */
  async #editOutside(name: string, words: string): Promise<boolean> {
    const path = join(this.#folder, name)
    const text = await readFile(path, 'utf8')
    const edited = text.replace(
      /("title":(?:\{"value":)?)"[^"]*"/,
      (_, before) => `${before}${JSON.stringify(words)}`,
    )
    if (edited === text) return false
    await writeFile(`${path}.theirs`, resealed(edited))
    await rename(`${path}.theirs`, path)
    return true
  }

  async #closed(meanwhile: () => Promise<void>): Promise<void> {
    await this.#work
    this.#follows()
    await this.#library.close()
    await meanwhile()
    this.#library = await Library.open(this.#folder)
    await catchUp(this.#index, this.#library, () => {})
    this.#follow()
  }

  /** What each query finds in the index, and in one that is made of the library as it is. */
  async compared() {
    await this.#work
    const anew = SearchIndex.open(await newPlace(this.#library.id), () => {}, this.#engine)
    await catchUp(anew, this.#library, () => {})
    const both = { followed: await this.#allIn(this.#index), anew: await this.#allIn(anew) }
    anew.close()
    return both
  }

  async #allIn(index: SearchIndex) {
    const read = (hash: string) => this.#library.readText(hash)
    const found = QUERIES.map(async (query) => {
      const answer = await index.find(query, null, read)
      return { query, ...answer, counted: index.count(query) }
    })
    return { size: index.size, found: await Promise.all(found) }
  }

  async end(): Promise<void> {
    this.#follows()
    await this.#work
    this.#index.close()
    await this.#library.close()
  }
}

function oneOf<T>(all: readonly T[], n: number): T | undefined {
  return all[n % Math.max(1, all.length)]
}
