import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { FOLDERS } from '../../src/library/kinds/registry.ts'
import { Library } from '../../src/library/library.ts'
import { importedArticle, noteTree, relation, resealed } from '../../src/library/testing.ts'
import { Outcome, type Task } from './outcome.ts'
import { Random } from './random.ts'
import { articleText, readState, textValue, type State } from './state.ts'
import { folderInMemory } from './temporary.ts'

// What stands in for a document: what lowdb takes for "nothing there", and what no parser expects.
const REPLACEMENTS = [
  '',
  'null',
  '0',
  '""',
  '[]',
  '{}',
  'false',
  '{"__proto__":{"data":{}}}',
  '[['.repeat(60_000),
  `{"a":`.repeat(60_000),
  '\u0000'.repeat(300),
  '\uFEFF{}',
]

/** Documents in folders of their own kind, library.json, and what is kept by its hash. */
const TARGETS = new RegExp(`^(library\\.json|(${FOLDERS.join('|')})/.+)$`)

/**
 * Damages one file after another in every way, opens the library, and changes something. Nothing
 * may crash, every damage must be told, the damaged bytes must still be somewhere, and everything
 * else must be as it was.
 */
export async function fuzz({ n, seed, broken }: Task): Promise<Outcome> {
  const outcome = new Outcome()
  outcome.promise('mutations', 'crashed', 'overwritten', 'undetected', 'harmed')
  const random = new Random(seed)
  const base = await folderInMemory()
  const template = await makeTemplate(join(base, 'template'))
  const folder = join(base, 'library')
  await cp(template.folder, folder, { recursive: true })
  for (let index = 0; index < n; index++) {
    const mutation = mutate(template, random)
    await writeFile(join(folder, mutation.name), mutation.bytes)
    const attempt = broken ? openWithLowdb : openAndLook
    await attempt(folder, mutation, template, outcome)
    outcome.count('mutations')
    await rm(folder, { recursive: true })
    await cp(template.folder, folder, { recursive: true })
  }
  await rm(base, { recursive: true })
  return outcome
}

interface Template {
  folder: string
  files: Map<string, Buffer>
  state: State
}

interface Mutation {
  name: string
  bytes: Buffer
  what: string
}

/** A library in which some documents have a `.bak` and some have none. */
async function makeTemplate(folder: string): Promise<Template> {
  const library = await Library.open(folder, { create: true })
  for (const tag of ['A1', 'A2']) {
    const { article } = await library.articles.add(importedArticle(articleText(tag), tag))
    const { passage } = await library.annotations.addHighlight(article.id, {
      start: 3,
      end: 9,
      color: 'red',
    })
    const { id: relationId } = await library
      .documents('relation')
      .create(relation(tag, { articleId: article.id, passageId: passage.id }))
    if (tag === 'A1') continue
    await library.articles.describe(article.id, { outlet: 'The Tern' })
    await library.documents('relation').restore(relationId)
    await library.annotations.addHighlight(article.id, { start: 30, end: 39, color: 'red' })
  }
  const search = await library.savedSearches.add('bridge')
  await library.savedSearches.change(search.id, { query: 'bridge', name: 'Bridges' })
  const { id } = await library.dossiers.create({ name: 'D1', articleIds: [] })
  await library.notes.create({ title: 'N1', tree: noteTree('one'), dossierId: id })
  const note = await library.notes.create({ title: 'N2', tree: noteTree('two') })
  await library.notes.save(note.id, { title: 'N2', tree: noteTree('two again') })
  await tick(library, note.id, '0123456789abcdef')
  const [last] = library.list().articles
  const things = [
    { kind: 'note' as const, id: note.id },
    { kind: 'article' as const, id: last?.id ?? '' },
  ]
  await library.tags.change({ things, tags: ['T1'], taken: [] })
  const state = await readState(library)
  await library.close()

  const files = new Map<string, Buffer>()
  for (const name of await readdir(folder, { recursive: true })) {
    if (TARGETS.test(name) && !name.endsWith('.bak')) {
      files.set(name, await readFile(join(folder, name)))
    }
  }
  return { folder, files, state }
}

function tick(library: Library, noteId: string, key: string): Promise<unknown> {
  const changes = [{ key, tick: { words: 'words', cited: [] } }]
  return library.noteChecks.change({ noteId, changes }, 'Ada')
}

function mutate({ files }: Template, random: Random): Mutation {
  const name = random.pick([...files.keys()])
  const bytes = files.get(name) as Buffer
  const kinds: [string, () => Buffer][] = [
    ['truncated', () => bytes.subarray(0, random.below(bytes.length - 1))],
    ['bit flipped', () => flipped(bytes, random, 1)],
    ['byte replaced', () => flipped(bytes, random, 1 + random.below(255))],
    ['stretch zeroed', () => zeroed(bytes, random)],
    ['replaced', () => Buffer.from(random.pick(REPLACEMENTS))],
    ['other document', () => files.get(random.pick([...files.keys()])) as Buffer],
    ['doubled', () => Buffer.concat([bytes, bytes])],
    ['newer schema', () => newer(bytes)],
    ['other schema', () => Buffer.from(bytes.toString().replace('"schema":1', '"schema":-1'))],
  ]
  for (;;) {
    const [what, make] = random.pick(kinds)
    const mutated = make()
    if (!mutated.equals(bytes)) return { name, bytes: mutated, what: `${what} ${name}` }
  }
}

