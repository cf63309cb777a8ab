import type { CurrentLibrary } from '../current-library.ts'
import type { Handlers } from '../ipc.ts'

export function annotationHandlers(current: CurrentLibrary) {
  return {
    'passage:add': ({ articleId, start, end }) =>
      current.get().annotations.addPassage(articleId, start, end),
    'passage:find': ({ passageId }) => current.get().annotations.findPassage(passageId),
    'passage:places': (asked) => current.get().citedPlaces.of(asked),
    'highlight:add': ({ articleId, ...range }) =>
      current.get().annotations.addHighlight(articleId, range),
    'highlight:change': ({ articleId, highlightId, patch, expected }) =>
      current.get().annotations.changeHighlight(articleId, highlightId, patch, expected),
    'highlight:move': ({ articleId, highlightId, to, expected }) =>
      current.get().annotations.moveHighlight(articleId, highlightId, to, expected),
    'highlight:trash': ({ articleId, highlightId }) =>
      current.get().annotations.trashHighlight(articleId, highlightId),
    'highlight:restore': ({ articleId, highlightId }) =>
      current.get().annotations.restoreHighlight(articleId, highlightId),
  } satisfies Partial<Handlers>
}
