import type { BlockContent, Heading, RootContent } from 'mdast'
import { PlaceFinder, surePlace } from '../core/anchoring/place-finder.ts'
import { FLAVOUR } from '../core/markdown/flavours/by-name.ts'
import { frontMatter } from '../core/markdown/front-matter.ts'
import { oneLine } from '../core/markdown/names.ts'
import type { Surroundings } from '../core/markdown/surroundings.ts'
import { treeToMarkdown } from '../core/markdown/to-markdown.ts'
import type { Article, Block, TextVersion } from '../core/model/article.ts'
import { CollateError } from '../core/model/errors.ts'
import type { FlavourName } from '../core/model/flavour.ts'
import { lookUp } from '../core/model/look-up.ts'
import type { Citation, NoteTree } from '../core/model/note.ts'
import type { Annotations } from '../core/model/passage.ts'
import { quotedBlocks, quotedContent } from '../core/note/quoted.ts'
import { exportError } from './export-error.ts'
import { ExportFolder } from './export-folder.ts'
import { type Cited, type ExportSource, sourceOf } from './export-source.ts'
import { newFileName } from './file-names.ts'
import { seal } from './seal.ts'
import { surroundings } from './surroundings.ts'
import { writeSealed, type WrittenFiles } from './write-sealed.ts'

/** What an export of articles reads of a library. */
export interface ArticleSource extends ExportSource {
  readonly articles: {
    read(id: string): Promise<{ article: Article; version: TextVersion; textHash: string }>
  }
}

interface ArticleExport {
  articleIds: readonly string[]
  /** Path of the folder; it is made when it is missing. */
  folder: string
  flavour: FlavourName
}

type ReadArticle = Awaited<ReturnType<ArticleSource['articles']['read']>>

/**
 * Writes articles as Markdown files: what is known of each and its tags, its text, and what was highlighted in
 * it with comments and tags. An article keeps its file, as a note does (`exportNotes`).
 *
 * @throws CollateError when the only article can't be read, or the folder cannot be written; files that were
 *   written before that stay, and each is whole
 */
export async function exportArticles(
  source: ArticleSource,
  { articleIds, folder: path, flavour }: ArticleExport,
): Promise<WrittenFiles> {
  const report: WrittenFiles = { written: [], unchanged: 0, remarks: [] }
  try {
    const folder = await ExportFolder.open(path)
    const titles = new Map(source.list().articles.map(({ id, title }) => [id, title.value]))
    for (const id of new Set(articleIds)) {
      const title = titles.get(id) ?? id
      const read = await readUnlessDamaged(source, id, articleIds.length === 1, title, report)
      if (read === null) continue
      const name = folder.nameOf(id) ?? newFileName(title, id, (taken) => folder.isTaken(taken))
      folder.reserve(name)
      const cited = new Map([[id, read.cited]])
      const around = surroundings({
        source,
        folder,
        fileNames: new Map(),
        cited,
        bibliography: null,
      })
      const markdown = articleToMarkdown(id, read, around, flavour)
      await writeSealed(id, seal(markdown), name, folder, report)
    }
    if (report.written.length > 0) await folder.sync()
    return report
  } catch (error) {
    throw exportError(error, path, report.written.length)
  }
}

/** One of several that can't be read keeps no other from leaving. */
async function readUnlessDamaged(
  source: ArticleSource,
  id: string,
  isOnly: boolean,
  title: string,
  report: WrittenFiles,
): Promise<(ReadArticle & { cited: Cited }) | null> {
  try {
    const read = await source.articles.read(id)
    const annotations = await source.annotations.read(id)
    return { ...read, cited: { article: sourceOf(read.article), annotations } }
  } catch (error) {
    if (!(error instanceof CollateError) || isOnly) throw error
    report.remarks.push([{ says: 'not-exported', title }, ...error.said])
    return null
  }
}

