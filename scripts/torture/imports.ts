import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inBrief } from '../../src/core/model/saying.ts'
import { importFiles } from '../../src/importing/import-files.ts'
import { isTemporary } from '../../src/library/disk/write-whole.ts'
import { Library } from '../../src/library/library.ts'
import { Outcome, type Task } from './outcome.ts'
import { makeImage, mount, unmount, untilStopped, whyNot } from './power.ts'
import { Random } from './random.ts'
import { folderOnDisk } from './temporary.ts'

const FILES = 500

/**
 * Kills an import of 500 files, or cuts the power under it, in turn. What was acknowledged is there
 * with its text and its file, nothing is there in part, and importing the same files again brings the
 * others: each once.
 */
export async function importing({ n, seed, broken }: Task): Promise<Outcome> {
  const outcome = new Outcome()
  outcome.promise('kills', 'cuts', 'landed', 'lost', 'unreadable', 'leftOver', 'blocked')
  outcome.promise('missing', 'twice')
  const random = new Random(seed)
  const canCut = (await whyNot()) === null
  for (let round = 0; round < n; round++) {
    const base = await folderOnDisk()
    try {
      const files = join(base, 'files')
      await makeFiles(files, round)
      const play = { base, files, random, broken, outcome }
      await (canCut && round % 2 === 1 ? cutOnce(play) : killOnce(play))
    } finally {
      await rm(base, { recursive: true })
    }
  }
  return outcome
}

interface Play {
  base: string
  files: string
  random: Random
  broken: boolean
  outcome: Outcome
}

async function makeFiles(folder: string, round: number): Promise<void> {
  await mkdir(folder)
  for (let number = 0; number < FILES; number++) {
    const text = `Report ${number}\n\nOn day ${round} the ferry ran ${number} times.\n`
    await writeFile(join(folder, `${number}.txt`), text)
  }
}

async function killOnce({ base, files, random, broken, outcome }: Play): Promise<void> {
  const folder = join(base, 'library')
  await (await Library.open(folder, { create: true })).close()
  const log = join(base, 'log')
  const importer = start([folder, files, log, broken ? 'no-rename' : ''])
  await untilSome(log, random)
  await end(importer)
  outcome.count('kills')
  await judge(folder, files, log, outcome)
}

async function cutOnce({ base, files, random, broken, outcome }: Play): Promise<void> {
  const [image, disk] = [join(base, 'disk.img'), join(base, 'disk')]
  const [copy, at] = [join(base, 'copy.img'), join(base, 'copy')]
  await makeImage(image)
  await mount(image, disk)
  const log = join(base, 'log')
  try {
    const folder = join(disk, 'library')
    await (await Library.open(folder, { create: true })).close()
    const importer = start([folder, files, log, broken ? 'no-fsync' : ''])
    await untilSome(log, random)
    importer.kill('SIGSTOP')
    await untilStopped(importer.pid ?? 0)
    await copyFile(log, `${log} then`)
    await copyFile(image, copy)
    await end(importer)
  } finally {
    unmount(disk)
  }
  outcome.count('cuts')
  await mount(copy, at)
  try {
    await judge(join(at, 'library'), files, `${log} then`, outcome)
  } finally {
    unmount(at)
  }
}

function start(args: string[]): ChildProcess {
  const program = join(import.meta.dirname, 'importer.ts')
  return spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Until a random number of articles was acknowledged, and a moment more. */
async function untilSome(log: string, random: Random): Promise<void> {
  const some = 1 + random.below(FILES - 20)
  while (linesOf(log).length < some) await wait(5)
  await wait(random.below(20))
}

function linesOf(log: string): string[] {
  // What was cut short by a death was not acknowledged.
  return existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(0, -1) : []
}

async function end(importer: ChildProcess): Promise<void> {
  if (importer.exitCode !== null) return
  const ended = new Promise<void>((resolve) => importer.once('exit', () => resolve()))
  importer.kill('SIGKILL')
  await ended
}

/** The next start, and the same import once more. */
async function judge(folder: string, files: string, log: string, outcome: Outcome): Promise<void> {
  const acknowledged = linesOf(log)
  outcome.count('landed', acknowledged.length)
  try {
    const library = await Library.open(folder)
    if (library.readOnly) outcome.violate('blocked', inBrief(library.readOnlyBecause ?? []))
    const titles = new Set(await titlesOf(library, outcome))
    for (const title of acknowledged) if (!titles.has(title)) outcome.violate('lost', title)
    // A twin that has lost something is caught; the second import takes the longest.
    if (outcome.violations.length > 0) return await library.close()
    const { problems } = await importFiles(library, [{ path: files, name: 'files' }])
    for (const { said } of problems) outcome.violate('missing', inBrief(said))
    const all = await titlesOf(library, outcome)
    const different = new Set(all).size
    if (different < FILES) outcome.violate('missing', `only ${different} are there`)
    if (all.length > different) outcome.violate('twice', `${all.length} are there`)
    for (const { said } of library.problems()) outcome.violate('unreadable', inBrief(said))
    await library.close()
  } catch (error) {
    outcome.violate('unreadable', String(error))
  }
  for (const name of await readdir(folder, { recursive: true })) {
    if (isTemporary(name)) outcome.violate('leftOver', name)
  }
}

/** The titles of all articles, each read with its text and its file. */
async function titlesOf(library: Library, outcome: Outcome): Promise<string[]> {
  const { articles } = library.list()
  for (const { id, title } of articles) {
    try {
      const { version } = await library.articles.read(id)
      const original = await library.articles.readOriginal(id)
      const isWhole = version.text.includes('the ferry ran') && original.includes(10)
      if (!isWhole) outcome.violate('unreadable', title.value)
    } catch (error) {
      outcome.violate('unreadable', `${title.value}: ${String(error)}`)
    }
  }
  return articles.map(({ title }) => title.value)
}
