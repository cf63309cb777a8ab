import type { CurrentLibrary } from '../current-library.ts'
import type { Handlers } from '../ipc.ts'

export function relationHandlers(current: CurrentLibrary) {
  return {
    'relation:add': ({ sides, word }) => current.get().relations.add(sides, word),
    'relation:change': ({ id, state, expected }) =>
      current.get().relations.change(id, state, expected),
    'relation:trash': ({ id }) => current.get().relations.trash(id),
    'relation:restore': ({ id }) => current.get().relations.restore(id),
    'relation:list': (scope) => current.get().relations.placed(scope),
  } satisfies Partial<Handlers>
}
