import type { BlockContent, PhrasingContent, Root } from 'mdast'
import { passageAddress } from '../core/markdown/citation.ts'
import { FLAVOUR } from '../core/markdown/flavours/by-name.ts'
import { oneLine } from '../core/markdown/names.ts'
import { nameOf, type Source } from '../core/markdown/surroundings.ts'
import { writeMarkdown } from '../core/markdown/write.ts'
import { isolated } from '../core/model/names.ts'
import { isRelationWord, type PlacedRelation, type PlacedSide } from '../core/model/relation.ts'
import { toCsv } from './csv.ts'

/** A relation as files list it. */
export interface ListedRelation {
  relation: PlacedRelation
  /** What it says: "Courier contradicts Wire". */
  says: string
  /** The articles of its passages; undefined for one that the library no longer has. */
  sources: readonly [Source | undefined, Source | undefined]
}

// A file that leaves has the same words in every language of Collate: others read it than who exported it.
// oxlint-disable-next-line collate/sentences -- an exported file's own words
const PLACE_LOST = 'its place in the text is lost'
// oxlint-disable-next-line collate/sentences -- the same
const UNKNOWN = 'an article that is no longer in the library'

/** A heading for each relation, with both passages as quotations that say where they are from. */
export function relationsAsMarkdown(title: string, all: readonly ListedRelation[]): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(oneLine(title))] },
      ...all.flatMap(({ relation, says, sources }): Root['children'] => [
        { type: 'heading', depth: 2, children: [text(oneLine(says))] },
        ...relation.sides.map((side, index) => quotation(side, sources[index])),
        paragraph([text(madeBy(relation))]),
      ]),
    ],
  }
  return writeMarkdown(root, FLAVOUR.commonmark)
}

function quotation({ quote, passageId, state }: PlacedSide, source: Source | undefined) {
  const words = quote.split(/\n\s*\n/).map(oneLine)
  const name = source ? oneLine(nameOf(source)) : UNKNOWN
  const known = [source?.outlet, source?.author, source?.date].map((part) => oneLine(part ?? ''))
  const rest = known.filter(Boolean).map((part) => `, ${isolated(part)}`)
  const children: BlockContent[] = [
    ...words.filter(Boolean).map((line) => paragraph([text(line)])),
    paragraph([
      text('— '),
      { type: 'link', url: passageAddress(passageId), children: [text(isolated(name))] },
      text(`${rest.join('')}${state === 'orphaned' ? ` (${PLACE_LOST})` : ''}`),
    ]),
  ]
  return { type: 'blockquote' as const, children }
}

/** "Related 2026-11-30 by Mira." */
function madeBy({ createdAt, by }: PlacedRelation): string {
  const who = oneLine(by)
  // oxlint-disable-next-line collate/sentences -- an exported file's own words
  return `Related ${day(createdAt)}${who === '' ? '' : ` by ${isolated(who)}`}.`
}

function paragraph(children: PhrasingContent[]) {
  return { type: 'paragraph' as const, children }
}

function text(value: string) {
  return { type: 'text' as const, value }
}

const ENDS = ['first', 'second'] as const
const OF_END = ['outlet', 'title', 'author', 'date', 'quote', 'place', 'address'] as const

/**
 * A row for each relation under one of names. The columns have the same names in every language, for programs.
 */
export function relationsAsCsv(all: readonly ListedRelation[]): string {
  const head = [
    'kind',
    'word',
    ...ENDS.flatMap((end) => OF_END.map((name) => `${end}_${name}`)),
    'by',
    'related',
    'changed',
  ]
  const rows = all.map(({ relation, sources }) => [
    isRelationWord(relation.word) ? relation.word : 'own',
    relation.word,
    ...relation.sides.flatMap((side, index) => cellsOf(side, sources[index])),
    relation.by,
    relation.createdAt,
    relation.changedAt,
  ])
  return toCsv([head, ...rows])
}

function cellsOf({ quote, state, passageId }: PlacedSide, source: Source | undefined): string[] {
  const { outlet = '', author = '', date = '' } = source ?? {}
  const title = source ? nameOf(source) : ''
  const place = state === 'orphaned' ? 'lost' : state
  return [outlet, title, author, date, quote, place, passageAddress(passageId)]
}

function day(moment: string): string {
  return moment.slice(0, '2000-01-01'.length)
}
