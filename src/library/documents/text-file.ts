import type { TextVersion } from '../../core/model/article.ts'
import { decode } from './envelope.ts'
import { TEXT } from '../kinds/text.ts'
import { textHash } from '../kinds/text-hash.ts'

/** The text version in a file's bytes, when it is whole and the one that `hash` names; else null. */
export function textIn(bytes: Buffer, hash: string): TextVersion | null {
  const found = decode(bytes, TEXT, hash)
  if (found.kind === 'valid') return found.stored.data
  // Another program may have laid the JSON out anew; its content is what the name vouches for.
  const isSame = found.kind === 'edited' && textHash(found.stored.data) === hash
  return isSame ? found.stored.data : null
}
