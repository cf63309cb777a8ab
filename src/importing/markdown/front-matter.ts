import { parseDocument } from 'yaml'
import type { Stated } from '../formats/format.ts'
import { parseDate } from '../../core/text/dates.ts'

/**
 * YAML front matter: a map between two lines of `---` at the top of a Markdown file, as Obsidian,
 * Pandoc and site generators write it.
 */
export interface FrontMatter {
  stated: Stated
  /** What follows it. */
  body: string
}

// A page of fields is much; what is longer was not meant as front matter.
const LONGEST = 64 * 1024
const FENCED = /^---[ \t]*\n([^]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/

/**
 * Takes the front matter off a Markdown text. What only looks like it (two rules, broken YAML)
 * stays in the text.
 *
 * @param text a canonical text
 */
export function takeFrontMatter(text: string): FrontMatter {
  const untouched: FrontMatter = { stated: {}, body: text }
  const fenced = FENCED.exec(text)
  if (!fenced?.[1] || fenced[1].length > LONGEST) return untouched
  const fields = parseMap(fenced[1])
  return fields ? { stated: statedIn(fields), body: text.slice(fenced[0].length) } : untouched
}

function parseMap(yaml: string): Map<string, unknown> | null {
  const document = parseDocument(yaml, { logLevel: 'silent' })
  if (document.errors.length > 0) return null
  const value = plainValue(document)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return new Map(Object.entries(value).map(([key, field]) => [key.toLowerCase(), field]))
}

function plainValue(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS()
  } catch (error) {
    // An alias without its anchor, or aliases that multiply without end.
    if (error instanceof ReferenceError) return null
    throw error
  }
}

// In order of preference.
const TITLE = ['title', 'headline']
const OUTLET = ['outlet', 'publisher', 'publication', 'site', 'site_name', 'source']
const DATE = ['date', 'published', 'publish_date', 'pubdate']
const AUTHOR = ['author', 'authors', 'byline', 'by']

function statedIn(fields: Map<string, unknown>): Stated {
  const stated: Stated = {}
  const set = (name: keyof Stated, value: string) => {
    if (value !== '') stated[name] = { value, from: 'frontMatter' }
  }
  set('title', firstOf(fields, TITLE))
  set('outlet', withoutAddress(firstOf(fields, OUTLET)))
  set('date', parseDate(firstOf(fields, DATE)) ?? '')
  set('author', firstOf(fields, AUTHOR).replace(/^by\s+/i, ''))
  return stated
}

function firstOf(fields: Map<string, unknown>, names: readonly string[]): string {
  return names.map((name) => asText(fields.get(name))).find((value) => value !== '') ?? ''
}

// What a description may hold, and no heading of an article exceeds.
const LONGEST_VALUE = 300

// A list of people, each with a name. YAML can hold itself: `author: &a [*a]`.
const DEEPEST = 2

/** A scalar, a list of them, or a person with a name, as one line; else nothing. */
function asText(value: unknown, depth = 0): string {
  if (depth > DEEPEST) return ''
  const below = (part: unknown) => asText(part, depth + 1)
  if (Array.isArray(value)) return value.map(below).filter(Boolean).join(', ')
  if (typeof value === 'object' && value !== null && 'name' in value) return below(value.name)
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  return String(value).replace(/\s+/g, ' ').trim().slice(0, LONGEST_VALUE)
}

/** A web clipper's `source` is an address: its host is what names the outlet. */
function withoutAddress(value: string): string {
  if (!/^https?:\/\//i.test(value)) return value
  return URL.parse(value)?.hostname.replace(/^www\./, '') ?? ''
}
