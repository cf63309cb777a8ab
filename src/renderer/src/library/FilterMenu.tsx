import { ListFilter as FilterIcon } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ArticleSummary } from '../../../core/model/summary.ts'
import { messages } from '../../../shared/messages.ts'
import { filterList, useListFilter } from '../state/stores/list-filter.ts'
import { lastRead } from '../state/stores/workspace-store.ts'
import { ActionMenu } from '../ui/ActionMenu.ts'
import { mostFrequent } from './filtered.ts'
import styles from './OrderMenu.module.css'

const words = messages.filter

// A menu of more is not read; the search box has all of them.
const MOST = 8

interface Props {
  /** Those that may be listed. */
  articles: readonly ArticleSummary[]
  /** What the open dossier is called; null: none is open. */
  dossier: string | null
}

/** Offers what the list can be narrowed to: the open dossier, what was not read yet, a tag, an outlet. */
export function FilterMenu({ articles, dossier }: Props) {
  const { inDossier, read, ...filter } = useListFilter()
  const others = (all: string[], chosen: string | null) => all.filter((one) => one !== chosen)
  // Looked through when somebody comes to the menu, and not whenever the list changes.
  const [seen, setSeen] = useState<readonly ArticleSummary[]>([])
  const look = () => setSeen(articles)
  const frequent = useMemo(
    () => ({
      tags: mostFrequent(seen, tagsOf, MOST),
      outlets: mostFrequent(seen, ({ outlet }) => [outlet.value], MOST),
    }),
    [seen],
  )
  const tags = others(frequent.tags, filter.tag)
  const outlets = others(frequent.outlets, filter.outlet)
  const actions = [
    ...(dossier === null || inDossier
      ? []
      : [
          {
            id: 'dossier',
            label: words.onlyDossier(dossier),
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
    ...tags.map((tag, index) => ({
      id: `tag ${tag}`,
      label: words.onlyTag(tag),
      run: () => filterList({ tag }),
      beginsGroup: index === 0,
    })),
    ...outlets.map((outlet, index) => ({
      id: `outlet ${outlet}`,
      label: words.onlyOutlet(outlet),
      run: () => filterList({ outlet }),
      beginsGroup: index === 0,
    })),
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
    </span>
  )
}

function tagsOf({ tags, highlightTags }: ArticleSummary): string[] {
  return [...new Set([...tags, ...highlightTags])]
}
