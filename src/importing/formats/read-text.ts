import { canonicalText } from '../../core/text/canonical.ts'
import { type Decoded, decode } from '../charset/decode.ts'
import { decodeAs } from '../charset/decode-as.ts'
import { kindOfBytes, kindOfEnding } from '../kinds.ts'
import { endingOf } from '../names.ts'
import { ImportProblem, problemOfKind } from '../problem.ts'

/**
 * The canonical text of a text file, and the encoding it was read with.
 *
 * @param encoding the person's word on it; without, it is found out
 * @throws ImportProblem when the bytes are no text, saying what they are where that can be told
 */
export function readText(bytes: Uint8Array, name: string, encoding?: string): Decoded {
  if (encoding !== undefined) {
    return { text: canonicalText(decodeAs(bytes, encoding)), encoding, isGuess: false }
  }
  const decoded = decode(bytes)
  if (decoded) return { ...decoded, text: canonicalText(decoded.text) }
  const kind = kindOfBytes(bytes) ?? kindOfEnding(endingOf(name))
  if (kind) throw problemOfKind(kind, name)
  throw new ImportProblem('binary', { says: 'file-no-text', name, sort: null })
}