function flipped(bytes: Buffer, random: Random, by: number): Buffer {
  const copy = Buffer.from(bytes)
  const at = random.below(copy.length)
  const mask = by === 1 ? 1 << random.below(8) : by
  copy[at] = (copy[at] ?? 0) ^ mask
  return copy
}

function zeroed(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes)
  const start = random.below(copy.length)
  // What a file system leaves of blocks that never reached the disk.
  return copy.fill(0, start, Math.min(copy.length, start + 512))
}

function newer(bytes: Buffer): Buffer {
  return Buffer.from(resealed(bytes.toString().replace('"schema":1', '"schema":2')))
}

async function openAndLook(
  folder: string,
  mutation: Mutation,
  template: Template,
  outcome: Outcome,
): Promise<void> {
  try {
    const library = await Library.open(folder)
    const state = await readState(library)
    const isTold = library.problems().length > 0 || library.readOnly
    judge(mutation, template.state, state, isTold, outcome)
    await changeEverything(library)
    await library.close()
  } catch (error) {
    outcome.violate('crashed', `${mutation.what}: ${String(error)}`)
  }
  if (!(await isSomewhere(folder, mutation.bytes))) outcome.violate('overwritten', mutation.what)
}

/** Whatever could write over a damaged file: a change of every document there is. */
async function changeEverything(library: Library): Promise<void> {
  if (library.readOnly) return
  const { articles, notes, dossiers } = library.list()
  const changes = [
    ...articles.map(({ id }) => library.articles.describe(id, { author: 'Somebody' })),
    ...articles.map(({ id }) =>
      library.annotations.addHighlight(id, { start: 60, end: 64, color: 'blue' }),
    ),
    ...notes.map(({ id }) => library.notes.save(id, { title: 'x', tree: noteTree('x') })),
    ...notes.map(({ id }) => tick(library, id, 'fedcba9876543210')),
    ...dossiers.map(({ id }) => library.dossiers.change(id, { name: 'x' })),
    ...library
      .documents('relation')
      .list()
      .map(({ id }) => library.documents('relation').trash(id)),
    ...library.savedSearches.list().map(({ id }) => library.savedSearches.trash(id)),
  ]
  // Some are refused: of a document of a newer version, or with a damaged text.
  await Promise.allSettled(changes)
}

/** Tells what of the state is not as it was; only what stood in the mutated file may differ. */
function judge(
  { name, what }: Mutation,
  before: State,
  after: State,
  isTold: boolean,
  outcome: Outcome,
): void {
  const differing = [...before].filter(([key, value]) => after.get(key) !== value)
  const [folder = ''] = name.split('/')
  // What is named by its hash is looked at when it is read, and then its content counts alone.
  const isByHash = folder === 'texts' || folder === 'originals'
  if (!isTold && !isByHash) outcome.violate('undetected', what)
  const kinds: Record<string, string[]> = {
    articles: ['article', 'text', 'highlight', 'member', 'relation', 'tagged'],
    annotations: ['highlight'],
    notes: ['note', 'member', 'tick', 'tagged'],
    checks: ['tick'],
    dossiers: ['dossier', 'member'],
    relations: ['relation'],
    searches: ['search'],
    texts: ['text'],
    originals: ['text'],
  }
  const harmed = differing.filter(([key]) => !kinds[folder]?.includes(key.split(':')[0] ?? ''))
  for (const [key] of harmed) outcome.violate('harmed', `${what} cost ${key}`)
  const texts = new Set(
    [...before].flatMap(([key, value]) => (key.startsWith('text:') ? [value] : [])),
  )
  // A text that can't be read is told when it is read: never another text instead.
  for (const [key, value] of after) {
    const [kind, tag = ''] = key.split(':')
    const isText = kind === 'text' && /^[0-9a-f]{64}/.test(value)
    // A flipped bit in a title makes a new tag; then the text must still be one of those there were.
    const isOwn = before.has(key) ? value === textValue(tag) : texts.has(value)
    if (isText && !isOwn) outcome.violate('undetected', `${what}: ${key}`)
  }
}

async function isSomewhere(folder: string, bytes: Buffer): Promise<boolean> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    if ((await readFile(join(entry.parentPath, entry.name))).equals(bytes)) return true
  }
  return false
}

/** The twin: lowdb's own adapter with default data, as its documentation has it. */
async function openWithLowdb(
  folder: string,
  mutation: Mutation,
  _template: Template,
  outcome: Outcome,
): Promise<void> {
  const path = join(folder, mutation.name)
  try {
    const low = new Low<{ data: Record<string, unknown> }>(new JSONFile(path), { data: {} })
    await low.read()
    low.data.data['author'] = 'Somebody'
    await low.write()
  } catch (error) {
    outcome.violate('crashed', `${mutation.what}: ${String(error)}`)
  }
  if (!(await isSomewhere(folder, mutation.bytes))) outcome.violate('overwritten', mutation.what)
}
