/** What the list of articles can be ordered by. */
export const ARTICLE_ORDERS = [
  'added',
  'date',
  'title',
  'outlet',
  'author',
  'words',
  'highlights',
  'tags',
] as const
export type ArticleOrder = (typeof ARTICLE_ORDERS)[number]

/** What the list of articles can be grouped by. */
export const ARTICLE_GROUPINGS = ['none', 'outlet', 'month', 'dossier'] as const
export type ArticleGrouping = (typeof ARTICLE_GROUPINGS)[number]
