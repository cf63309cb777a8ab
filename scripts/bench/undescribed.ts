/** What is known of an article that nothing is known of but its text. */
export const UNDESCRIBED = {
  title: '',
  outlet: '',
  author: '',
  date: '',
  addedAt: '2000-01-01T00:00:00.000Z',
  fileName: '',
  language: null,
  highlights: 0,
  colors: [],
  comments: [],
  tags: [],
}
