import { CollateError } from '../../src/core/model/errors.ts'
import type { Library } from '../../src/library/library.ts'
import { isGone } from '../../src/core/model/passage.ts'
import type { NoteTree } from '../../src/core/model/note.ts'
import { importedArticle } from '../../src/library/testing.ts'
import { bytesHash, textHash } from '../../src/library/kinds/text-hash.ts'

/**
 * A library's state as a flat map, so that what was acknowledged can be compared with what is
 * there: each thing under a name that the workload gave it, with its value as JSON.
 */
export type State = Map<string, string>

/** Long enough that a workload finds a new place for every highlight. */
export function articleText(tag: string): string {
  const sentence = `This is what ${tag} has to say about the tide at the harbour. `
  return sentence.repeat(20).trim()
}

export async function readState(library: Library): Promise<State> {
  const state: State = new Map()
  const { articles, notes, dossiers } = library.list()
  const tags = new Map(notes.map(({ id, title }) => [id, title]))
  for (const { id, title, outlet, tags: own, trashedAt } of articles) {
    const tag = title.value
    tags.set(id, tag)
    state.set(`article:${tag}`, JSON.stringify([outlet.value, trashedAt !== undefined]))
    state.set(`text:${tag}`, await contentHash(library, id))
    if (own.length > 0) state.set(`tagged:${tag}`, JSON.stringify(own))
    const { highlights, passages } = await library.annotations.read(id)
    for (const highlight of Object.values(highlights)) {
      if (isGone(highlight)) continue
      const { passageId, color, comment, trashedAt: removed } = highlight
      const start = passages[passageId]?.selectors.position.start ?? 'none'
      const value = JSON.stringify([color, comment, removed !== undefined])
      state.set(`highlight:${tag}:${start}`, value)
    }
  }
  for (const { id, title, tags: own, trashedAt } of notes) {
    const { note } = await library.notes.read(id)
    if (own.length > 0) state.set(`tagged:${title}`, JSON.stringify(own))
    state.set(`note:${title}`, JSON.stringify([words(note.tree), trashedAt !== undefined]))
  }
  for (const { id } of library.documents('checks').list()) {
    for (const { key, by } of await library.noteChecks.read(id)) {
      state.set(`tick:${tags.get(id) ?? 'missing'}:${key}`, JSON.stringify([by]))
    }
  }
  for (const { id } of library.documents('agreement').list()) {
    const { rows, judgements } = await library.agreements.read(id)
    const name = dossiers.find((one) => one.id === id)?.name ?? 'missing'
    for (const { words: said } of rows) state.set(`row:${name}:${said}`, 'true')
    for (const { row, articleId, stance } of judgements) {
      state.set(`judgement:${name}:${row}:${tags.get(articleId) ?? 'missing'}`, stance)
    }
  }
  for (const { word, sides, trashedAt } of library.documents('relation').list()) {
    const tag = tags.get(sides[0].articleId) ?? 'missing'
    state.set(`relation:${tag}:${word}`, JSON.stringify([trashedAt !== undefined]))
  }
  for (const { query, name, trashedAt } of library.savedSearches.list()) {
    state.set(`search:${query}`, JSON.stringify([name, trashedAt !== undefined]))
  }
  for (const { name, articleIds, noteIds, trashedAt } of dossiers) {
    state.set(`dossier:${name}`, JSON.stringify([trashedAt !== undefined]))
    for (const id of [...articleIds, ...noteIds]) {
      state.set(`member:${name}:${tags.get(id) ?? `missing ${id}`}`, 'true')
    }
  }
  return state
}

/** What `text:` entries hold: the hash of the text and of the original, which are the same here. */
export function textValue(tag: string): string {
  const hash = bytesHash(Buffer.from(articleText(tag)))
  return `${hash} ${hash}`
}

async function contentHash(library: Library, id: string): Promise<string> {
  try {
    const { version } = await library.articles.read(id)
    const original = await library.articles.readOriginal(id)
    return `${bytesHash(Buffer.from(version.text))} ${bytesHash(original)}`
  } catch (error) {
    // A loss is a state like any other, to be told with the others.
    if (error instanceof CollateError) return error.message
    throw error
  }
}

function words(tree: NoteTree): string {
  const [block] = tree.children
  if (block?.type !== 'paragraph') return ''
  const [inline] = block.children
  return inline?.type === 'text' ? inline.value : ''
}

/** The files, by name, that the article of a tag has alone: they go with it. */
export function contentNames(tag: string): string[] {
  const { original, version } = importedArticle(articleText(tag), tag)
  return [
    `originals/${bytesHash(original.bytes)}.${original.ext}`,
    `texts/${textHash(version)}.json`,
  ]
}
