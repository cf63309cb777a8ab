import { bylineOf } from '../furniture/byline.ts'
import { copyrightOf } from '../furniture/credit.ts'
import { datelineOf } from '../furniture/dateline.ts'
import type { TextInBlocks } from '../model/article.ts'
import { fold } from '../text/fold.ts'

/** Agencies whose copy many outlets print, by every name that they sign with, folded. */
const AGENCIES = new Map(
  Object.entries({
    'Associated Press': ['ap', 'the associated press', 'the ap'],
    Reuters: ['thomson reuters'],
    'Agence France-Presse': ['afp'],
    dpa: ['deutsche presse-agentur', 'dpa international'],
    'PA Media': ['pa', 'press association', 'the press association'],
    'United Press International': ['upi'],
    EFE: ['agencia efe'],
    ANSA: [],
    Bloomberg: ['bloomberg news'],
    Xinhua: ['xinhua news agency'],
    TASS: ['itar-tass'],
    Interfax: [],
    Kyodo: ['kyodo news'],
    Yonhap: ['yonhap news agency'],
    'Press Trust of India': ['pti'],
    'The Canadian Press': ['canadian press'],
  }).flatMap(([name, others]) => [name, ...others].map((one) => [fold(one), name] as const)),
)

/** A dateline, a byline and a credit stand among the first or the last paragraphs. */
const FROM_EITHER_END = 6
/** A signature is a line; in UTF-16 units. */
const LONGEST_LINE = 160

/**
 * The agency that an article says it is from: as its outlet, in its dateline, its byline, or its credit.
 *
 * @param outlet as the article's metadata has it; '' where nobody knows
 * @returns the agency's name, one for each agency; null where the text names none
 */
export function agencyOf({ text, blocks }: TextInBlocks, outlet: string): string | null {
  const known = named(outlet)
  if (known) return known
  const first = blocks.slice(0, FROM_EITHER_END)
  const last = blocks.slice(first.length).slice(-FROM_EITHER_END)
  for (const { start, end } of [...first, ...last]) {
    const beginning = text.slice(start, Math.min(end, start + LONGEST_LINE)).replaceAll(/\s/g, ' ')
    const dateline = named(datelineOf(beginning)?.outlet ?? '')
    if (dateline) return dateline
    if (end - start > LONGEST_LINE) continue
    const signed = named(beginning) ?? named(bylineOf(beginning)?.outlet ?? '')
    const credit = signed ?? named(copyrightOf(beginning))
    if (credit) return credit
  }
  return null
}

/** "(AP)", "— Reuters", "© AFP" sign for an agency; null for any other words. */
function named(words: string): string | null {
  const bare = words.replaceAll(/^[\s(/[–—-]+|[\s)/\].]+$/g, '')
  return AGENCIES.get(fold(bare)) ?? null
}
