import type { RootContent } from 'mdast'
import { expect, it } from 'vitest'
import { prepareInSteps } from '../alignment/prepare.ts'
import { atOnce } from '../alignment/turns.ts'
import { describe as describePassage } from '../anchoring/describe.ts'
import { markdownToTree } from '../markdown/from-markdown.ts'
import type { Citation } from '../model/note.ts'
import { inPlainBlocks } from '../text/blocks.ts'
import { type ArticleToCheck, checkInSteps } from './check-note.ts'

const TEXT = `The bridge was closed on Tuesday after inspectors found cracks in two of its piers.

“Nobody will cross until I am sure it is safe,” city engineer Ada Lind told reporters.

Police said a lorry drove around the barrier late on Tuesday and turned back halfway.
`
const QUOTE = 'Nobody will cross until I am sure it is safe'

function article(text: string, { id = 'courier', isSource = true, textHash = 'now' } = {}) {
  const start = TEXT.indexOf(QUOTE)
  const selectors = describePassage(TEXT, start, start + QUOTE.length, 'now')
  const passages = new Map([['passage1', selectors]])
  return { ...inPlainBlocks(text), id, textHash, passages, isSource }
}
const cite = (more: Partial<Citation> = {}): Citation => ({
  type: 'citation',
  passageId: 'passage1',
  articleId: 'courier',
  quote: QUOTE,
  textHash: 'now',
  speaker: 'Ada Lind',
  ...more,
})
function check(parts: (string | Citation)[], articles: ArticleToCheck[] = [article(TEXT)]) {
  const children = parts.flatMap((part): RootContent[] =>
    typeof part === 'string' ? markdownToTree(part).children : [part],
  )
  const steps = checkInSteps(
    { type: 'root', children },
    articles,
    () => undefined,
    (one) => prepareInSteps(one),
  )
  return atOnce(steps).claims
}

it('has each citation at its place, with its words now', () => {
  const [claim] = check(['It stays closed.', cite()])
  const [citation] = claim!.citations
  expect(TEXT.slice(citation!.place!.start, citation!.place!.end)).toBe(QUOTE)
  expect(citation).toMatchObject({
    now: QUOTE,
    verdict: { wording: 'verbatim', voice: { is: 'one' } },
  })
})

it('calls a quotation verbatim that stands there untouched and ends within a word', () => {
  const cut = QUOTE.slice(1, -2)
  const selectors = describePassage(TEXT, TEXT.indexOf(cut), TEXT.indexOf(cut) + cut.length, 'now')
  const source = { ...article(TEXT), passages: new Map([['passage1', selectors]]) }
  const [claim] = check(['It stays closed.', cite({ quote: cut })], [source])
  expect(claim!.citations[0]).toMatchObject({ now: cut, verdict: { wording: 'verbatim' } })
})

it('takes a bare reference for no quotation', () => {
  const reference = { ...cite({ bare: true, quote: 'anything' }) }
  const children = [{ type: 'text' as const, value: 'It stays closed ' }, reference]
  const paragraph = { type: 'paragraph' as const, children }
  const steps = checkInSteps(
    { type: 'root', children: [paragraph] },
    [article(TEXT)],
    () => undefined,
    (one) => prepareInSteps(one),
  )
  const [claim] = atOnce(steps).claims
  expect(claim!.bare).toBeNull()
  expect(claim!.citations).toMatchObject([{ isBare: true, verdict: null, now: QUOTE }])
})

it('says what has become of a citation’s words and place', () => {
  const changed = TEXT.replace('it is safe', 'it is sound')
  const [claim] = check(['It stays closed.', cite()], [article(changed, { textHash: 'later' })])
  expect(claim!.citations[0]).toMatchObject({
    place: null,
    now: null,
    verdict: { wording: 'changed' },
  })
  const moved = article(`Corrected on Friday.\n\n${TEXT}`, { textHash: 'later' })
  expect(check(['It stays closed.', cite()], [moved])[0]!.citations[0]).toMatchObject({
    now: QUOTE,
  })
  expect(check(['It stays closed.', cite()], [])[0]!.citations[0]).toMatchObject({
    place: null,
    verdict: null,
  })
})

it('takes a citation that was shortened for what it is', () => {
  const omissions = [{ start: QUOTE.indexOf('until'), end: QUOTE.indexOf('it is') }]
  expect(check(['It stays closed.', cite({ omissions })])[0]!.citations[0]!.verdict).toMatchObject({
    wording: 'verbatim',
    asides: { omissions: 1 },
  })
})

it('checks the quotations of the note’s own words in the articles that are sources', () => {
  const words = `“${QUOTE},” Jon Vester said.`
  expect(check([words])[0]!.quoted[0]).toMatchObject({
    said: 'Jon Vester',
    verdict: { wording: 'verbatim', voice: { is: 'other', name: 'Ada Lind' } },
  })
  const notSource = article(TEXT, { isSource: false })
  expect(check([words, cite()], [notSource])[0]!.quoted[0]!.verdict.wording).toBe('missing')
})

it('finds what comes nearest in meaning where no words do', () => {
  const [claim] = check([
    'The bridge was closed on Tuesday after inspectors found cracks in its piers.',
    'A lorry drove around the barrier on Tuesday, “halfway it turned round and fled” the police said.',
  ]).filter(({ quoted }) => quoted.length > 0)
  const { verdict } = claim!.quoted[0]!
  expect(verdict.wording).toBe('missing')
  expect(verdict.source).toContain('a lorry drove around the barrier')
})
