import { sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { given, isOurs, pathInside } from './inside.ts'

const ID = 'k3jd8w2q'
const HASH = '0'.repeat(64)
const ROOT = `${sep}home${sep}library`

describe('a name in a library', () => {
  test.each([
    'library.json',
    'lock.json',
    `notes/${ID}.json`,
    `texts/${HASH}.json`,
    `originals/${HASH}.md`,
    'journal/12.json',
    'snapshots/3.json',
    `files/${HASH}`,
    `outside/${'a'.repeat(16)}.notes.${ID}.json`,
    `notes/${ID}.sync-conflict-20260101-120000-ABCDEFG.json`,
  ])('%s is one that Collate, or a sync program for it, gives', (name) => {
    expect(isOurs(name)).toBe(true)
    expect(pathInside(ROOT, name)).toBe([ROOT, ...name.split('/')].join(sep))
  })

  test.each([
    '',
    '..',
    'notes',
    'notes/..',
    'notes/../x.json',
    `../notes/${ID}.json`,
    `/notes/${ID}.json`,
    `notes/${ID}.json/`,
    `notes/${ID}.json\n`,
    `notes//${ID}.json`,
    `notes\\${ID}.json`,
    `notes/${ID} \\..\\..\\x.json`,
    `notes/${ID}\0.json`,
    `notes/${ID} (${'x'.repeat(300)}).json`,
    `secrets/${ID}.json`,
    'notes/short.json',
    'journal/0.json',
    'snapshots/9007199254740991.json',
    `files/${HASH}.txt`,
    'thesis.docx',
  ])('%j is none', (name) => {
    expect(given(name)).toBeNull()
    expect(isOurs(name)).toBe(false)
  })

  test('never leads out of its folder, whatever it is', () => {
    const part = fc.oneof(fc.constantFrom('..', '.', '', 'notes', '/', '\\', '\0'), fc.string())
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), fc.constantFrom('/', ''), (parts, between) => {
        const name = parts.join(between)
        if (name === '.') return
        let path: string
        try {
          path = pathInside(ROOT, name)
        } catch {
          return
        }
        expect(path.startsWith(ROOT + sep)).toBe(true)
        expect(path.split(sep)).not.toContain('..')
      }),
    )
  })
})