function articleToMarkdown(
  id: string,
  { article, version, textHash, cited }: ReadArticle & { cited: Cited },
  around: Surroundings,
  flavour: FlavourName,
): string {
  const { title, outlet, date, author, tags = [], addedAt, original } = article
  const added = addedAt.replace(/\.\d+(?=Z$)/, '')
  const described = FLAVOUR[flavour].frontMatter(
    {
      title: oneLine(title.value),
      id,
      created: added,
      changed: added,
      tags: tags.map(oneLine),
      aliases: [],
      sources: [],
    },
    around,
  )
  const { created: _, changed: __, ...fields } = described
  const head = frontMatter({
    ...fields,
    outlet: oneLine(outlet.value) || undefined,
    date: date.value || undefined,
    author: oneLine(author.value) || undefined,
    added,
    file: oneLine(original.name),
  })
  const children: RootContent[] = [
    ...blocksOf(version),
    ...marksOf(id, version, textHash, cited.annotations),
  ]
  const tree: NoteTree = { type: 'root', children }
  return `${head}\n${treeToMarkdown(tree, around, flavour)}`
}

/** A text as a note has blocks; headings stay headings. */
function blocksOf(version: TextVersion): BlockContent[] {
  const parts: BlockContent[][] = []
  let run: Block[] = []
  const end = () => {
    const [first] = run
    const last = run.at(-1)
    if (first && last) parts.push(partOf(version, first.start, last.end))
    run = []
  }
  for (const block of version.blocks) {
    if (block.kind !== 'heading') {
      run.push(block)
      continue
    }
    end()
    parts.push([heading(block.level ?? 2, version.text.slice(block.start, block.end))])
  }
  end()
  return parts.flat()
}

function partOf(version: TextVersion, start: number, end: number): BlockContent[] {
  const quote = version.text.slice(start, end)
  return quotedContent({ quote, blocks: quotedBlocks(version, { start, end }) })
}

function heading(level: number, words: string): Heading {
  const depth = Math.min(6, Math.max(1, level)) as Heading['depth']
  return { type: 'heading', depth, children: [{ type: 'text', value: oneLine(words) }] }
}

/** What was highlighted, in the order of the text; nothing where nothing was. */
function marksOf(
  articleId: string,
  { text, blocks }: TextVersion,
  textHash: string,
  { highlights, passages }: Annotations,
): RootContent[] {
  const finder = new PlaceFinder({ text, textHash })
  const placed = Object.values(highlights).flatMap((highlight) => {
    const passage = lookUp(passages, highlight.passageId)
    if (!passage || highlight.trashedAt !== undefined) return []
    const found = surePlace(finder.find(passage.selectors))
    return [{ highlight, quote: passage.selectors.quote.exact, found }]
  })
  if (placed.length === 0) return []
  const all = placed.toSorted((a, b) => startOf(a) - startOf(b))
  // oxlint-disable-next-line collate/sentences -- an exported file's own words
  return [heading(2, 'Highlights'), ...all.flatMap((one) => markOf(one))]

  function markOf({ highlight, quote, found }: (typeof placed)[0]): RootContent[] {
    const { passageId, color, comment, tags } = highlight
    const citation: Citation = {
      type: 'citation',
      passageId,
      articleId,
      textHash,
      color,
      // Words that may be others' are not passed off as what was highlighted.
      quote: found ? text.slice(found.start, found.end) : quote,
      ...(found && { blocks: quotedBlocks({ text, blocks }, found) }),
    }
    const said = comment.split(/\n\s*\n/).map(oneLine)
    // oxlint-disable-next-line collate/sentences -- the same
    const tagged = tags.length > 0 ? [`Tags: ${tags.map(oneLine).join(', ')}`] : []
    const lines = [...said, ...tagged].filter(Boolean)
    return [
      citation,
      ...lines.map((value): RootContent => ({
        type: 'paragraph',
        children: [{ type: 'text', value }],
      })),
    ]
  }
}

/** What has lost its place comes last. */
function startOf({ found }: { found: ReturnType<typeof surePlace> }): number {
  return found ? found.start : Infinity
}
