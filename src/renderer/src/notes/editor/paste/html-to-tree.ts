import type { BlockContent, Heading, List, ListItem, Paragraph, Table } from 'mdast'
import { lookUp } from '../../../../../core/model/look-up.ts'
import type { NoteTree } from '../../../../../core/model/note.ts'
import { joinParagraphs, normalizeTree } from '../../../../../core/note/normalize.ts'
import { fromRuns, type Mark, type Run } from '../../../../../core/note/phrasing.ts'
import { markWordLists } from './word-lists.ts'

/** These are never read, with all that is in them. */
const UNREAD = new Set(
  'script style head title template noscript iframe object embed svg math canvas video audio button select textarea'.split(
    ' ',
  ),
)

/** These stand on lines of their own. Whatever is neither here nor above is taken as inline. */
const BLOCKS = new Set(
  'address article aside body caption center dd details dialog div dl dt fieldset figcaption figure footer form header hgroup legend main nav p search section summary table tbody td tfoot th thead tr'.split(
    ' ',
  ),
)

const MARK_OF: Readonly<Record<string, Mark>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  s: 'delete',
  strike: 'delete',
  del: 'delete',
}

const CODE = new Set(['code', 'kbd', 'samp', 'tt'])

/**
 * A note's tree from a document made of pasted HTML. It is built from what this knows, so nothing
 * else comes through: no styles, scripts, images or attributes but the web and mail addresses of
 * links.
 *
 * @param document inert: parsed, in no window, so that nothing in it loads or runs
 */
export function htmlToTree(document: Document): NoteTree {
  markWordLists(document.body)
  return normalizeTree({ type: 'root', children: blocksIn(document.body) })
}

interface Look {
  marks: ReadonlySet<Mark>
  link: Run['link']
  isCode: boolean
}

const PLAIN: Look = { marks: new Set(), link: null, isCode: false }

function blocksIn(element: Element, look: Look = PLAIN): BlockContent[] {
  const builder = new Builder()
  builder.addChildren(element, look)
  return builder.finish()
}

/** Collects blocks; words between them are gathered into paragraphs. */
class Builder {
  #blocks: BlockContent[] = []
  #runs: Run[] = []

  finish(): BlockContent[] {
    this.#endParagraph()
    return this.#blocks
  }

  addChildren(parent: Node, look: Look): void {
    for (const child of parent.childNodes) {
      if (child.nodeType === child.TEXT_NODE) this.#addWords(child.textContent ?? '', look)
      if (child.nodeType === child.ELEMENT_NODE) this.#addElement(child as Element, look)
    }
  }

  #addElement(element: Element, look: Look): void {
    const name = element.localName
    if (UNREAD.has(name) || isHidden(element)) return
    if (name === 'br') return this.#addRun({ type: 'break' }, look)
    if (/^h[1-6]$/.test(name)) return this.#addHeading(element, look)
    if (name === 'hr') return this.#addBlock({ type: 'thematicBreak' })
    if (name === 'pre') return this.#addBlock(codeOf(element))
    if (name === 'ul' || name === 'ol') return this.#addBlock(listOf(element))
    if (name === 'table') {
      const table = tableOf(element)
      if (table) return this.#addBlock(table)
    }
    if (name === 'blockquote') {
      const children = paragraphsOf(blocksIn(element))
      return children.length === 0 ? undefined : this.#addBlock({ type: 'blockquote', children })
    }
    const isBlock = BLOCKS.has(name)
    if (isBlock) this.#endParagraph()
    this.addChildren(element, lookOf(element, look))
    if (isBlock) this.#endParagraph()
  }

  #addHeading(element: Element, look: Look): void {
    const depth = Number(element.localName.slice(1)) as Heading['depth']
    for (const { children } of paragraphsOf(blocksIn(element, look))) {
      this.#addBlock({ type: 'heading', depth, children })
    }
  }

  #addBlock(block: BlockContent): void {
    this.#endParagraph()
    this.#blocks.push(block)
  }

  #addWords(text: string, look: Look): void {
    const value = text.replace(/[ \t\r\n\f]+/g, ' ')
    if (value !== '') this.#addRun({ type: look.isCode ? 'inlineCode' : 'text', value }, look)
  }

  #addRun(leaf: Run['leaf'], { marks, link }: Look): void {
    this.#runs.push({ leaf, marks, link })
  }

  #endParagraph(): void {
    const runs = trimSpaces(this.#runs)
    this.#runs = []
    if (runs.length > 0) this.#blocks.push({ type: 'paragraph', children: fromRuns(runs) })
  }
}

