/** A change without the fields that say nothing: spread over an object, it clears none by accident. */
export function defined<T extends object>(change: T): Defined<T> {
  return Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as Defined<T>
}

export type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
