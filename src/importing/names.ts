/** The ending of a file name, lower case and without the dot; '' where it has none. */
export function endingOf(name: string): string {
  return /[^.]\.([^.\s]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** A file name without its ending. */
export function stemOf(name: string): string {
  const ending = endingOf(name)
  return ending === '' ? name : name.slice(0, -ending.length - 1)
}

/**
 * The ending under which the original is kept: up to 16 letters and digits, 'txt' where the name
 * has none that can stand in a file name everywhere.
 */
export function safeEnding(name: string): string {
  const ending = endingOf(name)
  return /^[a-z0-9]{1,16}$/.test(ending) ? ending : 'txt'
}
