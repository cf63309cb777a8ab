import assert from 'node:assert/strict'
import { readdir, readFile, readlink } from 'node:fs/promises'

/** How a process of the installed application is confined, by Linux's own word. */
interface Confinement {
  isRenderer: boolean
  /** Chromium's filter of system calls is on. */
  filtersCalls: boolean
  /** It cannot see the processes of others. */
  hasOwnProcesses: boolean
  uid: number
}

/** @throws unless every page's process is in the sandbox, as an ordinary user's */
export async function checkSandbox(executable: string, uid: number): Promise<void> {
  const renderers = (await confinements(executable)).filter(({ isRenderer }) => isRenderer)
  assert(renderers.length > 0, 'No process draws a page.')
  for (const renderer of renderers) {
    assert.deepEqual(renderer, {
      isRenderer: true,
      filtersCalls: true,
      hasOwnProcesses: true,
      uid,
    })
  }
}

/** @param executable path of the processes' program, as this machine sees it */
async function confinements(executable: string): Promise<Confinement[]> {
  const found: Confinement[] = []
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    try {
      if ((await readlink(`/proc/${pid}/exe`)) !== executable) continue
      const status = await readFile(`/proc/${pid}/status`, 'utf8')
      const field = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(status)?.[1] ?? ''
      const started = await readFile(`/proc/${pid}/cmdline`, 'utf8')
      found.push({
        isRenderer: started.includes('--type=renderer'),
        filtersCalls: field('Seccomp') === '2',
        // In this machine's, in the clean Debian's, and in the sandbox's numbering.
        hasOwnProcesses: field('NSpid').split('\t').length > 2,
        uid: Number(field('Uid').split('\t')[0]),
      })
    } catch {
      // It ended while we looked.
    }
  }
  return found
}
