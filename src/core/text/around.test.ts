import { expect, it } from 'vitest'
import { around } from './around.ts'

const TEXT = 'The ferry left at nine. Nobody was hurt. It came back at noon.'
const start = TEXT.indexOf('Nobody')
const passage = { start, end: start + 'Nobody was hurt.'.length }

it('gives whole words on either side', () => {
  expect(around(TEXT, passage, 8)).toEqual({ before: '… nine. ', after: ' It …' })
})

it('says nothing was cut off where nothing was', () => {
  const { before, after } = around(TEXT, passage, 100)
  expect(before + TEXT.slice(passage.start, passage.end) + after).toBe(TEXT)
})

it('gives nothing where nothing is asked for', () => {
  expect(around(TEXT, passage, 0)).toEqual({ before: '', after: '' })
})

it('never gives half a character', () => {
  const text = `${'🚢'.repeat(9)} x ${'🚢'.repeat(9)}`
  for (let chars = 0; chars < 20; chars += 1) {
    const { before, after } = around(text, { start: 19, end: 20 }, chars)
    expect(before + after).not.toMatch(/\p{Surrogate}/u)
  }
})
