import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { capture } from '../setup/command.mjs'
import { installed, PROJECT } from '../setup/project.ts'

/** A group of a catalogue's entries: texts, functions, tables, and groups again. */
export type Group = { readonly [name: string]: unknown }

/**
 * Which entries of a catalogue no code reads; what only tests read is not read.
 *
 * The compiler is asked: in a copy of the project the catalogue has its groups and none of its entries,
 * and each group is a type of its own. What the compiler then misses is what is read. Of a group that is
 * handed on, or asked with a name of which it is not known what it can be, all is taken as read.
 *
 * @param planted more files of the copy, by path, with what is in them
 * @returns where they are, as `library.orders.title`
 */
export async function unreadWords(
  catalogue: Group,
  planted: Readonly<Record<string, string>>,
): Promise<string[]> {
  const groups = groupsOf(catalogue)
  const complaints = await compiled({
    ...planted,
    'src/shared/words/english.ts': typesOf(groups),
    'src/shared/words/catalogue.ts': `import type { english } from './english.ts'\nexport type Catalogue = typeof english\n`,
  })
  const read = readBy(complaints, groups)
  return groups
    .flatMap(({ path, entries }) => entries.map((name) => entryOf(path, name)))
    .filter((entry) => !read.some((path) => entry === path || entry.startsWith(`${path}.`)))
}

interface Found {
  /** `library.orders`; empty for the whole catalogue. */
  readonly path: string
  /** Names of what is no group. */
  readonly entries: readonly string[]
  /** Names of the groups in it, and their places among all groups. */
  readonly groups: readonly (readonly [name: string, at: number])[]
}

function groupsOf(catalogue: Group): Found[] {
  const all: Found[] = []
  const visit = (group: Group, path: string): number => {
    const at = all.push({ path, entries: [], groups: [] }) - 1
    const parts = Object.entries(group)
    all[at] = {
      path,
      entries: parts.filter(([, own]) => !isGroup(own)).map(([name]) => name),
      groups: parts.flatMap(([name, own]) =>
        isGroup(own) ? [[name, visit(own, entryOf(path, name))] as const] : [],
      ),
    }
    return at
  }
  visit(catalogue, '')
  return all
}

function isGroup(part: unknown): part is Group {
  return Object.prototype.toString.call(part) === '[object Object]'
}

/** `english`, with a type for each group and no entry in any. */
function typesOf(groups: readonly Found[]): string {
  const types = groups.map(
    (group, at) =>
      `interface Group${at} {${group.groups.map(([name, of]) => `'${name}': Group${of}`).join(';')}}`,
  )
  return `${types.join('\n')}\nexport const english = {} as Group0\n`
}

/** What the compiler says of a copy of the project, without its tests, in which some files are others. */
async function compiled(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'collate-words-')))
  try {
    for (const part of ['src', 'resources', 'tsconfig.json']) {
      const filter = (path: string) => !/\.test\.tsx?$/.test(path)
      cpSync(join(PROJECT, part), join(folder, part), { recursive: true, filter })
    }
    symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'))
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
    const args = ['--noEmit', '--pretty', 'false', '--noErrorTruncation']
    const compiler = [installed('typescript/bin/tsc'), ...args]
    const { output } = await capture(process.execPath, compiler, { cwd: folder })
    return output.split('\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const MISSING = /Property '([^']+)' does not exist on type '([^']+)'/
const ASKED_BY_NAME = /expression of type '(.+)' can't be used to index type '([^']+)'/
const LITERAL = /^"([^"]+)"$/
const GROUP = /\bGroup(\d+)\b/g

/** The entries and groups that a compiler complains of not having, by their paths. */
function readBy(complaints: readonly string[], groups: readonly Found[]): string[] {
  const pathsIn = (text: string) =>
    [...text.matchAll(GROUP)].map(([, at]) => groups[Number(at)]!.path)
  const namesOf = (line: string): readonly (string | undefined)[] | null => {
    const missing = MISSING.exec(line)
    if (missing) return [missing[1]]
    const names = ASKED_BY_NAME.exec(line)?.[1]
      ?.split(' | ')
      .map((type) => LITERAL.exec(type)?.[1])
    return names?.every((name) => name !== undefined) ? names : null
  }
  return complaints.flatMap((line) => {
    const names = namesOf(line)
    return pathsIn(line).flatMap((path) => names?.map((name) => entryOf(path, name!)) ?? [path])
  })
}

function entryOf(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