function lookOf(element: Element, look: Look): Look {
  const name = element.localName
  const marks = new Set(look.marks)
  const mark = lookUp(MARK_OF, name)
  if (mark !== undefined) marks.add(mark)
  // Word processors write marks as styles, and take them back: <b style="font-weight: normal">.
  const style = (element.getAttribute('data-style') ?? '').toLowerCase()
  if (/font-weight:\s*(bold|[6-9]00)/.test(style)) marks.add('strong')
  if (/font-weight:\s*(normal|[1-5]00)/.test(style)) marks.delete('strong')
  if (/font-style:\s*italic/.test(style)) marks.add('emphasis')
  if (/font-style:\s*normal/.test(style)) marks.delete('emphasis')
  // So far as other values of it may stand between: to the end, it would be for each of its names.
  if (/text-decoration[^;]{0,80}line-through/.test(style)) marks.add('delete')
  return { marks, link: linkOf(element) ?? look.link, isCode: look.isCode || CODE.has(name) }
}

/** Word processors keep notes to themselves in what they copy, and pages what only machines are to read. */
function isHidden(element: Element): boolean {
  const style = element.getAttribute('data-style') ?? ''
  return (
    element.hasAttribute('hidden') ||
    /(?:^|;)\s*(?:display:\s*none|visibility:\s*hidden|mso-hide:\s*all)/i.test(style)
  )
}

/** What a table holds in a cell that is words; tables that only place things on a page hold more. */
const NO_CELL = 'table, ul, ol, h1, h2, h3, h4, h5, h6, pre, hr, blockquote'

