import { isAboutArticle } from '../../core/furniture/about-article.ts'
import { datelineOf } from '../../core/furniture/dateline.ts'
import { labelOf } from '../../core/furniture/label.ts'
import type { Field, TextVersion } from '../../core/model/article.ts'
import { listMarker } from '../../core/text/blocks-markers.ts'
import { stemOf } from '../names.ts'
import { beginningOf } from './head.ts'

// Two lines of the library's list.
const FIRST_WORDS = 60

/** The title: the headline, else the first words of the text, else the file's name. */
export function titleOf(version: TextVersion, fileName: string): Field {
  const headline = headlineOf(version)
  if (headline !== '') return { value: headline, from: 'headline' }
  const words = firstWordsOf(version)
  if (words !== '') return { value: words, from: 'firstWords' }
  return { value: stemOf(fileName) || fileName, from: 'fileName' }
}

// Further down a heading is one of a part.
const NEAR_TOP = 6

function headlineOf({ text, blocks }: TextVersion): string {
  const heading = blocks.slice(0, NEAR_TOP).find((block) => block.kind === 'heading')
  if (!heading) return ''
  const words = beginningOf(text, heading)
  return words.slice(labelOf(words)?.at ?? 0)
}

function firstWordsOf({ text, blocks }: TextVersion): string {
  for (const block of blocks.slice(0, NEAR_TOP)) {
    const words = beginningOf(text, block)
    const skipped = datelineOf(words)?.length ?? listMarker(words)?.length ?? 0
    const title = shortened(words.slice(skipped).replace(/^[>\s]+/, ''))
    if (/[\p{L}\p{N}]/u.test(title) && !isAboutArticle(words)) return title
  }
  return ''
}

/** Cut after a whole word, with an ellipsis where something follows. */
function shortened(words: string): string {
  if (words.length <= FIRST_WORDS) return words
  let end = 0
  for (const { index, segment, isWordLike } of segmenter.segment(words)) {
    if (index + segment.length > FIRST_WORDS) break
    if (isWordLike) end = index + segment.length
  }
  // A single word longer than that is cut between two characters that a person sees as one each.
  return `${words.slice(0, end || firstSigns(words))}…`
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function firstSigns(word: string): number {
  return signs.segment(word).containing(FIRST_WORDS)?.index ?? word.length
}
