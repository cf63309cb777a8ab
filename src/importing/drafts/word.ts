import { strFromU8, unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { canonicalText } from '../../core/text/canonical.ts'
import type { Format, ReadDocument } from '../formats/format.ts'
import { ImportProblem } from '../problem.ts'

/** The parts that have words, or say how these hang together. Pictures and macros are never unpacked. */
const PART =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[A-Za-z]+\d*\.xml(?:\.rels)?)$/
const MAIN = 'word/document.xml'

/** What the parts come to, in bytes: a book of a million words is a third of it. */
const LARGEST = 40 * 1024 * 1024

/**
 * Word's .docx, for a draft that is checked; not for articles, whose passages need more than its words. Every
 * paragraph is one, headings and cells too.
 */
export const word: Format = {
  // There is no reading it as plain text instead.
  name: null,
  endings: ['docx'],
  async read(bytes: Uint8Array, name: string): Promise<ReadDocument> {
    const buffer = Buffer.from(zipSync(partsOf(bytes, name), { level: 0 }))
    const { value } = await mammoth.extractRawText({ buffer }).catch((cause: unknown) => {
      throw notWord(name, cause)
    })
    const text = canonicalText(value.trimEnd())
    return {
      version: { text, blocks: paragraphsOf(text), spans: [] },
      encoding: 'UTF-8',
      isGuess: false,
      stated: {},
    }
  },
}

/**
 * The parts of the file that are read, none larger than the file says that it is.
 *
 * @throws ImportProblem when it is none, or too large, or made to harm who reads it
 */
function partsOf(bytes: Uint8Array, name: string): Record<string, Uint8Array> {
  let total = 0
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, {
      filter: (part) => {
        if (!PART.test(part.name)) return false
        total += part.originalSize
        if (total > LARGEST) throw tooLargeInside(name)
        return true
      },
    })
  } catch (error) {
    throw error instanceof ImportProblem ? error : notWord(name, error)
  }
  if (!Object.hasOwn(parts, MAIN)) throw notWord(name)
  // No program writes one; entities that stand for each other would fill the memory.
  const declares = Object.values(parts).some((part) => strFromU8(part).includes('<!DOCTYPE'))
  if (declares) throw notWord(name)
  return parts
}

function paragraphsOf(text: string): ReadDocument['version']['blocks'] {
  return Array.from(text.matchAll(/[^\n]*\S[^\n]*/g), ({ 0: line, index }) => ({
    kind: 'paragraph' as const,
    start: index + (line.length - line.trimStart().length),
    end: index + line.trimEnd().length,
  }))
}

function tooLargeInside(name: string): ImportProblem {
  const megabytes = LARGEST / 1024 / 1024
  return new ImportProblem('too-large', { says: 'file-too-large', name, megabytes })
}

function notWord(name: string, cause?: unknown): ImportProblem {
  return new ImportProblem('unreadable', { says: 'file-not-word', name }, { cause })
}
