import type { DossierMap } from '../../../core/model/map.ts'
import { messages } from '../../../shared/messages.ts'
import { relationInWords } from '../../../shared/relation-in-words.ts'
import type { MapNode } from './map-layout.ts'

const words = messages.map

/**
 * What a note or an article of the map has to do with the others, each as a phrase.
 *
 * @param namesOf what two articles are called within a sentence about both
 */
export function waysOf(
  { kind, id }: Pick<MapNode, 'kind' | 'id'>,
  { notes, relations }: DossierMap,
  titleOf: (kind: MapNode['kind'], id: string) => string,
  namesOf: (one: string, other: string) => [string, string],
): string[] {
  const own = kind === 'note' ? notes.find((note) => note.id === id) : undefined
  const ways = [
    ...(own?.quotes ?? []).map(({ articleId, passages }) =>
      words.quotes(passages, titleOf('article', articleId)),
    ),
    ...(own?.links ?? []).map((target) => words.linksTo(titleOf(target.kind, target.id))),
    ...notes.flatMap((note) => {
      const quoted = kind === 'article' && note.quotes.find(({ articleId }) => articleId === id)
      const isLinked = note.links.some((link) => link.kind === kind && link.id === id)
      const title = titleOf('note', note.id)
      return [
        ...(quoted ? [words.quotedIn(quoted.passages, title)] : []),
        ...(isLinked ? [words.linkedFrom(title)] : []),
      ]
    }),
    ...relations.flatMap(({ articleIds: [one, other], word }) => {
      if (kind !== 'article' || one === other || (one !== id && other !== id)) return []
      return [relationInWords(word, namesOf(one, other))]
    }),
  ]
  // Of several relations that say the same one is enough.
  return ways.length > 0 ? [...new Set(ways)] : [words.alone]
}
