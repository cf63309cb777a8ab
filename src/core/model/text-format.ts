import * as v from 'valibot'

/** As what a file was read. */
export const TEXT_FORMATS = ['text', 'markdown'] as const
export const textFormatSchema = v.picklist(TEXT_FORMATS)
export type TextFormat = v.InferOutput<typeof textFormatSchema>

/** The endings of Markdown files, lower case, without the dot. */
export const MARKDOWN_ENDINGS = ['md', 'markdown', 'mdown', 'mkd', 'mkdn', 'mdwn'] as const

/** As what a file with an ending is read: any that is not known is plain text. */
export function formatOfEnding(ending: string): TextFormat {
  return MARKDOWN_ENDINGS.some((known) => known === ending) ? 'markdown' : 'text'
}
