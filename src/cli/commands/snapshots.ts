import { resolve } from 'node:path'
import { CollateError } from '../../core/model/errors.ts'
import type { BackupItem } from '../../core/model/snapshot.ts'
import { restoreLibrary } from '../../library/history/restore.ts'
import { Snapshots, type FoundSnapshot } from '../../library/history/snapshots.ts'
import type { Library } from '../../library/library.ts'
import { leftOutInWords } from '../../shared/left-out.ts'
import { messages } from '../../shared/messages.ts'
import { inWords } from '../../shared/words/in-words.ts'
import { HeldError, UsageError, type CommandContext, type Outcome } from '../command.ts'
import { readLibrary, writeLibrary } from '../library-access.ts'
import { oneLine, table } from '../table.ts'

const words = messages.backups

export async function runSnapshots(context: CommandContext): Promise<Outcome> {
  const [named] = context.operands
  const { restore = [], everything = false } = context.options
  const number = Number(named)
  const isRestoring = restore.length > 0 || everything
  const isUsable = named === undefined ? !isRestoring : Number.isSafeInteger(number) && number > 0
  if (!isUsable || (restore.length > 0 && everything))
    throw new UsageError(messages.cli.whichSnapshot)
  if (named === undefined) return readLibrary(context, (library) => list(context, library))
  if (everything) return restoreEverything(context, number)
  if (restore.length > 0) return restoreItems(context, number, restore)
  return readLibrary(context, (library) => show(context, library, number))
}

async function list(context: CommandContext, { folder, id }: Library): Promise<Outcome> {
  const { snapshots, place } = await snapshotsOf(context)
  const all = (await snapshots.list(id))
    .filter((one) => one.place === place)
    .map(({ number, takenAt, reason, articles, notes }) => ({
      number,
      takenAt,
      reason,
      articles,
      notes,
    }))
  const rows = all.map(({ number, takenAt, reason, articles, notes }) => [
    String(number),
    takenAt,
    words.counts(articles, notes),
    words.reasons[reason],
  ])
  return {
    json: { folder, snapshots: all },
    lines: rows.length > 0 ? table(rows) : [messages.cli.noSnapshots],
  }
}

async function show(context: CommandContext, library: Library, number: number): Promise<Outcome> {
  const { found, items } = await contents(context, library, number)
  const leftOut = leftOutInWords(found.snapshot.leftOut)
  if (leftOut !== '') context.warn(leftOut)
  return {
    json: { folder: library.folder, number, items },
    lines: table(
      items.map(({ kind, id, title, now }) => [
        words.kinds[kind],
        id,
        words.now[now],
        oneLine(title),
      ]),
    ),
  }
}

/** Puts articles and notes back as they were; all of them are looked for before any is. */
function restoreItems(
  context: CommandContext,
  number: number,
  ids: readonly string[],
): Promise<Outcome> {
  return writeLibrary(withoutMaking(context), async (library) => {
    const { found, items } = await contents(context, library, number)
    const meant = ids.map((id) => {
      const item = items.find((one) => one.id === id)
      if (item) return item
      throw new CollateError('not-found', messages.cli.notInSnapshot(number, id))
    })
    for (const { kind, id } of meant) {
      await library.restoreDocument(kind, found.place, found.snapshot, id)
    }
    return {
      json: {
        folder: library.folder,
        number,
        restored: meant.map(({ kind, id }) => ({ kind, id })),
      },
      lines: meant.map(({ title }) => `${words.restored(oneLine(title))}.`),
    }
  })
}

/** @throws HeldError when another process or machine is the library's writer */
async function restoreEverything(context: CommandContext, number: number): Promise<Outcome> {
  const { folder, id } = await readLibrary(context, async (one) => ({
    folder: one.folder,
    id: one.id,
  }))
  const { backups, snapshot } = await find(context, id, number)
  try {
    await restoreLibrary(folder, backups, snapshot)
  } catch (error) {
    if (!(error instanceof CollateError) || error.code !== 'read-only') throw error
    throw new HeldError(inWords(error.said), { cause: error })
  }
  return { json: { folder, number }, lines: [`${words.restoredEverything}.`] }
}

async function contents(
  context: CommandContext,
  library: Library,
  number: number,
): Promise<{ found: FoundSnapshot; items: BackupItem[] }> {
  const found = await find(context, library.id, number)
  return { found, items: await library.contentsOf(found, words.damaged) }
}

async function find(
  context: CommandContext,
  libraryId: string,
  number: number,
): Promise<FoundSnapshot> {
  const { snapshots, place } = await snapshotsOf(context)
  const found = await snapshots.find({ place, libraryId, number })
  if (found) return found
  throw new CollateError('not-found', messages.cli.noSnapshot(number))
}

/** Those in the application's own folder, or in the one that --from names. */
async function snapshotsOf(
  context: CommandContext,
): Promise<{ snapshots: Snapshots; place: 'own' | 'shown' }> {
  const { from } = context.options
  const log = (_: string, error: unknown): void => {
    context.warn(error instanceof CollateError ? inWords(error.said) : String(error))
  }
  const snapshots = new Snapshots(() => ({ own: context.backups, second: null }), log)
  if (from === undefined) return { snapshots, place: 'own' }
  const isPlace = await snapshots.show(resolve(context.cwd, from))
  if (!isPlace) throw new CollateError('not-found', words.noBackupsThere)
  return { snapshots, place: 'shown' }
}

/** What is restored goes into a library that is there. */
function withoutMaking(context: CommandContext): CommandContext {
  return {
    ...context,
    library: async () => ({ ...(await context.library()), mayMake: false }),
  }
}
