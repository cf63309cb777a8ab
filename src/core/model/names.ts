/** As long as a person can make a name, in UTF-16 units. */
export const LONGEST_NAME = 1000

/** A name as lists have it: one that came from elsewhere can be longer than a window can draw. */
export function shownName(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`
}
