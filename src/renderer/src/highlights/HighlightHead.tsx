import { ListFilter as FilterIcon, X } from 'lucide-react'
import type { ListedHighlight } from '../../../core/model/listed-highlight.ts'
import { lookUp } from '../../../core/model/look-up.ts'
import { COLORS } from '../../../core/model/passage.ts'
import { countedValues } from '../../../core/text/counted-values.ts'
import { colorInWords } from '../../../shared/color-words.ts'
import { messages } from '../../../shared/messages.ts'
import { spokenColor, useColorNames } from '../state/stores/color-names.ts'
import {
  type HighlightFilter,
  type HighlightScope,
  toggleColor,
  useHighlightsView,
  viewHighlights,
} from '../state/stores/highlights-view.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { ActionMenu } from '../ui/ActionMenu.ts'
import type { MenuEntry } from '../ui/context-menu.ts'
import { Name } from '../ui/Name.tsx'
import { FilterSwatch } from '../ui/Swatch.tsx'
import { fitting } from './fitting.ts'
import styles from './HighlightPanel.module.css'

const words = messages.highlights

// A menu of more is not read.
const MOST = 12

interface Props {
  /** Those of the scope, before they are narrowed. */
  all: readonly ListedHighlight[]
  shown: number
}

/** Over the list: whose highlights it has, to which it is narrowed, and how many these are. */
export function HighlightHead({ all, shown }: Props) {
  const view = useHighlightsView()
  const names = useColorNames()
  const parts = partsOf(view)
  const isNarrowed = parts.length > 0 || view.colors.size > 0
  return (
    <div className={styles['head']}>
      <Scopes />
      <div className={styles['ways']}>
        <div role="group" aria-label={words.colors} className={styles['colors']}>
          {COLORS.map((color) => (
            <FilterSwatch
              key={color}
              color={color}
              label={spokenColor(color, names)}
              tip={words.onlyColor(colorInWords(color, names))}
              pressed={view.colors.has(color)}
              onPress={() => toggleColor(color)}
            />
          ))}
        </div>
        <span data-highlight-filter>
          <ActionMenu
            label={words.filter}
            icon={<FilterIcon size={14} aria-hidden />}
            actions={choicesOf(all, view)}
          />
        </span>
      </div>
      {isNarrowed && (
        <div className={styles['parts']} role="group" aria-label={words.narrowed}>
          {parts.map(({ label, without }) => (
            <button
              key={label}
              type="button"
              className={styles['part']}
              aria-label={messages.filter.without(label)}
              title={messages.filter.without(label)}
              onClick={({ currentTarget }) => {
                const menu = document.querySelector<HTMLElement>('[data-highlight-filter] button')
                ;((currentTarget.nextElementSibling as HTMLElement | null) ?? menu)?.focus()
                viewHighlights(without)
              }}
            >
              <Name of={label} /> <X size={11} aria-hidden />
            </button>
          ))}
          <small role="status">{words.left(shown, all.length)}</small>
        </div>
      )}
    </div>
  )
}

/** Whose highlights are listed: one of three, as radio buttons. */
function Scopes() {
  const scope = useHighlightsView((view) => view.scope)
  const dossierId = useWorkspace((state) => state.dossierId)
  const dossier = useLibrary(({ dossiers }) => lookUp(dossiers, dossierId ?? ''))
  const scopes: readonly HighlightScope[] = dossier
    ? ['open', 'dossier', 'library']
    : ['open', 'library']
  return (
    <div role="radiogroup" aria-label={words.scope} className={styles['scopes']}>
      {scopes.map((one) => (
        <label key={one} className={styles['scope']} data-chosen={one === scope || undefined}>
          <input
            type="radio"
            name="highlight-scope"
            checked={one === scope}
            onChange={() => viewHighlights({ scope: one })}
          />
          {words.scopes[one]}
        </label>
      ))}
    </div>
  )
}

function partsOf({ tag, by, state }: HighlightFilter) {
  const parts: { label: string; without: Partial<HighlightFilter> }[] = []
  if (state !== null) parts.push({ label: words.states[state], without: { state: null } })
  if (tag !== null) parts.push({ label: messages.filter.onlyTag(tag), without: { tag: null } })
  if (by !== null) parts.push({ label: words.by(by), without: { by: null } })
  return parts
}

/** By what the list can be narrowed, each with how many would be left, and in which order it can be. */
function choicesOf(
  all: readonly ListedHighlight[],
  view: HighlightFilter & { isLatestFirst: boolean },
): MenuEntry[] {
  const left = (change: Partial<HighlightFilter>) => fitting(all, { ...view, ...change })
  const states = (['commented', 'doubtful', 'lost'] as const)
    .filter((state) => state !== view.state)
    .map((state) => ({
      id: state,
      label: words.states[state],
      run: () => viewHighlights({ state }),
      detail: messages.library.plain(left({ state }).length),
    }))
  const valued = (
    of: 'tag' | 'by',
    valuesOf: (one: ListedHighlight) => readonly string[],
    label: (value: string) => string,
  ) =>
    countedValues(left({ [of]: null }), valuesOf)
      .filter(({ value }) => value !== '' && value !== view[of])
      .slice(0, MOST)
      .map(({ value, count }) => ({
        id: value,
        label: label(value),
        run: () => viewHighlights({ [of]: value }),
        detail: messages.library.plain(count),
      }))
  const people = valued(
    'by',
    ({ highlight }) => (highlight.commentBy ? [highlight.commentBy] : []),
    (name) => name,
  )
  const branches = [
    {
      id: 'tag',
      label: messages.filter.by.tag,
      actions: valued(
        'tag',
        ({ highlight }) => highlight.tags,
        (tag) => tag,
      ),
    },
    // One alone is the person who looks.
    { id: 'by', label: words.commentedBy, actions: people.length > 1 ? people : [] },
  ].filter(({ actions }) => actions.length > 0)
  return [
    ...states,
    ...branches.map((branch, index) => ({ ...branch, beginsGroup: index === 0 })),
    {
      id: 'text-order',
      label: words.textOrder,
      run: () => viewHighlights({ isLatestFirst: false }),
      isChosen: !view.isLatestFirst,
      beginsGroup: true,
    },
    {
      id: 'latest-first',
      label: words.latestFirst,
      run: () => viewHighlights({ isLatestFirst: true }),
      isChosen: view.isLatestFirst,
    },
  ]
}
