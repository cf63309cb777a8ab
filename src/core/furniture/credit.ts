import { isCapitalised, isOutletName } from './outlet-name.ts'

/** "(Reporting by Jane Roe; editing by Max Poe)". */
const WORKED_BY = /^\(?(?:(?:additional )?reporting|editing|writing) by\b/iu
const CONTRIBUTED = /\bcontributed to (?:this|the) (?:report|story|article)\b/iu
/** "Copyright law" and "Copyright Law" are none. */
const COPYRIGHT = /^(?:copyright\s*)?(?:©|\(c\)|copyright(?=\s+(?:\d{4}|by)\b))/iu
const RESERVED = /\ball rights reserved\b/iu

/** "Jane Roe is a reporter at The Daily Post covering the harbour." What is longer may say more of her. */
const WORKS_AS =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){2,4}is an? (?:[\p{L}-]+ ){0,4}(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Ww]riter|[Pp]roducer|[Jj]ournalist) (?:at|for|with) (?:[Tt]he )?\p{Lu}.{2,80}$/u

const CREDITS = [WORKED_BY, CONTRIBUTED, COPYRIGHT, RESERVED, WORKS_AS]

/** Whether a line says who worked on an article, or whose it is. */
export function isCredit(line: string): boolean {
  return CREDITS.some((pattern) => pattern.test(line))
}

/** A line's words as a name: short, and without the sentence that follows it. */
function nameIn(words: string | undefined): string {
  const name = words
    ?.replace(/\.?\s*all rights reserved\.?.*$/iu, '')
    .replace(/[.,;]$/, '')
    .trim()
  return name && name.length <= 60 && isCapitalised(name) ? name : ''
}

/** "© 2024 The Daily Post. All rights reserved." names its outlet; '' for any other line. */
export function copyrightOf(line: string): string {
  const holder =
    /^(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by\s+)?(.+)$/iu.exec(
      line,
    )
  return nameIn(holder?.[1]?.replace(/\.\s.*$/u, '').replace(/,?\s*\d{4}$/, ''))
}

/**
 * "The Daily Post’s Jane Roe contributed to this report." An outlet puts its name before its own
 * reporters so; "The Associated Press contributed" names another's help.
 */
export function contributionOf(line: string): string {
  const owner =
    /^(.{2,60}?)(?:['’]s|(?<=s)['’])\s.{2,80}contributed to (?:this|the) (?:report|story|article)\.?$/u
  const name = nameIn(owner.exec(line)?.[1])
  return isOutletName(name) ? name : ''
}
