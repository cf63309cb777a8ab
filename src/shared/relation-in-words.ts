import { shortened } from '../core/text/shortened.ts'
import { isRelationWord } from '../core/model/relation.ts'
import { messages } from './messages.ts'

const words = messages.relations

/** What a relation says of two passages, by what their articles are called: "Courier contradicts Wire". */
export function relationInWords(word: string, [one, other]: readonly [string, string]): string {
  return isRelationWord(word) ? words.says[word](one, other) : words.saysOwn(one, word, other)
}

/** The kind of a relation alone: "Contradicts", or the person's own word. */
export function kindInWords(word: string): string {
  return isRelationWord(word) ? words.kinds[word] : word
}

/** An article as one end of a relation. */
interface End {
  title: { value: string }
  outlet: { value: string }
}

// A whole headline would hide the sentence that it stands in; in UTF-16 units.
const LONGEST_TITLE = 50

/**
 * What the articles at both ends are called: by their outlets, and by their titles where those are
 * unknown or the same. Undefined is an article that the library no longer has.
 */
export function endNames([one, other]: readonly [End | undefined, End | undefined]): [
  string,
  string,
] {
  const outlets = [one, other].map((end) => end?.outlet.value ?? '')
  const areTelling = outlets.every(Boolean) && outlets[0] !== outlets[1]
  const nameOf = (end: End | undefined) => {
    if (!end) return words.noArticle
    return areTelling ? end.outlet.value : `“${shortened(end.title.value, LONGEST_TITLE)}”`
  }
  return [nameOf(one), nameOf(other)]
}

/** What a relation says of the articles at its ends. */
export function saysOf(word: string, ends: readonly [End | undefined, End | undefined]): string {
  return relationInWords(word, endNames(ends))
}

/** What a list of relations is called in a file; without a name, of several articles. */
export function relationsOf(name: string | null): string {
  return name === null ? words.name : words.ofNamed(name)
}
