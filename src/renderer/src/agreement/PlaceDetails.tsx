import type { Cell } from '../../../core/agreement/cells.ts'
import type { ClaimRow } from '../../../core/agreement/rows.ts'
import { STANCES } from '../../../core/model/agreement.ts'
import { around } from '../../../core/text/around.ts'
import { shortened } from '../../../core/text/shortened.ts'
import { whyInWords } from '../../../shared/agreement-words.ts'
import { messages } from '../../../shared/messages.ts'
import {
  cellAt,
  type Table,
  type TablePlace,
  useAgreement,
} from '../state/stores/agreement-store.ts'
import { noteTitle, useLibrary } from '../state/stores/library-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { Button } from '../ui/Button.tsx'
import { minuteOf } from '../ui/dates.ts'
import { EditableText } from '../ui/EditableText.tsx'
import { Name } from '../ui/Name.tsx'
import { useOff } from '../ui/off.ts'
import { changeClaim, goToClaim, judge, removeClaim, showPassage } from './agreement-actions.ts'
import styles from './PlaceDetails.module.css'
import { forgetPicked, usePickedIn } from './picked-passage.ts'
import { StanceSign } from './StanceSign.tsx'
import { useTableNames } from './table-names.ts'

const words = messages.agreement

// A sentence or two on either side; in UTF-16 units.
const AROUND_CHARS = 160
const PARAGRAPHS = /\n\s*\n/
/** A passage that is named in a sentence; in UTF-16 units. */
const NAMED_CHARS = 60

/** All that is known of the place of the table that one looks at. */
export function PlaceDetails({ table, place }: { table: Table; place: TablePlace | null }) {
  const row = table.rows.find(({ claim }) => claim.key === place?.row)
  const cell = cellAt(table, place)
  return (
    <div role="group" aria-label={words.details} className={styles['details']}>
      {row && cell ? (
        <CellDetails claim={row.claim} cell={cell} />
      ) : row ? (
        <ClaimDetails claim={row.claim} />
      ) : null}
    </div>
  )
}

function CellDetails({ claim, cell }: { claim: ClaimRow; cell: Cell }) {
  const { nameOf } = useTableNames()
  const name = nameOf(cell.articleId)
  return (
    <>
      <div className={styles['about']}>
        <p className={styles['claim']}>
          <Name of={claim.words} />
        </p>
        <p>
          <b>
            <Name of={name} />
          </b>{' '}
          {whyInWords(cell, minuteOf).join(' ')}
        </p>
        <Passage cell={cell} />
      </div>
      <Judging claim={claim} cell={cell} name={name} />
    </>
  )
}

/** The passage among what stands around it. */
function Passage({ cell }: { cell: Cell }) {
  const text = useAgreement(
    ({ texts }) => texts.find(({ id }) => id === cell.articleId)?.text ?? '',
  )
  if (cell.quote === '') return null
  if (!cell.place) {
    return (
      <blockquote>
        <Name of={cell.quote} />
      </blockquote>
    )
  }
  const { before, after } = around(text, cell.place, AROUND_CHARS)
  // A heading or another paragraph would run into it here.
  const [lead, rest] = [before.split(PARAGRAPHS).at(-1), after.split(PARAGRAPHS)[0]]
  return (
    <blockquote dir="auto">
      {lead}
      <mark>{text.slice(cell.place.start, cell.place.end)}</mark>
      {rest}
    </blockquote>
  )
}

function Judging({ claim, cell, name }: { claim: ClaimRow; cell: Cell; name: string }) {
  const off = useOff()
  const picked = usePickedIn(cell.articleId)
  const text = useAgreement(
    ({ texts }) => texts.find(({ id }) => id === cell.articleId)?.text ?? '',
  )
  const put = (stance: (typeof STANCES)[number] | null) =>
    attempt(async () => {
      await judge(claim, cell, stance)
      forgetPicked()
    })
  return (
    <div className={styles['judging']}>
      <div role="group" aria-label={words.judge(name)} className={styles['stances']}>
        {STANCES.map((stance) => (
          <Button
            key={stance}
            data-tone={stance}
            aria-pressed={cell.judgement?.stance === stance}
            onClick={() => put(stance)}
            {...off}
          >
            <StanceSign tone={stance} /> {words.stances[stance]}
          </Button>
        ))}
        {(cell.judgement || cell.fallen) && (
          <Button look="plain" onClick={() => put(null)} {...off}>
            {words.clear}
          </Button>
        )}
        {cell.place && (
          <Button look="plain" onClick={() => showPassage(cell)}>
            {words.goTo}
          </Button>
        )}
      </div>
      {picked ? (
        <p className={styles['picked']}>
          {words.byPicked(shortened(text.slice(picked.start, picked.end), NAMED_CHARS))}
        </p>
      ) : (
        <p className={styles['keys']}>{words.keys}</p>
      )}
    </div>
  )
}

function ClaimDetails({ claim }: { claim: ClaimRow }) {
  const notes = useLibrary((state) => state.notes)
  const off = useOff()
  if (claim.noteIds.length === 0) {
    return (
      <div className={styles['about']}>
        <EditableText
          key={claim.key}
          label={words.editLabel}
          value={claim.words}
          shown={claim.words}
          missing={words.add}
          hint={words.edit}
          onChange={(value) => value !== '' && attempt(() => changeClaim(claim, value))}
        />
        <div className={styles['stances']}>
          <Button look="plain" onClick={() => attempt(() => removeClaim(claim))} {...off}>
            {words.remove}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className={styles['about']}>
      <p className={styles['claim']}>
        <Name of={claim.words} />
      </p>
      <div className={styles['stances']}>
        {claim.noteIds.map((id) => (
          <Button key={id} onClick={() => attempt(() => goToClaim(claim, id))}>
            {words.goToNote(noteTitle(notes, id))}
          </Button>
        ))}
      </div>
      <p>{words.writtenOnly}</p>
    </div>
  )
}
