import { readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CollateError } from '../../src/core/model/errors.ts'
import type { Disk } from '../../src/library/disk/disk.ts'
import { Library } from '../../src/library/library.ts'
import { importedArticle, noteTree, resealed } from '../../src/library/testing.ts'
import { diskThatNeverLooks } from './broken-disks.ts'
import { Outcome, type Task } from './outcome.ts'
import { Random } from './random.ts'
import { articleText } from './state.ts'
import { folderInMemory } from './temporary.ts'

/** Words that a search of the folder finds: what each side wrote last. */
interface Round {
  folder: string
  library: Library
  disk: Disk | undefined
  random: Random
  /** What the unsaved change is one of. */
  base: string
  ours: string
  theirs: string
  outcome: Outcome
}

type Scene = (round: Round) => Promise<void>

/**
 * Plays another program that changes, replaces, deletes and copies documents while Collate has
 * changes of its own to the same ones: both must be there afterwards, every time.
 */
export async function outside({ n, seed, broken }: Task): Promise<Outcome> {
  const outcome = new Outcome()
  outcome.promise('rounds', 'oursLost', 'theirsLost', 'unlisted', 'notMerged', 'notDisconnected')
  const random = new Random(seed)
  const scenes = Object.entries(SCENES)
  for (let index = 0; index < n; index++) {
    const folder = await folderInMemory()
    const disk = broken ? diskThatNeverLooks() : undefined
    const library = await Library.open(folder, { create: true, ...(disk && { disk }) })
    // Each scene in turn, so that a short run has them all.
    const [name, scene] = scenes[index % scenes.length] as [string, Scene]
    const ours = `ours-${name}-${index}`
    const theirs = `theirs-${name}-${index}`
    await scene({ folder, library, disk, random, base: '', ours, theirs, outcome })
    outcome.count('rounds')
    await rm(folder, { recursive: true })
  }
  return outcome
}

const SCENES: Record<string, Scene> = {
  async replaced(round) {
    const name = await noteWithUnsavedChange(round)
    await rewrite(round, name, 1 + round.random.below(9))
    await saveOurs(round)
    await assertBothKept(round)
  },
  async replacedByOlder(round) {
    const name = await noteWithUnsavedChange(round)
    await rewrite(round, name, -1)
    await saveOurs(round)
    await assertBothKept(round)
  },
  async edited(round) {
    const name = await noteWithUnsavedChange(round)
    const text = await readFile(join(round.folder, name), 'utf8')
    await writeFile(join(round.folder, name), text.replace('base', round.theirs))
    await saveOurs(round)
    await assertBothKept(round)
    assertListed(round, name)
  },
  async editedAndUsed(round) {
    const name = await noteWithUnsavedChange(round)
    const text = await readFile(join(round.folder, name), 'utf8')
    await writeFile(join(round.folder, name), text.replace('base', round.theirs))
    await saveOurs(round)
    await takeTheirs(round, name)
    await assertBothKept(round)
  },
  async copiedAndUsed(round) {
    const name = await noteWithUnsavedChange(round)
    await rewrite(round, name, 3, name.replace('.json', ' (1).json'))
    await saveOurs(round)
    await round.library.close()
    round.library = await Library.open(round.folder, round.disk ? { disk: round.disk } : {})
    if (round.random.chance(0.5)) {
      const [copy] = round.library.problems().flatMap(({ version }) => version ?? [])
      await round.library.setCopyAside(copy ?? '')
    }
    await takeTheirs(round, name)
    await assertBothKept(round)
  },
  async takenOver(round) {
    const name = await noteWithUnsavedChange(round)
    await takenOverElsewhere(round)
    await rewrite(round, name, 1 + round.random.below(9))
    await takeBack(round)
    await saveOurs(round)
    await assertBothKept(round)
  },
  async takenOverByOlder(round) {
    const name = await noteWithUnsavedChange(round)
    await saveOurs(round)
    await takenOverElsewhere(round)
    await rewrite(round, name, -1, name, round.ours)
    await takeBack(round)
    await assertBothKept(round)
    assertListed(round, name)
  },
  async overwrittenWithRubbish(round) {
    const name = await noteWithUnsavedChange(round)
    await writeFile(join(round.folder, name), `rubbish ${round.theirs}`)
    await saveOurs(round)
    await assertBothKept(round)
    assertListed(round, name)
  },
  async deleted(round) {
    const name = await noteWithUnsavedChange(round)
    await unlink(join(round.folder, name))
    if (round.random.chance(0.5)) await unlink(join(round.folder, `${name}.bak`)).catch(() => {})
    await saveOurs(round)
    await assertKept(round, 'oursLost', round.ours)
    await round.library.close()
  },
  async copiedAsConflict(round) {
    const name = await noteWithUnsavedChange(round)
    const copy = name.replace('.json', '.sync-conflict-20310401-101500-ABCDEFG.json')
    await rewrite(round, name, 3, copy)
    await saveOurs(round)
    await round.library.close()
    round.library = await Library.open(round.folder, round.disk ? { disk: round.disk } : {})
    assertListed(round, copy)
    const isTaken = round.library.list().notes.length !== 1
    if (isTaken) round.outcome.violate('unlisted', 'a conflict copy was taken for a note')
    await assertBothKept(round)
  },
  async highlightedOnTwoMachines(round) {
    const { library, folder, random, outcome } = round
    const { article } = await library.articles.add(importedArticle(articleText('A'), 'A'))
    const add = (start: number) =>
      library.annotations.addHighlight(article.id, { start, end: start + 5, color: 'red' })
    const { highlight, passage } = await add(0)
    const name = `annotations/${article.id}.json`
    const before = await readFile(join(folder, name), 'utf8')
    const mine = await add(10)
    const theirs = resealed(
      before.replaceAll(highlight.id, 'theirs22').replaceAll(passage.id, 'passage2'),
    )
    const isCopy = random.chance(0.5)
    const at = isCopy ? name.replace('.json', ' (conflicted copy).json') : name
    await writeFile(join(folder, 'theirs'), theirs)
    await rename(join(folder, 'theirs'), join(folder, at))
    await add(20)
    await library.close()
    const reopened = await Library.open(folder, round.disk ? { disk: round.disk } : {})
    const { highlights } = await reopened.annotations.read(article.id)
    for (const id of ['theirs22', highlight.id, mine.highlight.id]) {
      if (!highlights[id]) outcome.violate('notMerged', `${isCopy ? 'copy' : 'file'}: no ${id}`)
    }
    round.library = reopened
    await reopened.close()
  },
  async vanished(round) {
    const { library, folder, outcome } = round
    await noteWithUnsavedChange(round)
    await rename(folder, `${folder}-away`)
    try {
      await saveOurs(round)
      outcome.violate('notDisconnected', 'a change was acknowledged')
    } catch (error) {
      const isTold = error instanceof CollateError && error.code === 'library-disconnected'
      if (!isTold) outcome.violate('notDisconnected', String(error))
    }
    const isMade = await readdir(folder).catch(() => null)
    if (isMade) outcome.violate('notDisconnected', 'something was made in its place')
    await rename(`${folder}-away`, folder)
    await saveOurs(round)
    await assertKept(round, 'oursLost', round.ours)
    await library.close()
  },
}

