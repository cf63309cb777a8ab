import { describe, expect, it } from 'vitest'
import { readSeal, seal } from './seal.ts'

const ID = 'a'.repeat(16)
const { text, hash } = seal(`---\ntitle: Who knew\nid: ${ID}\n---\n\nWords.\n`)

describe('a seal', () => {
  it('says which note a file is, and that it is as it was written', () => {
    expect(readSeal(text)).toEqual({ noteId: ID, hash, isUntouched: true })
    expect(readSeal(`\uFEFF${text.replaceAll('\n', '\r\n')}`)?.isUntouched).toBe(true)
    expect(readSeal(`${text}\nMine.\n`)?.isUntouched).toBe(false)
  })

  it.each([`id: "${ID}"`, `id: '${ID}'`, `id:  ${ID} # a note`])(
    'is read where another program has written %s',
    (line) => {
      expect(readSeal(text.replace(/^id: .*$/m, line))?.noteId).toBe(ID)
    },
  )

  it.each([
    ['no front matter', `id: ${ID}\n`],
    ['front matter without an end', `---\nid: ${ID}\n`],
    ['an id that belongs to another field', `---\nsource:\n  id: ${ID}\n---\n`],
    ['an id in the text', `---\ntitle: a\n---\nid: ${ID}\n`],
    ['a number', '---\nid: 12\n---\n'],
  ])('is not seen in %s', (_, file) => {
    expect(readSeal(file)).toBeNull()
  })

  // A YAML parser takes minutes for it, and main would stand still.
  it('does not read all of a front matter that was made to take long', () => {
    expect(
      readSeal(`---\n${'*a'.repeat(1_000_000)}\n${'a: &a [*a]\n'.repeat(50_000)}---\n`),
    ).toBeNull()
  })
})
