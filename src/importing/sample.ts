import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { lookUp } from '../core/model/look-up.ts'
import { type NoteTree, noteTreeSchema } from '../core/model/note.ts'
import {
  type Annotations,
  colorSchema,
  type Highlight,
  type Passage,
} from '../core/model/passage.ts'
import type { Library } from '../library/library.ts'
import { toImportedArticle } from './to-imported-article.ts'

/** What the sample's note.json says; articles are named by their files. */
const manifestSchema = v.object({
  dossier: v.string(),
  articles: v.array(v.string()),
  highlights: v.array(
    v.object({
      article: v.string(),
      quote: v.string(),
      color: colorSchema,
      comment: v.optional(v.string()),
    }),
  ),
  note: v.object({ title: v.string(), tree: noteTreeSchema }),
})
type Manifest = v.InferOutput<typeof manifestSchema>

/** Stands in the sample's note where a citation goes once its article has an id. */
const sampleCitationSchema = v.object({
  type: v.literal('sampleCitation'),
  article: v.string(),
  quote: v.string(),
  speaker: v.optional(v.string()),
})

interface SampleArticle {
  id: string
  text: string
  textHash: string
}

interface Quoted {
  article: string
  quote: string
}

type SampleArticles = ReadonlyMap<string, SampleArticle>
type Mark = { passage: Passage; highlight: Highlight }

/** Samples being opened, so that two clicks make one dossier. */
const opening = new WeakMap<Library, Promise<{ dossierId: string }>>()

/**
 * Puts the sample into the library: two accounts of one event, highlighted, and a dossier of them
 * with a note that quotes both. Where it is already, that dossier is given back as it was left, out
 * of the trash if it lies there.
 *
 * @param folder where note.json and the articles are
 */
export function openSample(library: Library, folder: string): Promise<{ dossierId: string }> {
  const running = opening.get(library) ?? open(library, folder)
  opening.set(library, running)
  return running.finally(() => opening.delete(library))
}

async function open(library: Library, folder: string): Promise<{ dossierId: string }> {
  const manifest = v.parse(
    manifestSchema,
    JSON.parse(await readFile(join(folder, 'note.json'), 'utf8')),
  )
  const articles = await addArticles(library, folder, manifest)
  return {
    dossierId:
      (await findDossier(library, articles)) ?? (await makeDossier(library, manifest, articles)),
  }
}

async function addArticles(
  library: Library,
  folder: string,
  manifest: Manifest,
): Promise<SampleArticles> {
  const articles = new Map<string, SampleArticle>()
  for (const name of manifest.articles) {
    const imported = await toImportedArticle(await readFile(join(folder, name)), name)
    // Articles that are here already come back with the ids they have.
    const { article } = await library.articles.add(imported)
    const { id, version, textHash } = await library.articles.read(article.id)
    articles.set(name, { id, text: version.text, textHash })
  }
  return articles
}

/** The dossier that holds the sample's articles; one in the trash only where no other does. */
async function findDossier(library: Library, articles: SampleArticles): Promise<string | null> {
  const ids = [...articles.values()].map((article) => article.id)
  const dossiers = library
    .list()
    .dossiers.filter((dossier) => ids.every((id) => dossier.articleIds.includes(id)))
  const found = dossiers.find((dossier) => dossier.trashedAt === undefined) ?? dossiers[0]
  if (!found) return null
  if (found.trashedAt !== undefined) await library.dossiers.restore(found.id)
  return found.id
}

async function makeDossier(
  library: Library,
  manifest: Manifest,
  articles: SampleArticles,
): Promise<string> {
  const marks = new Map<string, Mark>()
  for (const highlight of manifest.highlights) {
    marks.set(keyOf(highlight), await addHighlight(library, articles, highlight))
  }
  const tree = withCitations(articles, marks, manifest.note.tree)
  const note = await library.notes.create({ title: manifest.note.title, tree })
  const articleIds = [...articles.values()].map((article) => article.id)
  const { id } = await library.dossiers.create({
    name: manifest.dossier,
    articleIds,
    noteIds: [note.id],
  })
  return id
}

async function addHighlight(
  library: Library,
  articles: SampleArticles,
  { article: name, quote, color, comment }: Manifest['highlights'][number],
): Promise<Mark> {
  const article = named(articles, name)
  const place = findQuote(article, quote)
  const made = highlightAt(await library.annotations.read(article.id), place)
  if (made) return made
  const { passage, highlight } = await library.annotations.addHighlight(article.id, {
    ...place,
    color,
  })
  if (comment === undefined) return { passage, highlight }
  const changed = await library.annotations.changeHighlight(article.id, highlight.id, { comment })
  return { passage, highlight: changed }
}

/** One that an earlier opening made: its dossier is gone, or it was cut short. */
function highlightAt(
  { passages, highlights }: Annotations,
  place: { start: number; end: number },
): Mark | null {
  for (const highlight of Object.values(highlights)) {
    const passage = lookUp(passages, highlight.passageId)
    const position = passage?.selectors.position
    const isThere = position?.start === place.start && position.end === place.end
    if (passage && isThere && highlight.trashedAt === undefined) return { passage, highlight }
  }
  return null
}

/** The tree with every `sampleCitation` as a citation of the highlight with the same words. */
function withCitations(
  articles: SampleArticles,
  marks: ReadonlyMap<string, Mark>,
  tree: NoteTree,
): NoteTree {
  const children = tree.children.map((node: unknown) => {
    if (!v.is(sampleCitationSchema, node)) return node
    const { id, textHash } = named(articles, node.article)
    const { passage, highlight } = marked(marks, node)
    return {
      type: 'citation',
      passageId: passage.id,
      articleId: id,
      quote: node.quote,
      textHash,
      color: highlight.color,
      ...(node.speaker !== undefined && { speaker: node.speaker }),
    }
  })
  return v.parse(noteTreeSchema, { ...tree, children })
}

function findQuote({ text }: SampleArticle, quote: string): { start: number; end: number } {
  const start = text.indexOf(quote)
  if (start === -1) throw new Error(`The sample has no passage “${quote}”.`)
  return { start, end: start + quote.length }
}

function named(articles: SampleArticles, name: string): SampleArticle {
  const article = articles.get(name)
  if (!article) throw new Error(`The sample has no article ${name}.`)
  return article
}

function marked(marks: ReadonlyMap<string, Mark>, quoted: Quoted): Mark {
  const mark = marks.get(keyOf(quoted))
  if (!mark) throw new Error(`The sample quotes “${quoted.quote}”, which it does not highlight.`)
  return mark
}

function keyOf({ article, quote }: Quoted): string {
  return `${article}\n${quote}`
}
