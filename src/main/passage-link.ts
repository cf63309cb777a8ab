import * as v from 'valibot'
import { idSchema } from '../core/model/ids.ts'

/**
 * Reads a link to a passage, `collate://passage/<id>`, as browsers and editors hand it on: with a
 * slash at the end, or the scheme and "passage" in capitals.
 *
 * @returns the passage's id, or null when the link is none of ours
 */
export function readPassageLink(link: string): string | null {
  const id = /^collate:\/\/passage\/([^/?#]+)\/?$/i.exec(link.trim())?.[1]
  return v.is(idSchema, id) ? id : null
}
