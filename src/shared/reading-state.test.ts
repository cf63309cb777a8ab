import * as v from 'valibot'
import { expect, it } from 'vitest'
import { FIRST_READING_STATE, holdBack, readingStateSchema } from './reading-state.ts'

const ARTICLE = 'aaaaaaaa'
const NOTE = 'bbbbbbbb'
const layout = { panes: [{ articleId: ARTICLE, size: 40 }], noteId: NOTE }
const reading = { ...FIRST_READING_STATE, dossierId: 'cccccccc', layout, scroll: { [ARTICLE]: 7 } }

it('holds back what was open, and keeps the rest', () => {
  const held = holdBack(reading)
  expect(held.layout).toEqual({ panes: [], noteId: null })
  expect(held.dossierId).toBeNull()
  expect(held.heldBack).toEqual({ dossierId: 'cccccccc', layout })
  expect(held.scroll).toEqual({ [ARTICLE]: 7 })
})

it('keeps what is held back already when nothing was opened since', () => {
  const held = holdBack(reading)
  expect(holdBack(held)).toEqual(held)
  const other = { panes: [{ articleId: 'dddddddd' }], noteId: null }
  expect(holdBack({ ...held, layout: other }).heldBack).toEqual({ dossierId: null, layout: other })
})

it('reads what a Collate kept that held nothing back', () => {
  const { heldBack: _new, ...before } = reading
  expect(v.parse(readingStateSchema, before)).toEqual(reading)
})
