import { checksSchema, type Checks, type Tick } from '../../core/model/tick.ts'
import { fileOf, type Facts, type Kind } from './kind.ts'
import { NOTE } from './note.ts'
import { canonicalJson } from './text-hash.ts'

/** What was ticked in a note: a document of its own, so that two machines' ticks of one note are merged. */
export const CHECKS: Kind<Checks, Facts> = {
  name: 'collate-checks',
  data: checksSchema,
  folder: 'checks',
  merge: (ours, theirs) => mergeChecks(ours.data, theirs.data),
  partOf: NOTE,
  blank: { ticks: [] },
  trash: 'inParts',
  listedBy: 'born',
  shownAs: null,
  summarize: ({ id }) => ({ id }),
  foundBy: () => [],
  contents: () => [],
  mentions: {
    in: (id) => [{ file: fileOf(NOTE, id), passageId: null }],
    lost: (name) => [{ says: 'checks-of-missing', name }],
    afterLoss: 'goes',
  },
  // What was ticked since stays: a tick holds only where the words are those that were ticked.
  restore: (now, then) => (now === null ? then : mergeChecks(now, then)),
  preview: ({ ticks }, words) => ({
    title: words.ticks(ticks.filter(({ removed }) => !removed).length),
    text: ticks.map((tick) => tick.words).join('\n\n'),
  }),
}

/** Every claim's tick of either, of both the later one by the library's counter. */
function mergeChecks(ours: Checks, theirs: Checks): Checks {
  const merged = new Map(ours.ticks.map((tick) => [tick.key, tick]))
  for (const tick of theirs.ticks) {
    const own = merged.get(tick.key)
    if (!own || isLater(tick, own)) merged.set(tick.key, tick)
  }
  return { ...theirs, ...ours, ticks: [...merged.values()] }
}

function isLater(a: Tick, b: Tick): boolean {
  const [left, right] = [a.rev ?? 0, b.rev ?? 0]
  // Equal counts say nothing; any order will do that is the same on every machine.
  return left === right ? canonicalJson(a) > canonicalJson(b) : left > right
}
