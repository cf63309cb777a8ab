import type { TagSummary } from '../../../../core/model/tag.ts'
import { tidyTag } from '../../../../core/model/tagged.ts'
import { fold } from '../../../../core/text/fold.ts'
import { distance } from '../../../../core/text/fits.ts'

/** What Enter would take for what was typed: a tag that there is, or a new one. */
export interface Choice {
  tag: string
  /** How many bear it; null: it is new. */
  uses: number | null
}

/** More are not read; one types another letter. */
const MOST = 8

/**
 * The tags that what was typed may mean, those that most things bear first among those that fit as well;
 * last what was typed itself, where there is no such tag.
 *
 * @param known all there are, those that most things bear first
 * @param taken those that are not offered: they are there already
 */
export function choicesFor(
  typed: string,
  known: readonly TagSummary[],
  taken: readonly string[],
): Choice[] {
  const tag = tidyTag(typed)
  const fitting = known
    .filter((one) => !taken.includes(one.tag))
    .map((one) => ({ one, far: distance(tag, one.tag) }))
    .filter(({ far }) => far < Infinity)
    .toSorted((a, b) => a.far - b.far)
    .slice(0, MOST)
    .map(({ one }) => ({ tag: one.tag, uses: one.articles + one.highlights + one.notes }))
  const isNew = tag !== '' && existing(tag, known) === null && !taken.includes(tag)
  return isNew ? [...fitting, { tag, uses: null }] : fitting
}

/** Which choice Enter takes: one that begins with what was typed, else what was typed; -1: none. */
export function firstChoice(typed: string, choices: readonly Choice[]): number {
  const tag = fold(tidyTag(typed))
  if (tag === '') return -1
  const exact = choices.findIndex((one) => fold(one.tag) === tag)
  if (exact !== -1 && choices[exact]?.uses !== null) return exact
  const begun = choices[0] && fold(choices[0].tag).startsWith(tag)
  return begun ? 0 : choices.length - 1
}

/**
 * The tag that Enter takes for what was typed; null: none, as where it is there already.
 *
 * @param taken those that are there already, which may be too new to be among the known
 */
export function meantBy(
  typed: string,
  known: readonly TagSummary[],
  taken: readonly string[],
): string | null {
  const choices = choicesFor(typed, known, taken)
  const choice = choices[firstChoice(typed, choices)]
  return choice && choice.uses === null
    ? (sameAs(choice.tag, known, taken) ?? choice.tag)
    : (choice?.tag ?? null)
}

/** The tag that there is, or that was just given, under other capitals and accents; null when there is none. */
export function sameAs(
  typed: string,
  known: readonly TagSummary[],
  taken: readonly string[],
): string | null {
  const of = fold(tidyTag(typed))
  return existing(typed, known) ?? taken.find((tag) => fold(tag) === of) ?? null
}

/** The tag that there is under other capitals and accents; null when there is none. */
function existing(typed: string, known: readonly TagSummary[]): string | null {
  const tag = tidyTag(typed)
  const same = known.filter((one) => fold(one.tag) === fold(tag))
  return (same.find((one) => one.tag === tag) ?? same[0])?.tag ?? null
}
