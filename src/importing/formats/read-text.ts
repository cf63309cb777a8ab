import { canonicalText } from '../../core/text/canonical.ts'
import { decode } from '../charset.ts'
import { kindOfBytes, kindOfEnding } from '../kinds.ts'
import { endingOf } from '../names.ts'
import { ImportProblem, problemOfKind, quoted } from '../problem.ts'

/**
 * The canonical text of a text file, and the encoding it was read with.
 *
 * @throws ImportProblem when the bytes are no text, saying what they are where that can be told
 */
export function readText(bytes: Uint8Array, name: string): { text: string; encoding: string } {
  const decoded = decode(bytes)
  if (decoded) return { text: canonicalText(decoded.text), encoding: decoded.encoding }
  const kind = kindOfBytes(bytes) ?? kindOfEnding(endingOf(name))
  if (kind) throw problemOfKind(kind, name)
  throw new ImportProblem('binary', `${quoted(name)} is not a text file.`)
}
