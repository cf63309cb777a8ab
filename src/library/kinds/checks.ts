import { checksSchema, type Checks } from '../../core/model/tick.ts'
import { fileOf, type Facts, type Kind } from './kind.ts'
import { laterOfEach } from './later.ts'
import { NOTE } from './note.ts'

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

/** Every claim's tick of either machine. */
function mergeChecks(ours: Checks, theirs: Checks): Checks {
  const ticks = laterOfEach(ours.ticks, theirs.ticks, ({ key }) => key)
  return { ...theirs, ...ours, ticks }
}