/** A table as Markdown has it, its first row for the names of the columns; null for one that is no table of words. */
function tableOf(element: Element): Table | null {
  // First, as it ends at once where tables lie in tables.
  if (element.querySelector(NO_CELL) !== null) return null
  const rows = [...element.querySelectorAll('tr')].map((row) =>
    [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th'),
  )
  const widths = rows.map((row) => row.reduce((width, cell) => width + spanOf(cell), 0))
  const columns = widths.reduce((most, width) => Math.max(most, width), 0)
  if (columns < 2) return null
  return {
    type: 'table',
    children: rows
      .filter((row) => row.length > 0)
      .map((row) => {
        const cells = row.flatMap((cell) => [wordsOfCell(cell), ...nothings(spanOf(cell) - 1)])
        const all = [...cells, ...nothings(columns - cells.length)]
        return {
          type: 'tableRow',
          children: all.map((children) => ({ type: 'tableCell', children })),
        }
      }),
  }
}

function wordsOfCell(cell: Element): Paragraph['children'] {
  const paragraphs = paragraphsOf(blocksIn(cell)).map(({ children }) => children)
  return paragraphs.flatMap((words, at) =>
    at === 0 ? words : [{ type: 'text', value: ' ' }, ...words],
  )
}

function nothings(count: number): Paragraph['children'][] {
  return Array.from({ length: Math.max(0, count) }, () => [])
}

// A hostile page says a billion. In columns.
const WIDEST = 50

function spanOf(cell: Element): number {
  const span = Number(cell.getAttribute('colspan') ?? 1)
  return Number.isInteger(span) && span > 0 ? Math.min(span, WIDEST) : 1
}

function linkOf(element: Element): Run['link'] {
  const url = element.localName === 'a' ? (element.getAttribute('href') ?? '').trim() : ''
  return /^(https?:\/\/|mailto:)\S+$/i.test(url) ? { url, title: null } : null
}

function codeOf(element: Element): BlockContent {
  const value = (element.textContent ?? '').replace(/\n$/, '')
  return { type: 'code', lang: null, meta: null, value }
}

function listOf(element: Element): List {
  const ordered = element.localName === 'ol'
  const start = Number(element.getAttribute('start') ?? 1)
  const children = [...element.children].flatMap((child): ListItem[] => {
    if (child.localName === 'li') return [listItemOf(child)]
    // Some programs put a list under an item beside it, not into it.
    const isList = child.localName === 'ul' || child.localName === 'ol'
    return isList ? [{ type: 'listItem', children: [listOf(child)] }] : []
  })
  return { type: 'list', ordered, start: ordered && Number.isInteger(start) ? start : 1, children }
}

/** An item with its words as one paragraph, and the lists under it. */
function listItemOf(element: Element): ListItem {
  const box = element.querySelector(
    ':scope > input[type=checkbox], :scope > p > input[type=checkbox]',
  )
  const blocks = blocksIn(element)
  const paragraphs = paragraphsOf(blocks.filter((block) => block.type !== 'list'))
  const words = withoutBullet(joinParagraphs(paragraphs))
  const lists = blocks.filter((block) => block.type === 'list')
  const paragraph: Paragraph = { type: 'paragraph', children: fromRuns(words) }
  const checked = box === null ? null : box.hasAttribute('checked')
  return { type: 'listItem', checked, children: [paragraph, ...lists] }
}

/** Some programs write the sign of an item among its words as well: the list has its own. */
function withoutBullet([first, ...others]: Run[]): Run[] {
  if (first?.leaf.type !== 'text') return first ? [first, ...others] : []
  const value = first.leaf.value.replace(/^\s*[•·◦▪‣●○■□]\s*/u, '')
  return value === '' ? others : [{ ...first, leaf: { type: 'text', value } }, ...others]
}

/** Blocks with nothing but words left of them. */
function paragraphsOf(blocks: readonly BlockContent[]): Paragraph[] {
  return blocks.flatMap((block): Paragraph[] => {
    if (block.type === 'paragraph') return [block]
    if (block.type === 'heading') return [{ type: 'paragraph', children: block.children }]
    if (block.type === 'code') {
      return [{ type: 'paragraph', children: [{ type: 'text', value: block.value }] }]
    }
    if (block.type === 'blockquote') return paragraphsOf(block.children as BlockContent[])
    if (block.type !== 'list') return []
    return block.children.flatMap((item) => paragraphsOf(item.children as BlockContent[]))
  })
}

/**
 * Programs write a space that must not get lost as one that does not break: at the end of bold words, or as
 * the second of two. Between two words of one look it is the author's, as in "10 km".
 */
function withPlainSpaces(run: Run): Run {
  if (run.leaf.type !== 'text') return run
  const value = run.leaf.value.replace(/[ \u00a0]{2,}/g, ' ').replace(/^\u00a0|\u00a0$/g, ' ')
  return { ...run, leaf: { type: 'text', value } }
}

/** Without spaces and breaks at the ends, around breaks, and doubled between two runs. */
function trimSpaces(spaced: readonly Run[]): Run[] {
  const runs = spaced.map(withPlainSpaces)
  const trimmed: Run[] = []
  let isAfterSpace = true
  for (const run of runs) {
    if (run.leaf.type !== 'text') {
      trimmed.push(run)
      isAfterSpace = run.leaf.type === 'break'
      continue
    }
    const value = isAfterSpace ? run.leaf.value.replace(/^ /, '') : run.leaf.value
    if (value === '') continue
    trimmed.push({ ...run, leaf: { type: 'text', value } })
    isAfterSpace = value.endsWith(' ')
  }
  const first = trimmed.findIndex((run) => run.leaf.type !== 'break')
  const last = trimmed.findLastIndex((run) => run.leaf.type !== 'break' && !isSpace(run))
  return first === -1 ? [] : trimmed.slice(first, last + 1).map(withoutLastSpace)
}

function withoutLastSpace(run: Run, index: number, runs: readonly Run[]): Run {
  const next = runs[index + 1]
  if (run.leaf.type !== 'text' || (next !== undefined && next.leaf.type !== 'break')) return run
  return { ...run, leaf: { type: 'text', value: run.leaf.value.trimEnd() } }
}

function isSpace(run: Run): boolean {
  return run.leaf.type === 'text' && run.leaf.value.trim() === ''
}
