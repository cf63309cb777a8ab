import type { CurrentLibrary } from '../current-library.ts'
import type { Handlers } from '../ipc.ts'

export function tagHandlers(current: CurrentLibrary) {
  return {
    'tag:list': () => current.get().tags.list(),
    'tag:bearing': ({ tag }) => current.get().tags.bearing(tag),
    'tag:change': (change) => current.get().tags.change(change),
    'tag:rename': ({ from, tag }) => current.get().tags.rename(from, tag),
    'tag:put': (changed) => current.get().tags.put(changed),
  } satisfies Partial<Handlers>
}
