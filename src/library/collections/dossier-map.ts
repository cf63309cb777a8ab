import type { DossierMap } from '../../core/model/map.ts'
import { documentAt } from '../disk/document-names.ts'
import type { Collections } from './collections.ts'

type Linked = DossierMap['notes'][number]['links'][number]

/**
 * How what is in a dossier hangs together, by what the catalogue knows of its notes.
 *
 * @throws CollateError 'not-found' when there is no such dossier
 */
export async function dossierMap({ of, publisher }: Collections, id: string): Promise<DossierMap> {
  const { catalogue } = publisher
  const { data } = await of.dossier.read(id)
  const isThere = (kind: 'article' | 'note') => (one: string) => {
    const summary = catalogue.summary(kind, one)
    return summary !== null && summary.trashedAt === undefined
  }
  const articleIds = data.articleIds.filter(isThere('article'))
  const noteIds = data.noteIds.filter(isThere('note'))
  const isInside = ({ kind, id }: Linked) =>
    (kind === 'article' ? articleIds : noteIds).includes(id)

  const notes = noteIds.map((noteId) => {
    const passages = new Map<string, number>()
    const links: Linked[] = []
    for (const { file, passageId } of catalogue.mentionsIn('note', noteId)) {
      const place = documentAt(file)
      if (place?.kind !== 'article' && place?.kind !== 'note') continue
      const target: Linked = { kind: place.kind, id: place.id }
      if (!isInside(target) || target.id === noteId) continue
      if (passageId === null) links.push(target)
      else passages.set(place.id, (passages.get(place.id) ?? 0) + 1)
    }
    const quotes = [...passages].map(([articleId, count]) => ({ articleId, passages: count }))
    return { id: noteId, quotes, links }
  })
  const relations = of.relation.list().flatMap(({ sides, word, trashedAt }) => {
    const [one, other] = [sides[0].articleId, sides[1].articleId]
    const areInside = articleIds.includes(one) && articleIds.includes(other)
    if (trashedAt !== undefined || !areInside) return []
    return [{ articleIds: [one, other] as [string, string], word }]
  })
  return { articleIds, notes, relations }
}
