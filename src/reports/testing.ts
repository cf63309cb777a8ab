import { join } from 'node:path'
import { afterAll } from 'vitest'
import { Library } from '../library/library.ts'
import { importedArticle, temporaryFolder } from '../library/testing.ts'
import type { TextTaker } from './growing-index.ts'
import { knownArticle } from './known-article.ts'
import type { KnownArticle } from './protocol.ts'

/** Helpers of the tests of this folder. The accounts are invented. */

export const CRANE = `The harbour of Osmark was closed on Monday after a loading crane collapsed across both piers, port director Maria Lind said.

"The lock gates are sound and it is safe to cross them on foot," Lind said.

About 158 fishing boats are trapped in the basin behind the wreck of the crane.`

export const CRANE_LATER = `A loading crane fell across the piers of Osmark harbour on Monday and closed it, director Maria Lind told reporters.

“The lock gates are sound, and it is safe to cross them on foot,” Lind said.

A salvage ship from Halvik is due once divers have examined the sea bed on Wednesday.`

export const APPLES = `Apple growers in the Terne valley expect the harvest to start three weeks late after a cold spring.

"We have never seen blossom so late," said Anna Weiss, who keeps forty hectares of trees.`

// A lock goes by the folder's number on the disk, which the next new folder may get.
const open: Library[] = []
afterAll(async () => {
  for (const library of open) await library.close()
})

/** A new library with these texts, and the ids of their articles in their order. */
export async function libraryOf(
  ...texts: string[]
): Promise<{ library: Library; ids: string[]; cache: string; searchIndexes: string }> {
  const folder = await temporaryFolder()
  const library = await Library.open(join(folder, 'library'), { create: true })
  open.push(library)
  const ids: string[] = []
  for (const text of texts) ids.push(await added(library, text))
  const cache = join(folder, 'cache', 'reports.json')
  return { library, ids, cache, searchIndexes: join(folder, 'cache', 'search') }
}

/** Adds an article; gives its id. */
export async function added(library: Library, text: string): Promise<string> {
  return (await library.articles.add(importedArticle(text))).article.id
}

export function knownIn(library: Library): KnownArticle[] {
  return library.textsRead().map(knownArticle)
}

/** For an index of reports alone. */
export const NOBODY_ELSE: TextTaker = {
  needs: () => false,
  take: () => {},
  forget: () => {},
  settled: () => {},
}
