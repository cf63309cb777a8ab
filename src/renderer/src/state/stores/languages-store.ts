import { create } from 'zustand'
import { useListFilter } from './list-filter.ts'
import { request } from './request.ts'

/** In which languages the articles are, as far as that was asked for and is known. */
interface Languages {
  /** The ids of the articles of each, by BCP 47 tag; null: nobody has asked. */
  of: ReadonlyMap<string, ReadonlySet<string>> | null
}

export const useLanguages = create<Languages>(() => ({ of: null }))

/** Asks which articles are in which language. */
export async function loadLanguages(): Promise<void> {
  const found = await request('search:languages', undefined)
  useLanguages.setState({
    of: new Map(found.map(({ language, ids }) => [language, new Set(ids)])),
  })
}

/** While the list goes by a language, it is asked again whenever more may be known. */
export function followLanguages(): void {
  window.collate.on('words:changed', () => {
    if (useListFilter.getState().language === null) return
    // What fails is asked for again by the next change; what is shown stays.
    loadLanguages().catch(() => {})
  })
}
