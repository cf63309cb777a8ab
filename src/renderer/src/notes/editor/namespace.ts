/** By this the editor knows what it put on the clipboard itself. */
export const NAMESPACE = 'collate-note'
