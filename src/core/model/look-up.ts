/**
 * The entry of a plain object by a word that came from elsewhere, as an id in JSON. Unlike `entries[key]`
 * it never finds what every object has by itself, as "constructor".
 */
export function lookUp<T>(entries: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(entries, key) ? entries[key] : undefined
}
