import type { Attribution, CalledSentence } from './attribution.ts'
import type { Name } from './names.ts'
import { isSeveral, named, officeOf, type Speaker } from './speaker.ts'

/**
 * Gives a speaker with what the article says of them elsewhere: that "Lind" is Maria Lind, for whom she
 * speaks, and whose spokesman "the spokesman" is.
 */
export function introduced(
  text: string,
  sentences: readonly CalledSentence[],
  read: readonly { readonly said: Attribution | undefined }[],
): (speaker: Speaker) => Speaker {
  const persons = personsOf(text, sentences)
  const holders = new Map<string, Speaker>()
  for (const { said } of read) {
    const speaker = said?.speaker
    const key = speaker?.words.at(-1)
    if (speaker && key !== undefined && !speaker.named && speaker.office.length > 0)
      holders.set(key, holders.get(key) ?? speaker)
  }
  return (speaker) => {
    const key = speaker.words.at(-1)!
    if (isSeveral(speaker)) return speaker
    if (speaker.named) {
      const person = speaker.sort === 'body' ? undefined : persons.get(key)
      if (!person) return speaker
      const { name, words, office } = person
      return { ...speaker, sort: 'person', name, words, office }
    }
    // "A Harbour Board spokesman said …", then "the spokesman said".
    const holder = holders.get(key)
    const isAgain = /\bthe\s$/i.test(text.slice(Math.max(0, speaker.start - 4), speaker.start))
    const isOne = holder && holder.start < speaker.start && speaker.words.length === 1 && isAgain
    return isOne
      ? { ...speaker, name: holder.name, words: holder.words, office: holder.office }
      : speaker
  }
}

/**
 * The persons whom an article names in full or with a title, by surname, with the first office that it
 * gives them. Where it names two of one surname, neither: "Lind" can be either.
 */
function personsOf(text: string, sentences: readonly CalledSentence[]): Map<string, Speaker> {
  const persons = new Map<string, Speaker>()
  const shared = new Set<string>()
  for (const { called, words } of sentences) {
    for (const name of called) {
      if (name.last === name.first || isInCredit(text, name)) continue
      const person = named(text, words, name)
      if (person.sort !== 'person') continue
      const surname = person.words.at(-1)!
      const known = persons.get(surname)
      const isFull = person.words.length > 1
      const isOther =
        known && isFull && known.words.length > 1 && known.words[0] !== person.words[0]
      if (isOther) shared.add(surname)
      const beside = officeOf(text, words, called, name)
      const offices = [known?.office ?? [], beside, person.office]
      const office = offices.find((one) => one.length > 0) ?? []
      const fuller = known && (known.words.length > 1 || !isFull) ? known : person
      persons.set(surname, { ...fuller, office })
    }
  }
  for (const surname of shared) persons.delete(surname)
  return persons
}

/** "Jon Berg/Osmark Images via The Wire": who took a picture is not who speaks under that name later. */
function isInCredit(text: string, { start, end }: Name): boolean {
  return text[start - 1] === '/' || /^(?:\/|\s?via\s)/.test(text.slice(end, end + 5))
}
