import { plainBlocks } from '../../core/text/blocks.ts'
import { withHeadline } from '../guess/headline.ts'
import type { Format, ReadDocument } from './format.ts'
import { readText } from './read-text.ts'

/** Plain text: the canonical text is the file's own, so that offsets match its characters. */
export const plainText = {
  name: null,
  endings: ['txt', 'text', 'asc', 'log'],
  read(bytes: Uint8Array, name: string, as?: string): ReadDocument {
    const { text, ...how } = readText(bytes, name, as)
    const blocks = withHeadline(text, plainBlocks(text))
    return { version: { text, blocks, spans: [] }, ...how, stated: {} }
  },
} satisfies Format
