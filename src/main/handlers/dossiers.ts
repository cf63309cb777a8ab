import type { CurrentLibrary } from '../current-library.ts'
import type { Handlers } from '../ipc.ts'

export function dossierHandlers(current: CurrentLibrary) {
  return {
    'dossier:create': (request) => current.get().dossiers.create(request),
    'dossier:read': ({ id }) => current.get().dossiers.read(id),
    'dossier:map': ({ id }) => current.get().dossierMap(id),
    'dossier:change': ({ id, change }) => current.get().dossiers.change(id, change),
    'dossier:decide': ({ id, decisions }) => current.get().dossiers.decide(id, decisions),
    'dossier:trash': ({ id }) => current.get().dossiers.trash(id),
    'dossier:restore': ({ id }) => current.get().dossiers.restore(id),
  } satisfies Partial<Handlers>
}
