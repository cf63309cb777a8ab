import type { CurrentLibrary } from '../current-library.ts'
import type { Handlers } from '../ipc.ts'
import { whoWorksHere } from '../who-works-here.ts'

export function annotationHandlers(current: CurrentLibrary) {
  return {
    'passage:add': ({ articleId, start, end }) =>
      current.get().annotations.addPassage(articleId, start, end),
    'passage:find': ({ passageId }) => current.get().annotations.findPassage(passageId),
    'passage:place': ({ articleId, passageId, to, expected }) =>
      current.get().annotations.placePassage(articleId, passageId, to, expected),
    'passage:places': (asked) => current.get().citedPlaces.of(asked),
    'highlight:list': ({ articleIds }) => current.get().highlights.of(articleIds),
    'highlight:add': ({ articleId, ...range }) =>
      current.get().annotations.addHighlight(articleId, range),
    'highlight:change': ({ articleId, highlightId, patch, expected }) =>
      current
        .get()
        .annotations.changeHighlight(articleId, highlightId, patch, expected, whoWorksHere()),
    'highlight:move': ({ articleId, highlightId, to, expected }) =>
      current.get().annotations.moveHighlight(articleId, highlightId, to, expected),
    'highlight:trash': ({ articleId, highlightId }) =>
      current.get().annotations.trashHighlight(articleId, highlightId),
    'highlight:restore': ({ articleId, highlightId }) =>
      current.get().annotations.restoreHighlight(articleId, highlightId),
  } satisfies Partial<Handlers>
}
