/** What a file is that is no text which Collate reads. */
export const FILE_SORTS = [
  'pdf',
  'rtf',
  'web-page',
  'word',
  'open-document',
  'pages',
  'e-book',
  'presentation',
  'table',
  'mail',
  'data',
  'office',
  'picture',
  'sound',
  'film',
  'archive',
  'program',
  'font',
  'database',
] as const
export type FileSort = (typeof FILE_SORTS)[number]
