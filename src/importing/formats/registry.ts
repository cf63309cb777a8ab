import { documentOfText, kindOfEnding } from '../kinds.ts'
import { endingOf } from '../names.ts'
import { problemOfKind } from '../problem.ts'
import type { Format } from './format.ts'
import { markdown } from './markdown.ts'
import { plainText } from './plain-text.ts'

/** Every format that Collate reads. */
const FORMATS: readonly Format[] = [plainText, markdown]

const FORMAT_OF_ENDING = new Map(
  FORMATS.flatMap((format) => format.endings.map((ending) => [ending, format] as const)),
)

/**
 * The format to read a file with: by its ending, else plain text.
 *
 * @param more formats that are read here and are not articles
 * @throws ImportProblem 'unsupported' for documents that Collate does not read yet
 */
export function formatOf(bytes: Uint8Array, name: string, more: readonly Format[] = []): Format {
  const ending = endingOf(name)
  const format =
    FORMAT_OF_ENDING.get(ending) ?? more.find(({ endings }) => endings.includes(ending))
  if (format) return format
  const kind = kindOfEnding(ending)
  const document = kind?.document ? kind : documentOfText(bytes)
  if (document) throw problemOfKind(document, name)
  return plainText
}
