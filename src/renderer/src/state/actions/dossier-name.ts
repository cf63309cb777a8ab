import type { TextVersion } from '../../../../core/model/article.ts'
import type { ArticleSummary } from '../../../../core/model/summary.ts'
import { alive, useLibrary } from '../stores/library-store.ts'
import { openArticleContent } from '../stores/open-articles.ts'
import { request } from '../stores/request.ts'

/** A short name for a dossier of these articles, that no other dossier has. */
export async function proposeName(articles: readonly ArticleSummary[]): Promise<string> {
  const named = await Promise.all(
    articles.map(async ({ id, title, outlet, date }) => ({
      title: title.value,
      outlet: outlet.value,
      date: date.value,
      ...(await versionOf(id)),
    })),
  )
  const taken = alive(useLibrary.getState().dossiers).map(({ name }) => name)
  // Loaded for the first dossier: the window's start does without.
  const { dossierName } = await import('../../../../core/text/dossier-name.ts')
  return dossierName(named, taken)
}

async function versionOf(id: string): Promise<TextVersion> {
  return (openArticleContent(id) ?? (await request('article:read', { id }))).version
}
