/**
 * The things of one kind that a library has, by their ids: to those who read it an object that is never
 * changed, but replaced by another whenever one of them is. Of twenty thousand articles an object cannot
 * be copied, counted or sorted for each that comes in (20 to 40 ms each), so all versions share what they
 * hold, and each change is made in it: an older version says what is there now, as the newest does.
 */
export type ById<T> = Readonly<Record<string, T>>

export interface Listed {
  id: string
  trashedAt?: string | undefined
}

/** Which of two comes first; 0 only for one and itself. */
export interface Order<T> {
  (a: T, b: T): number
  /** Sorts many of them, where there is a quicker way than to compare each two. */
  sorted?(items: readonly T[]): readonly T[]
}

/** A listing of some things. */
export function byId<T extends Listed>(items: readonly T[]): ById<T> {
  return new Listing(items).version()
}

/** The next version, in which some things have come or changed. */
export function withChanged<T extends Listed>(before: ById<T>, changed: readonly T[]): ById<T> {
  const listing = listingToChange(before)
  listing.change(changed)
  return listing.version()
}

/** The next version, without the thing of an id. */
export function without<T extends Listed>(before: ById<T>, id: string): ById<T> {
  const listing = listingToChange(before)
  listing.remove(id)
  return listing.version()
}

/** All of them, also those in the trash. */
export function every<T extends Listed>(items: ById<T>): Iterable<T> {
  return listingOf(items).all()
}

/** Those not in the trash; the same array until something changes. */
export function alive<T extends Listed>(items: ById<T>): readonly T[] {
  return listingOf(items).alive()
}

/** Tests whether something of that id is here and not in the trash. */
export function isAlive<T extends Listed>(items: ById<T>): (id: string) => boolean {
  const listing = listingOf(items)
  return (id) => listing.isAlive(id)
}

/** How many there are, also in the trash. */
export function count<T extends Listed>(items: ById<T>): number {
  return listingOf(items).count
}

export function countAlive<T extends Listed>(items: ById<T>): number {
  return listingOf(items).countAlive
}

/** Those in the trash. */
export function trashed<T extends Listed>(items: ById<T>): T[] {
  return [...listingOf(items).all()].filter((item) => item.trashedAt !== undefined)
}

export function countTrashed<T extends Listed>(items: ById<T>): number {
  const listing = listingOf(items)
  return listing.count - listing.countAlive
}

/** Those not in the trash, in an order; the same array until one of them changes. */
export function inOrder<T extends Listed>(items: ById<T>, order: Order<T>): readonly T[] {
  return listingOf(items).inOrder(order)
}

/** By each version of it the listing that it is of. */
const listings = new WeakMap<object, unknown>()
/** Likewise by objects that were written down, as one of nothing: these stay what they are. */
const written = new WeakMap<object, unknown>()

function listingOf<T extends Listed>(items: ById<T>): Listing<T> {
  const known = (listings.get(items) ?? written.get(items)) as Listing<T> | undefined
  if (known) return known
  const made = new Listing(Object.values(items))
  written.set(items, made)
  return made
}

function listingToChange<T extends Listed>(items: ById<T>): Listing<T> {
  const known = listings.get(items) as Listing<T> | undefined
  return known ?? new Listing(Object.values(items))
}

/** More changes at once than this share of a list are sorted anew, not put where they belong one by one. */
const MANY = 1 / 20

class Listing<T extends Listed> {
  readonly #items: Map<string, T>
  /** In the orders that were asked for, those not in the trash; arrays are replaced, never changed. */
  readonly #sorted = new Map<Order<T>, readonly T[]>()
  #alive: readonly T[] | undefined
  #countAlive: number

  constructor(items: readonly T[]) {
    this.#items = new Map(items.map((item) => [item.id, item]))
    this.#countAlive = 0
    for (const item of this.#items.values()) this.#countAlive += Number(isAliveItem(item))
  }

  get count(): number {
    return this.#items.size
  }

  get countAlive(): number {
    return this.#countAlive
  }

  all(): Iterable<T> {
    return this.#items.values()
  }

  isAlive(id: string): boolean {
    const item = this.#items.get(id)
    return item !== undefined && isAliveItem(item)
  }

  alive(): readonly T[] {
    this.#alive ??= [...this.#items.values()].filter(isAliveItem)
    return this.#alive
  }

  inOrder(order: Order<T>): readonly T[] {
    const known = this.#sorted.get(order)
    if (known) return known
    const alive = this.alive()
    const sorted = order.sorted?.(alive) ?? alive.toSorted(order)
    this.#sorted.set(order, sorted)
    return sorted
  }

  change(changed: readonly T[]): void {
    // Of one that changed twice the last counts.
    const come = [...new Map(changed.map((item) => [item.id, item])).values()]
    const gone = come.flatMap(({ id }) => this.#items.get(id) ?? [])
    for (const item of come) this.#items.set(item.id, item)
    this.#replace(gone.filter(isAliveItem), come.filter(isAliveItem))
  }

  remove(id: string): void {
    const item = this.#items.get(id)
    if (!item) return
    this.#items.delete(id)
    this.#replace([item].filter(isAliveItem), [])
  }

  #replace(gone: readonly T[], come: readonly T[]): void {
    this.#alive = undefined
    this.#countAlive += come.length - gone.length
    for (const [order, sorted] of this.#sorted) {
      if (gone.length + come.length > sorted.length * MANY) this.#sorted.delete(order)
      else this.#sorted.set(order, replaced(sorted, gone, come, order))
    }
  }

  /** An object of its own that reads as one with an entry for each. */
  version(): ById<T> {
    const items = this.#items
    const version = new Proxy<Record<string, T>>(
      {},
      {
        get: (_, id) => (typeof id === 'string' ? items.get(id) : undefined),
        has: (_, id) => typeof id === 'string' && items.has(id),
        ownKeys: () => [...items.keys()],
        getOwnPropertyDescriptor(_, id) {
          const value = typeof id === 'string' ? items.get(id) : undefined
          return value && { value, enumerable: true, configurable: true, writable: false }
        },
      },
    )
    listings.set(version, this)
    return version
  }
}

function isAliveItem({ trashedAt }: Listed): boolean {
  return trashedAt === undefined
}

/** A sorted list without some and with others. */
function replaced<T>(
  sorted: readonly T[],
  gone: readonly T[],
  come: readonly T[],
  order: Order<T>,
): readonly T[] {
  const list = [...sorted]
  for (const item of gone) list.splice(placeOf(list, item, order), 1)
  for (const item of come) list.splice(placeOf(list, item, order), 0, item)
  return list
}

/** Where something stands in a sorted list, or would stand. */
function placeOf<T>(list: readonly T[], item: T, order: Order<T>): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const at = (low + high) >> 1
    if (order(list[at]!, item) < 0) low = at + 1
    else high = at
  }
  return low
}
