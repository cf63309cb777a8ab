import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { Library } from '../../src/library/library.ts'
import { noteTree } from '../../src/library/testing.ts'
import { diskWithoutLock } from './broken-disks.ts'

/**
 * A process that opens a library and, if it becomes the writer, writes. Prints one line:
 * {writes, holder, alone, failed?}. Arguments: folder, a file that only a writer may hold, 'broken' or ''.
 */
const [folder = '', sentinel = '', broken = ''] = process.argv.slice(2)

const options = broken ? { disk: diskWithoutLock() } : {}
const library = await Library.open(folder, options).catch((error: unknown) => {
  console.log(JSON.stringify({ writes: false, holder: null, alone: true, failed: String(error) }))
  process.exit(1)
})
const alone = library.readOnly || claim()
console.log(
  JSON.stringify({ writes: !library.readOnly, holder: library.heldBy?.holder.pid ?? null, alone }),
)

process.on('SIGTERM', () => void stop())
if (library.readOnly) setInterval(() => {}, 1000)
else await writeOn()

/** Takes the sentinel; false when another living process has it. */
function claim(): boolean {
  try {
    const file = openSync(sentinel, 'wx')
    writeSync(file, String(process.pid))
    closeSync(file)
    return true
  } catch {
    const pid = Number(readFileSync(sentinel, 'utf8'))
    if (isAlive(pid)) return false
    rmSync(sentinel, { force: true })
    return claim()
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function writeOn(): Promise<void> {
  for (let count = 0; !library.readOnly; count++) {
    // A writer that has lost the library is told so, and stops.
    await library.notes.create({ title: 'N', tree: noteTree(String(count)) }).catch(() => {})
  }
  setInterval(() => {}, 1000)
}

async function stop(): Promise<void> {
  rmSync(sentinel, { force: true })
  await library.close()
  process.exit(0)
}
