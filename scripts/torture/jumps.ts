import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inBrief } from '../../src/core/model/saying.ts'
import { Library } from '../../src/library/library.ts'
import { Backups } from '../../src/library/history/backups.ts'
import { realDisk } from '../../src/library/disk/disk.ts'
import { restoreLibrary } from '../../src/library/history/restore.ts'
import { importedArticle, noteTree } from '../../src/library/testing.ts'
import { Clock } from './clock.ts'
import { Outcome, type Task } from './outcome.ts'
import { Random } from './random.ts'
import { articleText, readState } from './state.ts'
import { folderInMemory } from './temporary.ts'

// Fewer than the days that a thing stays in the trash: each counts one at the most, however far the
// clock is set, so nothing may go.
const STEPS = 25

// A battery that died sets a clock to 1970, a typing error to the next century.
const FARTHEST_DAYS = 70 * 365

// Within an hour of the last snapshot none is due; each jump goes farther, in days.
const SHORTEST = 2 / 24

const MINUTE = 1 / 24 / 60

/**
 * Sets the clock years back and forth between the writes of a library: nothing is lost, what lies in
 * the trash stays for its days, the last change is the last, and snapshots are taken and can be
 * restored.
 */
export async function clock({ n, seed, broken }: Task): Promise<Outcome> {
  const outcome = new Outcome()
  outcome.promise('rounds', 'changes', 'jumps', 'lost', 'early', 'misordered', 'notBackedUp')
  outcome.promise('unreadable', 'snapshotLost')
  const random = new Random(seed)
  const hands = new Clock('')
  for (let round = 0; round < n; round++) {
    const base = await folderInMemory()
    try {
      await jumpAround(base, { hands, random, broken, outcome })
    } catch (error) {
      outcome.violate('unreadable', String(error))
    }
    hands.setRight()
    outcome.count('rounds')
    await rm(base, { recursive: true })
  }
  return outcome
}

interface Playing {
  hands: Clock
  random: Random
  broken: boolean
  outcome: Outcome
}

async function jumpAround(
  base: string,
  { hands, random, broken, outcome }: Playing,
): Promise<void> {
  const folder = join(base, 'library')
  // Of a place for backups only what lies in it is made.
  const backups = base
  let library = await Library.open(folder, { create: true })
  const { article } = await library.articles.add(importedArticle(articleText('A'), 'A'))
  const kept = (await library.notes.create({ title: 'N', tree: noteTree('first') })).id
  const trashed = (await library.notes.create({ title: 'T', tree: noteTree('in the trash') })).id
  await library.notes.trash(trashed)
  await library.articles.trash(article.id)

  let words = 'first'
  for (let step = 0; step < STEPS; step++) {
    const by = (random.fraction() * 2 - 1) * (random.chance(0.5) ? FARTHEST_DAYS : 60)
    hands.jump(by + Math.sign(by) * SHORTEST)
    outcome.count('jumps')
    words = `words ${step}`
    await library.notes.save(kept, { title: 'N', tree: noteTree(words) })
    if (library.list().notes[0]?.id !== kept) outcome.violate('misordered', `step ${step}`)
    outcome.count('changes')
    hands.jump(MINUTE)
    const taken = await library.backUpIfDue(backups)
    if (taken === null) outcome.violate('notBackedUp', `step ${step}`)
    await library.removeExpiredTrash(backups)
    // The twin goes by the calendar: what came here 30 days ago by the clock goes.
    if (broken) await emptyByCalendar(library)
    if (!random.chance(0.2)) continue
    await library.close()
    library = await Library.open(folder)
  }
  await library.close()
  await judge(folder, { id: library.id, backups, words, outcome })
}

async function emptyByCalendar(library: Library): Promise<void> {
  const { articles, notes } = library.list()
  const isOver = ({ trashedAt }: { trashedAt?: string | undefined }): boolean =>
    trashedAt !== undefined && Date.now() - Date.parse(trashedAt) > 30 * 24 * 3_600_000
  if ([...articles, ...notes].some(isOver)) await library.emptyTrash()
}

async function judge(
  folder: string,
  { id, backups, words, outcome }: { id: string; backups: string; words: string; outcome: Outcome },
): Promise<void> {
  const library = await Library.open(folder)
  for (const { said } of library.problems()) outcome.violate('unreadable', inBrief(said))
  const state = await readState(library)
  await library.close()
  const expected = { 'note:N': [words, false] }
  const inTrash = { 'note:T': ['in the trash', true], 'article:A': ['', true] }
  for (const [key, value] of Object.entries(expected)) {
    if (state.get(key) !== JSON.stringify(value))
      outcome.violate('lost', `${key} is ${state.get(key)}`)
  }
  for (const [key, value] of Object.entries(inTrash)) {
    if (state.get(key) !== JSON.stringify(value)) outcome.violate('early', `${key} is gone`)
  }
  const place = new Backups(join(backups, id), realDisk)
  const newest = await place.newest()
  if (!newest) return outcome.violate('snapshotLost', 'there is none')
  const restored = join(backups, 'restored')
  await restoreLibrary(restored, place, newest)
  const again = await Library.open(restored)
  if ((await readState(again)).get('note:N') !== JSON.stringify(expected['note:N'])) {
    outcome.violate('snapshotLost', 'the newest is not the last')
  }
  await again.close()
}
