import { ListFilter as FilterIcon } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ArticleSummary, DossierSummary } from '../../../core/model/summary.ts'
import { messages } from '../../../shared/messages.ts'
import { loadLanguages, useLanguages } from '../state/stores/languages-store.ts'
import { filterList, useListFilter } from '../state/stores/list-filter.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { lastRead } from '../state/stores/workspace-store.ts'
import { ActionMenu } from '../ui/ActionMenu.ts'
import type { MenuEntry } from '../ui/context-menu.ts'
import { choicesOf } from './filter-choices.ts'
import styles from './OrderMenu.module.css'
import { TimeDialog } from './TimeDialog.tsx'

const words = messages.filter

interface Props {
  /** Those that may be listed. */
  articles: readonly ArticleSummary[]
  /** The one that is open. */
  dossier: DossierSummary | null
}

/** Offers what the list can be narrowed to, and how many articles would be left. */
export function FilterMenu({ articles, dossier }: Props) {
  const filter = useListFilter()
  const languages = useLanguages((state) => state.of)
  const [asksFor, setAsksFor] = useState<'published' | 'added' | null>(null)
  // Looked through when somebody comes to the menu, and not whenever the list changes.
  const [seen, setSeen] = useState<readonly ArticleSummary[]>([])
  const look = () => {
    setSeen(articles)
    if (seen.length === 0) attempt(loadLanguages)
  }
  const choices = useMemo(
    () => choicesOf(seen, { filter, dossier, languages, ask: setAsksFor }),
    [seen, filter, dossier, languages],
  )
  const { inDossier, read } = filter
  const actions: MenuEntry[] = [
    ...(dossier === null || inDossier
      ? []
      : [
          {
            id: 'dossier',
            label: words.onlyDossier(dossier.name),
            run: () => filterList({ inDossier: true }),
          },
        ]),
    ...(read === null
      ? [
          {
            id: 'unread',
            label: words.unread,
            run: () => filterList({ read: new Set(lastRead()) }),
          },
        ]
      : []),
    ...choices,
  ]
  if (articles.length === 0) return null
  return (
    <span onPointerEnter={look} onFocus={look} data-filter-menu>
      <ActionMenu
        className={styles['order']}
        label={words.name}
        icon={<FilterIcon size={13} aria-hidden />}
        actions={actions}
      />
      {asksFor !== null && (
        <TimeDialog
          title={words.by[asksFor]}
          span={filter[asksFor]}
          onChoose={(span) => filterList({ [asksFor]: span })}
          onClose={() => setAsksFor(null)}
        />
      )}
    </span>
  )
}
