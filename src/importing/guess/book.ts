import { gutenberg } from '../../core/text/gutenberg.ts'
import type { Field } from '../../core/model/article.ts'

interface BookFields {
  /** Null where the header gives none. */
  title: Field | null
  author: Field
  outlet: Field
  date: Field
}

/**
 * What a book of Project Gutenberg says of itself at its head; null for any other text. When the
 * book came out, and with whom, it does not say: its "Release date" is that of the file.
 */
export function bookFields(text: string): BookFields | null {
  const book = gutenberg(text)
  if (!book) return null
  const nothing = stated('')
  const title = book.title === '' ? null : stated(book.title)
  return { title, author: stated(book.author), outlet: nothing, date: nothing }
}

function stated(value: string): Field {
  return { value, from: value === '' ? 'none' : 'frontMatter' }
}

// Those that Project Gutenberg has fifty books or more in, and their neighbours.
const LANGUAGES =
  'af ca cs cy da de el en eo es fi fr ga gl he hu is it ja la nl no pl pt ro ru sl sr sv tl tr uk zh'

/** BCP 47 tag of the language that a book names at its head; null for none, several or a rarer one. */
export function bookLanguage(text: string): string | null {
  const language = gutenberg(text)?.language
  if (!language) return null
  const names = new Intl.DisplayNames('en', { type: 'language' })
  return LANGUAGES.split(' ').find((tag) => names.of(tag) === language) ?? null
}
