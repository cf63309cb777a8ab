import { X } from 'lucide-react'
import { messages } from '../../../shared/messages.ts'
import type { ListFilter, TimeSpan } from '../../../core/listing/list-filter.ts'
import { filterList, useListFilter } from '../state/stores/list-filter.ts'
import { readableDate } from '../ui/dates.ts'
import { languageName } from '../ui/language-name.ts'
import { Name } from '../ui/Name.tsx'
import styles from './FilterBar.module.css'

const words = messages.filter

interface Props {
  /** What the open dossier is called; null: none is open. */
  dossier: string | null
  shown: number
  of: number
}

/** By what the list is narrowed, each with the way to let it go, and how many are left of how many. */
export function FilterBar({ dossier, shown, of }: Props) {
  const filter = useListFilter()
  const parts = partsOf(filter, dossier)
  if (parts.length === 0) return null
  return (
    <div className={styles['bar']} role="group" aria-label={words.narrowed}>
      {parts.map(({ label, without }) => (
        <button
          key={label}
          type="button"
          className={styles['part']}
          aria-label={words.without(label)}
          title={words.without(label)}
          onClick={({ currentTarget }) => {
            goOnFrom(currentTarget)
            filterList(without)
          }}
        >
          <span>
            <Name of={label} />
          </span>
          <X size={11} aria-hidden />
        </button>
      ))}
      <small role="status">{words.left(shown, of)}</small>
    </div>
  )
}

/** To the part beside one that goes, else to where another is chosen. */
function goOnFrom(part: HTMLElement): void {
  const parts = [...(part.parentElement?.querySelectorAll('button') ?? [])]
  const at = parts.indexOf(part as HTMLButtonElement)
  const chooser = document.querySelector<HTMLElement>('[data-filter-menu] button')
  ;(parts[at + 1] ?? parts[at - 1] ?? chooser)?.focus()
}

function partsOf(filter: ListFilter, dossier: string | null) {
  const { inDossier, tag, outlet, published, added, language, format, read } = filter
  const parts: { label: string; without: Partial<ListFilter> }[] = []
  if (inDossier && dossier !== null) {
    parts.push({ label: words.onlyDossier(dossier), without: { inDossier: false } })
  }
  if (read !== null) parts.push({ label: words.unread, without: { read: null } })
  if (tag !== null) parts.push({ label: words.onlyTag(tag), without: { tag: null } })
  if (outlet !== null) parts.push({ label: words.onlyOutlet(outlet), without: { outlet: null } })
  if (published !== null) {
    parts.push({ label: words.onlyPublished(inWords(published)), without: { published: null } })
  }
  if (added !== null) {
    parts.push({ label: words.onlyAdded(inWords(added)), without: { added: null } })
  }
  if (language !== null) {
    parts.push({ label: words.onlyLanguage(languageName(language)), without: { language: null } })
  }
  if (format !== null) {
    parts.push({ label: words.onlyFormat(words.formats[format]), without: { format: null } })
  }
  return parts
}

function inWords({ from, to }: TimeSpan): string {
  if (from === to) return readableDate(from)
  if (to === '') return words.since(readableDate(from))
  return from === ''
    ? words.until(readableDate(to))
    : words.between(readableDate(from), readableDate(to))
}
