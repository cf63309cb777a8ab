import { destinationOf } from '../../../../core/text/link-doubts.ts'
import { messages } from '../../../../shared/messages.ts'
import { attempt, say } from '../stores/messages-store.ts'
import { request } from '../stores/request.ts'

/**
 * Opens a web or mail address in the person's own programs. Where the words of a link make one believe
 * that it leads elsewhere, the person is told where it leads and asked first.
 */
export function openLink(url: string, words: string): void {
  const open = () => attempt(() => request('app:open-link', { url }))
  const { doubt = null, name = '' } = destinationOf(words, url) ?? {}
  if (doubt === null) return open()
  say(messages.links.doubts[doubt](name), [{ label: messages.links.open(name), run: open }])
}

/** While a link is pointed at, its true address is its tip, whatever its words say. */
export function showAddress(event: { target: EventTarget | null }): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement)) return
  const { address } = destinationOf('', link.href) ?? {}
  if (address) link.title = address
}
