import { beforeEach, expect, it } from 'vitest'
import type { Sought } from '../../../../core/search/sought.ts'
import { parseQuery } from '../../../../core/search/parse-query.ts'
import { wantedIn } from '../../../../core/search/wanted.ts'
import { type OpenArticle, useOpenArticles } from '../stores/open-articles.ts'
import { useWorkspace } from '../stores/workspace-store.ts'
import { lookAgain, useSought } from '../text-view/sought-store.ts'
import { endSeeking, goOn, goToFirstIn, seek } from './seek.ts'

const TEXTS: Record<string, string> = { a: 'The ferry, a ferry.', b: 'None.', c: 'Ferries.' }

function opened(text: string, language: string): OpenArticle {
  const blocks = [{ kind: 'paragraph', start: 0, end: text.length }]
  return { article: { language }, version: { text, blocks } } as unknown as OpenArticle
}

const typed = (words: string): Sought => ({
  kind: 'typed',
  words,
  matchCase: false,
  wholeWords: false,
})

beforeEach(() => {
  endSeeking()
  const entries = Object.entries(TEXTS).map(
    ([id, text]) => [id, { status: 'open' as const, content: opened(text, 'en') }] as const,
  )
  useOpenArticles.setState({ entries: Object.fromEntries(entries) })
  useWorkspace.setState({ panes: Object.keys(TEXTS).map((articleId) => ({ articleId })) })
})

const here = () => useSought.getState().here

it('goes on from where one is, over the texts without any, and round the end', () => {
  seek(typed('ferr'), { text: 'a', offset: 6 })
  expect(here()).toEqual({ text: 'a', at: 1 })
  goOn(1)
  expect(here()).toEqual({ text: 'c', at: 0 })
  goOn(1)
  expect(here()).toEqual({ text: 'a', at: 0 })
  goOn(-1)
  expect(here()).toEqual({ text: 'c', at: 0 })
  goToFirstIn('b')
  expect(here()).toEqual({ text: 'c', at: 0 })
  goToFirstIn('a')
  expect(here()).toEqual({ text: 'a', at: 0 })
})

it('stays at what one has gone to while more is typed', () => {
  seek(typed('ferr'), { text: 'a', offset: 0 })
  goOn(1)
  seek(typed('ferry'))
  expect(here()).toEqual({ text: 'a', at: 1 })
  seek(typed('ferryman'))
  expect(here()).toBeNull()
  seek(typed('ferry'))
  expect(here()).toEqual({ text: 'a', at: 1 })
})

it('finds what a query asks for, in its other forms too', () => {
  const asked: Sought = { kind: 'asked', wanted: wantedIn(parseQuery('ferry title:none').query) }
  seek(asked, { text: 'c', offset: 0 })
  const { inArticles } = useSought.getState()
  expect([...inArticles].map(([id, hits]) => [id, hits.length])).toEqual([
    ['a', 2],
    ['b', 0],
    ['c', 1],
  ])
  expect(here()).toEqual({ text: 'c', at: 0 })
})

it('waits for the text that was opened for it, and looks at the first hit from there on', () => {
  const { entries } = useOpenArticles.getState()
  const { c, ...others } = entries
  useOpenArticles.setState({ entries: { ...others, c: { status: 'reading' } } })
  seek(typed('ferr'), { text: 'c', offset: 0 })
  expect(here()).toBeNull()
  lookAgain()
  expect(here()).toBeNull()
  useOpenArticles.setState({ entries: { ...others, c: c! } })
  lookAgain()
  expect(here()).toEqual({ text: 'c', at: 0 })
})

it('goes to the first hit of all where the text that was opened cannot be read', () => {
  const { entries } = useOpenArticles.getState()
  useOpenArticles.setState({ entries: { ...entries, c: { status: 'reading' } } })
  seek(typed('ferr'), { text: 'c', offset: 0 })
  goOn(1)
  expect(here()).toEqual({ text: 'a', at: 0 })
})

it('looks through what is opened meanwhile, and waits for what is read anew', () => {
  seek(typed('ferr'), { text: 'c', offset: 0 })
  const { entries } = useOpenArticles.getState()
  useOpenArticles.setState({ entries: { ...entries, c: { status: 'reading' } } })
  lookAgain()
  expect(here()).toEqual({ text: 'c', at: 0 })
  useWorkspace.setState({ panes: [{ articleId: 'a' }] })
  lookAgain()
  expect(here()).toEqual({ text: 'a', at: 0 })
})
