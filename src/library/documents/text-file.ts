import type { TextVersion } from '../../core/model/article.ts'
import { decode } from './envelope.ts'
import { FORMATS } from '../kinds/formats.ts'
import { textHash } from '../kinds/text-hash.ts'

/** The file in the library's folder that holds the text version of a hash. */
export function textName(hash: string): string {
  return `texts/${hash}.json`
}

/** The text version in a file's bytes, when it is whole and the one that `hash` names; else null. */
export function textIn(bytes: Buffer, hash: string): TextVersion | null {
  const found = decode(bytes, FORMATS.text, hash)
  if (found.kind === 'valid') return found.stored.data
  // Another program may have laid the JSON out anew; its content is what the name vouches for.
  const isSame = found.kind === 'edited' && textHash(found.stored.data) === hash
  return isSame ? found.stored.data : null
}
