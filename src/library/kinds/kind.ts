import type * as v from 'valibot'
import type { ShownKind } from '../../core/model/document.ts'
import type { MissingSaying } from '../../core/model/library-saying.ts'
import type { Preview, PreviewWords } from '../../core/model/preview.ts'

/**
 * A document as it is stored: one JSON object,
 * `{"format","schema","id","born","rev","hash","data"}`, whose hash covers every byte but itself.
 * So a torn, flipped or edited document is told from one that Collate wrote.
 */
export interface Stored<T> {
  id: string
  /** The library's counter when the document was made, and when it was last written. */
  born: number
  rev: number
  data: T
}

/** What an envelope calls a document, and what its data must look like. */
export interface Format<T> {
  name: string
  data: v.GenericSchema<unknown, T>
  /**
   * Makes one of two versions that know nothing of each other; null where that would lose something,
   * so that both are kept. The merge of what was merged changes nothing.
   */
  merge?(ours: Stored<T>, theirs: Stored<T>): T | null
  /**
   * What a version says that a person has put in the place of another: where it has counts of its own, that
   * the choice is later than what either said. Left out: it says what it said.
   *
   * @param now what was there until then; null: nothing
   * @param next gives the next number of the library's counter
   */
  adopted?(now: T | null, version: T, next: () => number): T
}

/** The `merge` of documents of which both versions are always kept. */
export function keepBoth(): null {
  return null
}

/** Something of the library that a document names: another document's file, or a passage in it. */
export interface Mention {
  file: string
  passageId: string | null
}

/** What documents of a kind name of the library. */
type Mentions<T> = {
  /** @param id of the document itself */
  in(id: string, data: T): Mention[]
  /** Says that these of them are missing; `name` is the document's file. */
  lost(name: string, data: T, lost: readonly Mention[]): MissingSaying[]
} & AfterLoss<T>

/** What becomes of a document when one that it mentions is deleted for good. */
type AfterLoss<T> =
  | { afterLoss: 'stays' | 'goes' }
  /** It becomes what `without` makes of it; `id` is that of the document that is gone. */
  | { afterLoss: 'changes'; without(data: T, id: string): T }

/** What every list needs to know of a document. */
export interface Facts {
  id: string
}

/** How the library counts, for what comes back to it. */
export interface Counts {
  /** The next number of the library's counter. */
  next(): number
  /** The library's count of days. */
  day: number
}

/** A document of which a person can be shown what it says. */
export interface Readable<T> extends Format<T> {
  merge(ours: Stored<T>, theirs: Stored<T>): T | null
  /** As what the window shows such documents; null: nothing shows them yet. */
  shownAs: ShownKind | null
  /** What it says, in plain words. */
  preview(data: T, words: PreviewWords, titleOf: (id: string) => string | undefined): Preview
}

/**
 * All that a library has to know of a kind of document, `<folder>/<id>.json`. To add a kind: write
 * one of these, and list it in registry.ts.
 */
export interface Kind<T, F extends Facts> extends Readable<T> {
  folder: string
  /** The kind whose documents these are a part of, under the same ids: they go and come back with them. */
  partOf: AnyKind | null
  /** What a document stands for that was never made; null: for nothing. */
  blank: T | null
  /** What orders a list, the highest first: the count when one was made, or last changed. */
  listedBy: 'born' | 'rev'
  /** What lists show, and what can be known without opening the document. */
  summarize(stored: Stored<T>): F
  /** What else than its id a document is found by; of two that share it, the later one is found. */
  foundBy(facts: F): readonly string[]
  /** Whether a document lies in the trash as a whole (it is Trashable), or things in it do. */
  trash: 'whole' | 'inParts'
  /** The files in texts/ and originals/ that it is made of, which go and come back with it. */
  contents(data: T): string[]
  mentions: Mentions<T> | null
  /**
   * What it is after it came back from a snapshot.
   *
   * @param now what it is until then; null when there is none
   * @param then what it was in the snapshot
   */
  restore(now: T | null, then: T, counts: Counts): T
}

export type AnyKind = Kind<unknown, Facts>

/** A kind that the window lists among what a snapshot holds (core/model/snapshot.ts). */
export interface ListedKind<T, F extends Facts> extends Kind<T, F> {
  title(data: T): string
  /** The hash of the text that is read under its title; null where the document says everything. */
  textHash(data: T): string | null
  /** What a person would call it having changed: not when, nor whether it lies in the trash. */
  substance(data: T): unknown
}

/** The file of a kind's document, relative to the library's folder. */
export function fileOf({ folder }: { folder: string }, id: string): string {
  return `${folder}/${id}.json`
}
