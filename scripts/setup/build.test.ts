import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprintOf } from './build.ts'

let root: string
const fingerprint = () => fingerprintOf(root, ['src', 'package.json', 'not-there'])

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'collate-fingerprint-'))
  mkdirSync(join(root, 'src/core'), { recursive: true })
  writeFileSync(join(root, 'src/core/lamp.ts'), 'oil')
  writeFileSync(join(root, 'package.json'), '{}')
})

afterEach(() => rmSync(root, { recursive: true }))

test('a fingerprint stays while names and bytes do', () => {
  const before = fingerprint()
  // Written again: a new time, the same bytes.
  writeFileSync(join(root, 'src/core/lamp.ts'), 'oil')
  expect(fingerprint()).toBe(before)
})

test.each([
  ['other bytes', () => writeFileSync(join(root, 'src/core/lamp.ts'), 'gas')],
  ['another name', () => renameSync(join(root, 'src/core/lamp.ts'), join(root, 'src/lamp.ts'))],
  ['a new file', () => writeFileSync(join(root, 'src/wick.ts'), '')],
  ['one file less', () => rmSync(join(root, 'src/core/lamp.ts'))],
  ['a file beside src', () => writeFileSync(join(root, 'package.json'), '{"a":1}')],
])('%s give another fingerprint', (_what, change) => {
  const before = fingerprint()
  change()
  expect(fingerprint()).not.toBe(before)
})

test('tests and files that nothing is built from change nothing', () => {
  const before = fingerprint()
  writeFileSync(join(root, 'src/core/lamp.test.ts'), 'test')
  writeFileSync(join(root, 'README.md'), 'Lamps')
  expect(fingerprint()).toBe(before)
})
