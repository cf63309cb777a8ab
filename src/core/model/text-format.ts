import * as v from 'valibot'

/** What a file is, by its ending; one that took too long to read as that was read as plain text, and is that still. */
export const TEXT_FORMATS = ['text', 'markdown'] as const
export const textFormatSchema = v.picklist(TEXT_FORMATS)
export type TextFormat = v.InferOutput<typeof textFormatSchema>

/** The endings of Markdown files, lower case, without the dot. */
export const MARKDOWN_ENDINGS = ['md', 'markdown', 'mdown', 'mkd', 'mkdn', 'mdwn'] as const

/** As what a file with an ending is read: any that is not known is plain text. */
export function formatOfEnding(ending: string): TextFormat {
  return MARKDOWN_ENDINGS.some((known) => known === ending) ? 'markdown' : 'text'
}
