import type { Catalogue } from './catalogue.ts'

/** The letters that English has, as other languages might write them. */
export const ACCENTED: ReadonlyMap<string, string> = new Map(
  'aàeéiîoöuüyýcçnñsšzžAÅEÉIÎOÖUÜYÝCÇNÑSŠZŽ'.match(/../g)!.map((pair) => [pair[0]!, pair[1]!]),
)

/** Translations of short English texts are this much longer, as those who translate interfaces count. */
const LONGER = 0.4

/**
 * A catalogue with every text longer, accented and in brackets. In what a function gives, the letters
 * stay: what was put into it is somebody's own.
 */
export function pseudo(catalogue: Catalogue): Catalogue {
  return translated(catalogue) as Catalogue
}

function translated(part: unknown): unknown {
  if (typeof part === 'string')
    return lengthened([...part].map((sign) => ACCENTED.get(sign) ?? sign).join(''))
  if (typeof part === 'function') {
    return (...values: unknown[]) => lengthened(String(part(...values)))
  }
  if (Array.isArray(part)) return part.map(translated)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([name, own]) => [name, translated(own)]))
}

function lengthened(text: string): string {
  return text === '' ? '' : `[${text}${'·'.repeat(Math.ceil(text.length * LONGER))}]`
}
