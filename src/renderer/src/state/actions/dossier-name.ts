import type { ArticleSummary } from '../../../../core/model/summary.ts'
import { alive, useLibrary } from '../stores/library-store.ts'
import { openTextOf } from '../stores/open-articles.ts'
import { request } from '../stores/request.ts'

/** A short name for a dossier of these articles, that no other dossier has. */
export async function proposeName(articles: readonly ArticleSummary[]): Promise<string> {
  const named = await Promise.all(
    articles.map(async ({ id, title, outlet, date }) => ({
      title: title.value,
      outlet: outlet.value,
      date: date.value,
      text: await textOf(id),
    })),
  )
  const taken = alive(useLibrary.getState().dossiers).map(({ name }) => name)
  // Loaded for the first dossier: the window's start does without.
  const { dossierName } = await import('../../../../core/text/dossier-name.ts')
  return dossierName(named, taken)
}

async function textOf(id: string): Promise<string> {
  return openTextOf(id)?.text ?? (await request('article:read', { id })).version.text
}
