import { describe, expect, it } from 'vitest'
import { messages } from './messages.ts'

// A name that would turn round all that follows it, in a sentence that does not keep it to itself.
const HOSTILE = 'א\u202Egpj\u2069'

type Said = (...given: unknown[]) => unknown

/** Every function among the words, by its path. */
function functionsIn(words: object, path = ''): [string, Said][] {
  return Object.entries(words).flatMap(([name, one]: [string, unknown]): [string, Said][] => {
    const at = `${path}${name}`
    if (typeof one === 'function') return [[at, one as Said]]
    return typeof one === 'object' && one !== null ? functionsIn(one, `${at}.`) : []
  })
}

/** What it says when it is given hostile names wherever it takes any, as names, lists or parts. */
function saidWith(words: Said): string[] {
  // What picks a sentence is one of ours.
  const ours = {
    why: 'other',
    kind: 'note',
    field: 'title',
    to: 'passage',
    damage: { detail: HOSTILE },
  }
  const anyPart = new Proxy(ours, { get: (_, name) => Reflect.get(ours, name) ?? HOSTILE })
  const kinds = [HOSTILE, [HOSTILE, HOSTILE, HOSTILE], anyPart]
  return combinations(kinds, words.length).flatMap((given) => {
    try {
      const one = words(...given)
      return typeof one === 'string' ? [one] : []
    } catch {
      return [] // It takes another kind of thing there.
    }
  })
}

function combinations<T>(kinds: readonly T[], length: number): T[][] {
  if (length === 0) return [[]]
  return combinations(kinds, length - 1).flatMap((rest) => kinds.map((kind) => [...rest, kind]))
}

/** What is left of a sentence without what is isolated in it. */
function outside(sentence: string): string {
  const inner = sentence.replace(/\u2068[^\u2068\u2069]*\u2069/g, '')
  return inner === sentence ? sentence : outside(inner)
}

describe('no name can turn a sentence round', () => {
  it.each(functionsIn(messages))('%s', (_path, words) => {
    const all = saidWith(words)
    expect(all.length).toBeGreaterThan(0)
    for (const sentence of all) {
      expect(outside(sentence)).not.toMatch(/[א\u202A-\u202E\u2066-\u2069]/)
    }
  })
})
