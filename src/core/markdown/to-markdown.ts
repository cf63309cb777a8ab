import type { FlavourName } from '../model/flavour.ts'
import type { NoteTree } from '../model/note.ts'
import { citationsIn } from '../note/walk.ts'
import { toExportable } from './exportable.ts'
import { FLAVOUR } from './flavours/by-name.ts'
import { frontMatter } from './front-matter.ts'
import { oneLine } from './names.ts'
import type { Source, Surroundings } from './surroundings.ts'
import { writeMarkdown } from './write.ts'

export interface NoteForMarkdown {
  id: string
  title: string
  /** Moments in ISO 8601. */
  createdAt: string
  changedAt: string
  tags: readonly string[]
  formerTitles?: readonly string[]
  tree: NoteTree
}

/** A note as a Markdown file: front matter, then the text. */
export function noteToMarkdown(
  note: NoteForMarkdown,
  around: Surroundings,
  flavour: FlavourName,
): string {
  const description = {
    title: oneLine(note.title),
    id: note.id,
    created: toSeconds(note.createdAt),
    changed: toSeconds(note.changedAt),
    tags: note.tags.map(oneLine),
    aliases: (note.formerTitles ?? []).map(oneLine),
    sources: sourcesOf(note.tree, around),
  }
  const head = frontMatter(FLAVOUR[flavour].frontMatter(description, around))
  const text = treeToMarkdown(note.tree, around, flavour)
  return text === '' ? head : `${head}\n${text}`
}

/** `2024-05-03T10:00:00Z`: nobody dates a note by its milliseconds. */
function toSeconds(moment: string): string {
  return moment.replace(/\.\d+(?=Z$)/, '')
}

/** The text alone, ending in a line end, or empty. */
export function treeToMarkdown(tree: NoteTree, around: Surroundings, flavour: FlavourName): string {
  return writeMarkdown(toExportable(tree, around, FLAVOUR[flavour]), FLAVOUR[flavour])
}

/** The cited articles, each once, in the order of first mention. */
function sourcesOf(tree: NoteTree, around: Surroundings): Source[] {
  const articleIds = new Set(citationsIn(tree).map((citation) => citation.articleId))
  return [...articleIds].flatMap((id) => {
    const source = around.sourceOf(id)
    if (source === undefined) return []
    const { title, standIn, outlet, date, author } = source
    return [
      {
        title: oneLine(title),
        ...(standIn !== undefined && { standIn: oneLine(standIn) }),
        outlet: oneLine(outlet),
        date: oneLine(date),
        author: oneLine(author),
      },
    ]
  })
}
