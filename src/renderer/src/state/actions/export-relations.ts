import { lookUp } from '../../../../core/model/look-up.ts'
import { messages } from '../../../../shared/messages.ts'
import { countAlive, useLibrary } from '../stores/library-store.ts'
import { say } from '../stores/messages-store.ts'
import { listedScope, scopesOf, useRelations } from '../stores/relations-store.ts'
import { request } from '../stores/request.ts'
import { useWorkspace } from '../stores/workspace-store.ts'

/** Whether there is any relation to export, listed or not. */
export function hasRelations(): boolean {
  return countAlive(useLibrary.getState().relations) > 0
}

/** Writes the relations that are listed into a folder that is asked for: as Markdown, and as CSV. */
export async function exportRelations(): Promise<void> {
  const { panes, dossierId } = useWorkspace.getState()
  const chosen = listedScope(useRelations.getState().listed, dossierId)
  const open = panes.map(({ articleId }) => articleId)
  // With no article open there is nothing else to be meant.
  const scopes = scopesOf(
    chosen === 'open' && open.length === 0 ? 'library' : chosen,
    open,
    dossierId,
  )
  const result = await request('relation:export', { scopes, name: nameOf(scopes) })
  if (result) say(messages.relations.exported(result.written, result.folder))
}

/** What the relations are of, where that is one thing. */
function nameOf(scopes: ReturnType<typeof scopesOf>): string | null {
  const { articles, dossiers, state } = useLibrary.getState()
  const [scope, ...others] = scopes
  if (!scope || others.length > 0) return null
  if (scope.kind === 'library') return state?.name || null
  if (scope.kind === 'dossier') return lookUp(dossiers, scope.id)?.name || null
  return lookUp(articles, scope.id)?.title.value || null
}
