import { join } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../library/testing.ts'
import { Openings } from './openings.ts'

// electron-log asks Electron where its folder is; there is no Electron in a unit test.
const warn = vi.hoisted(() => vi.fn<() => void>())
vi.mock('./log.ts', () => ({ log: { warn } }))

const LIBRARY = 'aaaaaaaaaaaaaaaa'
const OTHER = 'bbbbbbbbbbbbbbbb'
let folder = ''

beforeEach(async () => {
  folder = await temporaryFolder()
})

it('knows in the next process which opening did not come to an end', async () => {
  expect(await new Openings(folder).begin(LIBRARY)).toBe(true)
  expect(await new Openings(folder).begin(LIBRARY)).toBe(false)
  expect(await new Openings(folder).begin(OTHER)).toBe(true)
  await new Openings(folder).end(LIBRARY)
  expect(await new Openings(folder).begin(LIBRARY)).toBe(true)
})

it('an end without a beginning is none', async () => {
  await new Openings(folder).end(LIBRARY)
  expect(await new Openings(folder).begin(LIBRARY)).toBe(true)
})

it('a folder in which no mark can be left does not keep the window from starting', async () => {
  expect(await new Openings(join(folder, 'missing')).begin(LIBRARY)).toBe(true)
  expect(warn).toHaveBeenCalled()
})
