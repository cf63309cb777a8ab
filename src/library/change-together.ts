import { retried, type Collection, type Document, type Draft } from './collection.ts'
import type { Ground } from './ground.ts'

/** One document's part in a change of several. */
export interface Edit<T> {
  collection: Collection<T>
  id: string
  make: (data: T | null) => T
}

/**
 * Changes several documents so that all of them change or none, whatever happens meanwhile.
 * Resolves, with the documents in the order of `edits`, when that is durable.
 */
export async function changeTogether<Types extends unknown[]>(
  ground: Ground,
  edits: { [Index in keyof Types]: Edit<Types[Index]> },
): Promise<{ [Index in keyof Types]: Document<Types[Index]> }> {
  type Documents = { [Index in keyof Types]: Document<Types[Index]> }
  const list = edits as readonly Edit<unknown>[]
  const [only, ...others] = list
  if (only && others.length === 0) {
    return [await only.collection.change(only.id, only.make)] as unknown as Documents
  }
  const names = list.map(({ collection, id }) => collection.nameOf(id))
  await ground.journal.settle()
  return ground.files.queues.runAll(names, () =>
    retried(async () => {
      const drafts = await draftAll(list)
      await assertAllUnchanged(drafts)
      const changes = drafts.map(({ name, before, document }) => ({ name, before, document }))
      let isWrittenDown = false
      try {
        await ground.journal.perform(changes, async () => {
          isWrittenDown = true
          for (const draft of drafts) await draft.commit()
        })
      } catch (error) {
        if (!isWrittenDown) await abandonAll(drafts)
        for (const name of names) ground.isUncertain(name)
        throw error
      }
      return drafts.map((draft) => draft.committed()) as unknown as Documents
    }),
  )
}

/** Drafts of all edits, so that nothing is written down that has no room on the disk. */
async function draftAll(edits: readonly Edit<unknown>[]): Promise<Draft<unknown>[]> {
  const drafts: Draft<unknown>[] = []
  try {
    for (const { collection, id, make } of edits) drafts.push(await collection.draft(id, make))
  } catch (error) {
    await abandonAll(drafts)
    throw error
  }
  return drafts
}

async function assertAllUnchanged(drafts: Draft<unknown>[]): Promise<void> {
  try {
    for (const draft of drafts) await draft.assertUnchanged()
  } catch (error) {
    await abandonAll(drafts)
    throw error
  }
}

async function abandonAll(drafts: Draft<unknown>[]): Promise<void> {
  for (const draft of drafts) await draft.abandon()
}
