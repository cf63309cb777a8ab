import { CollateError } from '../core/model/errors.ts'
import type { Saying } from '../core/model/saying.ts'
import { mapLimited } from '../library/disk/limit.ts'
import type { Library } from '../library/library.ts'
import { findableIn, readNote } from './follow-library.ts'
import type { SearchIndex } from './search-index.ts'

/** As many texts are read at once as keep a disk busy. */
const AT_ONCE = 32

/**
 * Brings an index to what the library is now.
 *
 * @param onBegin is called before the texts are read, when there are some, with how many
 * @returns of what could not be read why
 */
export async function catchUp(
  index: SearchIndex,
  library: Library,
  onBegin: (articles: number) => void,
): Promise<(readonly Saying[])[]> {
  const { articles, notes, dossiers, colorNames } = findableIn(library)
  index.nameColors(colorNames)
  index.keepOnly('article', idsOf(articles))
  index.keepOnly('note', idsOf(notes))
  index.keepOnly('dossier', idsOf(dossiers))
  for (const dossier of dossiers) index.putDossier(dossier)
  for (const { id, mark } of notes) {
    if (!index.needsNote(id, mark)) continue
    const note = await readNote(library, id)
    if (note) index.putNote(note)
    else index.remove('note', id)
  }
  const missing = articles.filter((article) => index.needsArticle(article))
  if (missing.length > 0) onBegin(missing.length)
  const problems: (readonly Saying[])[] = []
  await mapLimited(missing, AT_ONCE, async (article) => {
    try {
      index.putArticle(article, await library.readText(article.textHash))
    } catch (error) {
      if (!(error instanceof CollateError) || error.code === 'library-disconnected') throw error
      index.remove('article', article.id)
      problems.push(error.said)
    }
  })
  index.commit()
  return problems
}

function idsOf(documents: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(documents.map(({ id }) => id))
}
