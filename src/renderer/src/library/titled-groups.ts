import type { ArticleGroup } from '../../../core/listing/grouping.ts'
import type { ArticleGrouping } from '../../../core/model/article-list.ts'
import type { DossierSummary } from '../../../core/model/summary.ts'
import { messages } from '../../../shared/messages.ts'
import { readableDate } from '../ui/dates.ts'
import type { Group } from './list-rows.ts'

const words = messages.library

/** What groups are called, of what is in none too. */
export function titled(
  groups: readonly ArticleGroup[],
  grouping: ArticleGrouping,
  dossiers: Readonly<Record<string, DossierSummary>>,
): readonly Group[] {
  const titleOf = (key: string): string => {
    switch (grouping) {
      case 'outlet':
        return key || words.unknownOutlet
      case 'month':
        return key === '' ? words.noDate : readableDate(key)
      case 'dossier':
        return key === '' ? words.inNoDossier : (dossiers[key]?.name ?? key)
      case 'none':
        return ''
    }
  }
  return groups.map((group) => ({ ...group, title: titleOf(group.key) }))
}
