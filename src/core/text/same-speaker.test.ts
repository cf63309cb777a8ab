import { expect, it } from 'vitest'
import { plainBlocks } from './blocks.ts'
import { loweredWords, names } from './names.ts'
import { sameSpeaker } from './same-speaker.ts'
import { sentencesOf } from './sentences.ts'
import { speech } from './speech.ts'
import { words } from './words.ts'

/** Who speaks in the last sentence of a text. */
function speaker(text: string) {
  const blocks = plainBlocks(text)
  const split = blocks.flatMap((block, at) =>
    sentencesOf(text, block).map((span) => ({ ...span, block: at, words: words(text, span) })),
  )
  const lowered = loweredWords(
    text,
    split.flatMap((sentence) => sentence.words),
  )
  const called = split.map((one) => ({ ...one, called: names(text, one.words, lowered) }))
  return speech(text, blocks, called).at(-1)?.speaker
}

const ONE = true
const TWO = false
const UNSURE = undefined

it.each([
  ['Maria Lind', 'Engineer Lind', ONE],
  ['Maria Lind', 'Mrs Lind', ONE],
  ['Jon Berg', 'Jonathan Berg', ONE],
  ['Jon Berg', 'Anna Berg', TWO],
  ['Maria Lind', 'Jon Berg', TWO],
  ['Maria Lind', 'Officials', UNSURE],
  ['Maria Lind', 'Maria Lind and Jon Berg', UNSURE],
  ['A Harbour Board spokesman', 'The spokesman', UNSURE],
  ['The Harbour Board', 'The Coast Guard', TWO],
  ['The Harbour Board', 'The Osmark Harbour Board', ONE],
  ['The NHB', 'The National Harbour Board', ONE],
  ['The Harbour Board', 'The administration', UNSURE],
  ['The Harbour Board', 'Maria Lind', UNSURE],
  ['The Harbour Board', 'Harbour Board spokeswoman Maria Lind', UNSURE],
  ['The Harbour Board', 'Coast Guard spokeswoman Maria Lind', TWO],
  ['A Harbour Board spokesman', 'Coast Guard spokeswoman Maria Lind', TWO],
  ['A Harbour Board spokesman', 'A Coast Guard spokesman', TWO],
])('%s and %s', (one, other, same) => {
  const said = (name: string) => speaker(`${name} said the lock was safe to cross.`)
  expect(sameSpeaker(said(one), said(other))).toBe(same)
  expect(sameSpeaker(said(other), said(one))).toBe(same)
})
