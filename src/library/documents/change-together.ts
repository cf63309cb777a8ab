import { mapLimited } from '../disk/limit.ts'
import { retried, type Collection, type Document, type Draft } from './collection.ts'
import type { LibraryContext } from './library-context.ts'

// So many files keep a disk busy, and those of one folder share its syncs.
const AT_ONCE = 32

/** The change of one document within a change of several. */
export interface Edit<T> {
  collection: Collection<T>
  id: string
  make: (data: T | null) => T
}

/** One file's change within a change of several, whatever it holds: its name, and the draft of it. */
export interface ChangeStep {
  name: string
  /** Gives none when there is nothing to do, and null when the change as a whole is not to be. */
  draft: () => Promise<[Draft<unknown>] | [] | null>
}

/**
 * The step by which a document is removed for good, if it is there.
 *
 * @param mayGo is asked of what is there at that moment: somebody may have taken it back
 */
export function removal<T>(
  collection: Collection<T>,
  id: string,
  mayGo: (data: T) => boolean,
): ChangeStep {
  const draft = async (): Promise<[Draft<T>] | null> => {
    const drafted = await collection.draftRemoval(id, mayGo)
    return drafted && [drafted]
  }
  return { name: collection.nameOf(id), draft }
}

function edited<T>({ collection, id, make }: Edit<T>): ChangeStep {
  return { name: collection.nameOf(id), draft: async () => [await collection.draft(id, make)] }
}

/**
 * Changes several documents so that all of them change or none, whatever happens meanwhile.
 * Resolves, with the documents in the order of `edits`, when that is durable.
 */
export async function changeTogether<Types extends unknown[]>(
  context: LibraryContext,
  edits: { [Index in keyof Types]: Edit<Types[Index]> },
): Promise<{ [Index in keyof Types]: Document<Types[Index]> }> {
  type Documents = { [Index in keyof Types]: Document<Types[Index]> }
  const list = edits as readonly Edit<unknown>[]
  const [only, ...others] = list
  if (only && others.length === 0) {
    return [await only.collection.change(only.id, only.make)] as unknown as Documents
  }
  const drafts = await performTogether(context, list.map(edited))
  return drafts?.map((draft) => draft.committed()) as unknown as Documents
}

/**
 * Removes documents for good and changes others that name them: all of it or nothing. Resolves,
 * with the changed documents, when that is durable; null when one of them may not go.
 */
export async function removeTogether<T>(
  context: LibraryContext,
  removals: readonly ChangeStep[],
  edits: readonly Edit<T>[],
): Promise<Document<T>[] | null> {
  const drafts = await performTogether(context, [...removals, ...edits.map(edited)])
  const changed = drafts?.slice(drafts.length - edits.length).map((draft) => draft.committed())
  return (changed as Document<T>[] | undefined) ?? null
}

/** The change of one document of several, which may turn out to be none. */
export function editIfAny<T>(
  collection: Collection<T>,
  id: string,
  make: (data: T | null) => T | null,
): ChangeStep {
  const draft = async (): Promise<[Draft<T>] | []> => {
    const drafted = await collection.draftIfAny(id, make)
    return drafted === null ? [] : [drafted]
  }
  return { name: collection.nameOf(id), draft }
}

/** Does what each step says, all of it or nothing; resolves when that is durable. */
export async function changeAll(
  context: LibraryContext,
  steps: readonly ChangeStep[],
): Promise<readonly Draft<unknown>[]> {
  return (await performTogether(context, steps)) ?? []
}

async function performTogether(
  context: LibraryContext,
  steps: readonly ChangeStep[],
): Promise<Draft<unknown>[] | null> {
  const names = steps.map(({ name }) => name)
  await context.journal.settle()
  return context.files.queues.runAll(names, () =>
    retried(async () => {
      const drafts = await draftAll(steps)
      if (drafts === null) return null
      await assertAllUnchanged(drafts)
      if (drafts.length === 0) return drafts
      const changes = drafts.map(({ name, before, document }) => ({ name, before, document }))
      let isWrittenDown = false
      try {
        await context.journal.perform(changes, async () => {
          isWrittenDown = true
          await forAll(drafts, (draft) => draft.commit())
        })
      } catch (error) {
        if (!isWrittenDown) await abandonAll(drafts)
        for (const name of names) context.recheck(name)
        throw error
      }
      return drafts
    }),
  )
}

/** All drafts, so that nothing is written down that has no room on the disk; null when one is. */
async function draftAll(steps: readonly ChangeStep[]): Promise<Draft<unknown>[] | null> {
  const drafted = new Map<ChangeStep, Draft<unknown>[]>()
  let isRefused = false
  const inOrder = () => steps.flatMap((step) => drafted.get(step) ?? [])
  try {
    await forAll(steps, async (step) => {
      const drafts = isRefused ? [] : await step.draft()
      if (drafts === null) isRefused = true
      else drafted.set(step, drafts)
    })
  } catch (error) {
    await abandonAll(inOrder())
    throw error
  }
  if (!isRefused) return inOrder()
  await abandonAll(inOrder())
  return null
}

async function assertAllUnchanged(drafts: Draft<unknown>[]): Promise<void> {
  try {
    await forAll(drafts, (draft) => draft.assertUnchanged())
  } catch (error) {
    await abandonAll(drafts)
    throw error
  }
}

async function abandonAll(drafts: Draft<unknown>[]): Promise<void> {
  await forAll(drafts, (draft) => draft.abandon())
}

/**
 * Does something for each, several at once. Rejects with the first failure, when nothing is under way any
 * more; what was not begun by then is not.
 */
async function forAll<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  let failure: { error: unknown } | null = null
  await mapLimited(all, AT_ONCE, async (one) => {
    if (failure) return
    try {
      await work(one)
    } catch (error) {
      failure ??= { error }
    }
  })
  if (failure) throw (failure as { error: unknown }).error
}
