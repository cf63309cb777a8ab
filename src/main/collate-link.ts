import * as v from 'valibot'
import { idSchema } from '../core/model/ids.ts'
import { linkTargetSchema, type LinkTarget } from '../core/note/links.ts'

/** What a link from outside leads to. */
export type LinkedThing = LinkTarget | { kind: 'passage'; id: string }

const passageSchema = v.object({ kind: v.literal('passage'), id: idSchema })
const thingSchema = v.union([passageSchema, linkTargetSchema])

/**
 * Reads a link to a passage or a document, as `collate://passage/<id>`, as browsers and editors hand it
 * on: with a slash at the end, or the scheme and the kind in capitals.
 *
 * @returns null when the link is none of ours
 */
export function readCollateLink(link: string): LinkedThing | null {
  const [, kind, id] = /^collate:\/\/([a-z]+)\/([^/?#]+)\/?$/i.exec(link.trim()) ?? []
  const thing = { kind: kind?.toLowerCase(), id }
  return v.is(thingSchema, thing) ? thing : null
}
