// As Unicode's word boundaries (UAX 29) have it for scripts with spaces: letters, digits and marks,
// with an apostrophe, a full stop or a comma between two of them inside the word.
const WORD = /[\p{L}\p{N}\p{M}_]+(?:['’.,·][\p{L}\p{N}\p{M}_]+)*/gu

// Scripts written without spaces between words, whose words only a dictionary finds.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tai_Le}ー々]+/gu

/**
 * How many words a text has, as Intl.Segmenter counts them. It is asked only where spaces do not
 * part the words: elsewhere this pattern takes a fifth of its time.
 */
export function countWords(text: string): number {
  let words = 0
  const spaced = text.replace(UNSPACED, (run) => {
    words += segmentedWords(run)
    return ' '
  })
  for (const _ of spaced.matchAll(WORD)) words += 1
  return words
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

function segmentedWords(run: string): number {
  let words = 0
  for (const { isWordLike } of segmenter.segment(run)) if (isWordLike) words += 1
  return words
}
