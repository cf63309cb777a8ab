/**
 * Where a link leads, and whether that is what its words make one believe. Links come from documents
 * that others wrote: what they show is not to be trusted.
 */

export interface Destination {
  /** As it would be opened: with a host in ASCII, so that no letter passes for another. */
  address: string
  /** What is named when it is asked about: the host, or the mail address. */
  name: string
  doubt: LinkDoubt | null
}

/**
 * `other-host`: the words are an address of another host. `user`: something stands before the host that
 * looks like one (`bank.example@evil.example`). `letters`: the host has letters beyond ASCII, which can
 * look like others. `direction`: the words hold marks that turn the direction of what follows.
 */
type LinkDoubt = 'other-host' | 'user' | 'letters' | 'direction'

/**
 * @param words what is shown of the link
 * @param url what it has for an address
 * @returns null when that is no web or mail address
 */
export function destinationOf(words: string, url: string): Destination | null {
  // `canParse` and `new URL` are not of one mind about a host of a hundred thousand letters.
  const parsed = URL.parse(url)
  if (parsed === null) return null
  const { protocol, hostname, pathname, href } = parsed
  if (protocol === 'mailto:') {
    const name = decoded(pathname)
    const shown = words.trim()
    const isOther = /^[^\s@]+@[^\s@]+$/.test(shown) && shown.toLowerCase() !== name.toLowerCase()
    return { address: href, name, doubt: isOther ? 'other-host' : turns(words) }
  }
  if (protocol !== 'http:' && protocol !== 'https:') return null
  return { address: href, name: hostname, doubt: webDoubt(words, parsed) }
}

function webDoubt(words: string, { hostname, username, password }: URL): LinkDoubt | null {
  const shown = hostIn(words)
  if (shown !== null && !isWithin(hostname, shown)) return 'other-host'
  if (username !== '' || password !== '') return 'user'
  return /(?:^|\.)xn--/.test(hostname) ? 'letters' : turns(words)
}

/** The host that words are an address of; null where they are words. */
function hostIn(words: string): string | null {
  const shown = words.trim().replace(TURNING, '')
  const address = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?::\d+)?(?:[/?#]\S*)?$/iu
  const host = address.exec(shown)?.[1]
  return host === undefined ? null : (URL.parse(`https://${host}`)?.hostname ?? null)
}

/** Whether a host is another's, or a part of it: with and without "www". */
function isWithin(host: string, of: string): boolean {
  const bare = of.replace(/^www\./, '')
  return host === bare || host.endsWith(`.${bare}`)
}

// Embeddings, overrides and isolates of direction, and the marks.
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

function turns(words: string): 'direction' | null {
  return words.search(TURNING) === -1 ? null : 'direction'
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part // A lone per cent sign stands for itself.
  }
}

/**
 * A mail address with its subject and its text alone: a mail program would take other fields for orders,
 * as to attach a file or to write to somebody more.
 *
 * @param url of the scheme `mailto:`
 */
export function plainMail(url: URL): string {
  const kept = ['subject', 'body'].flatMap((name) => {
    const value = url.searchParams.get(name)
    return value === null ? [] : [`${name}=${encodeURIComponent(value)}`]
  })
  const address = url.pathname.replaceAll(/[?&#]/g, encodeURIComponent)
  return kept.length === 0 ? `mailto:${address}` : `mailto:${address}?${kept.join('&')}`
}
