import { lookUp } from '../../core/model/look-up.ts'
import {
  annotationsSchema,
  COLORS,
  isGone,
  type Annotations,
  type Highlight,
} from '../../core/model/passage.ts'
import type { ArticleSummary } from '../../core/model/summary.ts'
import { ARTICLE } from './article.ts'
import { fileOf, type Counts, type Kind } from './kind.ts'
import { mergeAnnotations } from './merge-annotations.ts'

/** What is said of a highlight. */
export interface Comment {
  highlightId: string
  passageId: string
  text: string
}

/** What is known of an article's annotations. */
export interface AnnotationsFacts extends Pick<ArticleSummary, 'highlights' | 'colors'> {
  /** The article's. */
  id: string
  passageIds: string[]
  /** Whether highlights lie in the trash, with their words. */
  hasTrashed: boolean
  /** What is said of the highlights, but of those in the trash. */
  comments: Comment[]
  /** Their tags, each once, with how many of them have it; without those in the trash. */
  tagUses: [tag: string, highlights: number][]
  /** The tags of those in the trash alone. */
  trashedTags: string[]
}

export const ANNOTATIONS: Kind<Annotations, AnnotationsFacts> = {
  name: 'collate-annotations',
  data: annotationsSchema,
  folder: 'annotations',
  merge: (ours, theirs) => mergeAnnotations(ours.data, theirs.data),
  partOf: ARTICLE,
  blank: { passages: {}, highlights: {} },
  trash: 'inParts',
  listedBy: 'born',
  shownAs: 'annotations',
  summarize({ id, data }) {
    const all = Object.values(data.highlights)
    const highlights = all.filter((one) => !one.trashedAt)
    const used = new Set(highlights.map((highlight) => highlight.color))
    const uses = countedTags(highlights)
    return {
      id,
      highlights: highlights.length,
      colors: COLORS.filter((color) => used.has(color)),
      passageIds: Object.keys(data.passages),
      comments: highlights.flatMap(({ id: highlightId, passageId, comment: text }) =>
        text ? { highlightId, passageId, text } : [],
      ),
      tagUses: [...uses],
      trashedTags: [...countedTags(all).keys()].filter((tag) => !uses.has(tag)),
      hasTrashed: all.some((one) => one.trashedAt !== undefined && !isGone(one)),
    }
  },
  foundBy: ({ passageIds }) => passageIds,
  contents: () => [],
  mentions: {
    in: (id) => [{ file: fileOf(ARTICLE, id), passageId: null }],
    lost: (name) => [{ says: 'annotations-of-missing', name }],
    afterLoss: 'goes',
  },
  // Marks made since stay: those of the snapshot are merged into them.
  restore: (now, then, counts) =>
    now === null ? then : mergeAnnotations(revived(now, then, counts), then),
  preview({ passages, highlights }, words) {
    const shown = Object.values(highlights).filter((highlight) => !isGone(highlight))
    const lines = shown.map(({ passageId, comment, trashedAt }) => {
      const quoted = `“${lookUp(passages, passageId)?.selectors.quote.exact ?? ''}”`
      const said = comment ? `${quoted}\n${comment}` : quoted
      return trashedAt ? `${said} (${words.inTrash})` : said
    })
    return { title: words.highlights(shown.length), text: lines.join('\n\n') }
  },
}

/** How many highlights have each tag, in the order of first mention. */
function countedTags(highlights: readonly Highlight[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const tag of highlights.flatMap(({ tags }) => [...new Set(tags)])) {
    counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  return counts
}

/**
 * Annotations in which what is gone for good, and in `marks` is not, is as it is there, and later
 * than its going: on other machines too.
 */
function revived(now: Annotations, marks: Annotations, counts: Counts): Annotations {
  const back = Object.entries(marks.highlights).flatMap(([id, highlight]) => {
    const own = lookUp(now.highlights, id)
    if (!own || !isGone(own) || isGone(highlight)) return []
    const isTrashed = highlight.trashedAt !== undefined
    return [
      [id, { ...highlight, rev: counts.next(), ...(isTrashed && { trashedDay: counts.day }) }],
    ]
  })
  return { ...now, highlights: { ...now.highlights, ...Object.fromEntries(back) } }
}