const TITLE = 'Note'

/** A note that is saved, and read by somebody who is about to save a change to it. */
async function noteWithUnsavedChange(round: Round): Promise<string> {
  const { library, random } = round
  const { id } = await library.notes.create({ title: TITLE, tree: noteTree('base') })
  // With one version there is no `.bak`; with more there is.
  if (random.chance(0.7)) await library.notes.save(id, { title: TITLE, tree: noteTree('base 2') })
  round.base = (await library.notes.read(id)).base
  return `notes/${id}.json`
}

async function saveOurs({ library, base, ours }: Round): Promise<void> {
  const id = library.list().notes.at(-1)?.id ?? ''
  await library.notes.save(id, { title: TITLE, tree: noteTree(ours), base })
}

/** A person decides for the other version of a document, which is in use then. */
async function takeTheirs(
  { library, folder, theirs, outcome }: Round,
  name: string,
): Promise<void> {
  const [version] = library.problems().flatMap((problem) => problem.version ?? [])
  if (version === undefined) return outcome.violate('unlisted', `another version of ${name}`)
  await library.adoptVersion(version)
  if ((await readFile(join(folder, name), 'utf8')).includes(theirs)) return
  outcome.violate('theirsLost', `${name} does not say ${theirs}`)
}

/** Another machine becomes the writer, on a person's word there. */
async function takenOverElsewhere({ folder, random }: Round): Promise<void> {
  const lock = { host: 'elsewhere', pid: 1, machine: 'theirs', token: 'theirs', counter: 9 }
  await writeFile(join(folder, 'lock.json'), JSON.stringify(lock))
  // It may have been closed there again, or not.
  if (random.chance(0.5)) await unlink(join(folder, 'lock.json'))
}

/** The same application opens the library again and takes it over. */
async function takeBack(round: Round): Promise<void> {
  const { library, folder, disk } = round
  await library.close()
  const options = { takeOver: true, after: library, ...(disk && { disk }) }
  round.library = await Library.open(folder, options)
}

/** What another machine's Collate would write, with a count that much higher than ours. */
async function rewrite(
  round: Round,
  name: string,
  by: number,
  as = name,
  what = 'base',
): Promise<void> {
  const { folder, theirs } = round
  const text = await readFile(join(folder, name), 'utf8')
  const changed = text
    .replace(what, theirs)
    .replace(/"rev":(\d+),"hash/, (_, rev) => `"rev":${Math.max(1, Number(rev) + by)},"hash`)
  await writeFile(join(folder, 'theirs'), resealed(changed))
  await rename(join(folder, 'theirs'), join(folder, as))
}

async function assertBothKept(round: Round): Promise<void> {
  await assertKept(round, 'oursLost', round.ours)
  await assertKept(round, 'theirsLost', round.theirs)
  await round.library.close()
}

/** Words must be in some file of the library's that is no `.bak`. */
async function assertKept({ folder, outcome }: Round, name: string, words: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.bak')) continue
    if ((await readFile(join(entry.parentPath, entry.name), 'utf8')).includes(words)) return
  }
  outcome.violate(name, words)
}

function assertListed({ library, outcome }: Round, name: string): void {
  if (library.problems().some((problem) => problem.name === name)) return
  outcome.violate('unlisted', name)
}
