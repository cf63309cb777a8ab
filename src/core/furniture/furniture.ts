import { endsSentence } from '../text/blocks-lines.ts'
import { fold } from '../text/fold.ts'
import { isAboutArticle } from './about-article.ts'
import { isCredit } from './credit.ts'
import { isInvitation } from './invitation.ts'
import { isNumbering } from './numbering.ts'
import { isOutletName } from './outlet-name.ts'

/** Words of date lines, by-lines and pointers; with dates and numbers taken away nothing is left. */
const OF_FURNITURE = new Set(
  `posted updated published release released last first update created modified at on by the am pm a p m et est edt pt
  pst pdt gmt bst utc cet cest ct cst cdt mst mdt ist jan feb mar apr may jun jul aug sep sept oct nov
  dec january february march april june july august september october november december mon tue tues
  wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday today
  read more photo photos image images video getty reuters ap afp file advertisement share related
  reuter story continues below follow us top stories minutes min hour hours day days ago yesterday staff writer reporter
  correspondent associated press comments print email edition noon midnight st nd rd th`.split(
    /\s+/,
  ),
)

/**
 * Whether a sentence is the furniture of a page and no statement: it is a credit, asks the reader to
 * subscribe, only numbers what follows, has only words of date lines and pointers beside its figures, or
 * is a line that says something about the article. Such a line is no sentence, which ends with a stop:
 * "By Monday, Roe had left.", "Author: I wrote it twice."
 */
export function isFurniture(sentence: string): boolean {
  if (isCredit(sentence) || isNumbering(sentence)) return true
  if (sentence.length <= LONGEST_LINE && !endsSentence(sentence) && isAboutArticle(sentence))
    return true
  const folded = fold(sentence)
  if (isInvitation(folded)) return true
  const rest = withoutOutlet(sentence)
  const words = rest === sentence ? folded : fold(rest)
  return isOfFurniture(words) && (/\p{L}/u.test(words) || /\p{N}/u.test(sentence))
}

const WORD = /\p{L}+/gu

/** Whether a line has no other words; the first that is another tells, in most lines the first of all. */
function isOfFurniture(folded: string): boolean {
  WORD.lastIndex = 0
  for (let word = WORD.exec(folded); word; word = WORD.exec(folded))
    if (!OF_FURNITURE.has(word[0])) return false
  return true
}

/** "The Daily Post, 4 hours ago" without the outlet that it begins with. */
function withoutOutlet(line: string): string {
  if (!/[,|·•]/u.test(line)) return line
  const [first = '', rest] = line.split(/\s*[,|·•]\s*(.*)/su)
  return rest && isOutletName(first) ? rest : line
}

/** What is longer is a paragraph, and says more than who wrote it. */
const LONGEST_LINE = 160
