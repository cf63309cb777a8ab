/** The kinds of Markdown a note can leave as: the standard, and two that some programs add to it. */
export const FLAVOURS = ['commonmark', 'obsidian', 'pandoc'] as const
export type FlavourName = (typeof FLAVOURS)[number]

export const STANDARD_FLAVOUR: FlavourName = 'commonmark'
