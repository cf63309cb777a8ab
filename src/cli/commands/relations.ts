import { join, resolve } from 'node:path'
import { CollateError } from '../../core/model/errors.ts'
import type { RelationScope } from '../../core/model/relation.ts'
import { exportRelations, listRelations } from '../../exporting/export-relations.ts'
import type { Library } from '../../library/library.ts'
import { messages } from '../../shared/messages.ts'
import { relationsOf, saysOf } from '../../shared/relation-in-words.ts'
import type { CommandContext, Outcome } from '../command.ts'
import { readLibrary } from '../library-access.ts'
import { oneLine } from '../table.ts'

export function runRelations(context: CommandContext): Promise<Outcome> {
  const { out } = context.options
  return readLibrary(context, async (library) => {
    const { scope, name } = scopeOf(library, context.operands[0])
    const listed = await listRelations(library, { scopes: [scope], says: saysOf })
    if (out === undefined) {
      const lines = listed.flatMap(({ says, relation: { sides } }) => [
        oneLine(says),
        ...sides.map(({ quote, state }) => {
          const lost = state === 'orphaned' ? ` (${messages.relations.placeLost})` : ''
          return `  “${oneLine(quote)}”${lost}`
        }),
      ])
      return { json: { relations: listed.map(({ relation }) => relation) }, lines }
    }
    const folder = resolve(context.cwd, out)
    const title = relationsOf(name)
    const written = await exportRelations(library, {
      scopes: [scope],
      folder,
      title,
      says: saysOf,
    })
    return { json: { folder, written }, lines: written.map((file) => join(folder, file)) }
  })
}

/** Of the article or the dossier with this id; without one of the library. */
function scopeOf(library: Library, id: string | undefined): { scope: RelationScope; name: string } {
  if (id === undefined) return { scope: { kind: 'library' }, name: library.info.name }
  const { articles, dossiers } = library.list()
  const article = articles.find((one) => one.id === id)
  if (article) return { scope: { kind: 'article', id }, name: article.title.value }
  const dossier = dossiers.find((one) => one.id === id)
  if (dossier) return { scope: { kind: 'dossier', id }, name: dossier.name }
  throw new CollateError('not-found', messages.cli.nothingById(library.folder, id))
}
