import { chown, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { PROJECT } from '../setup/project.ts'

// "nobody": the user whom Linux keeps for what shall own nothing.
const NOBODY = 65534

/** Somebody without rights over the system, as whom the tests run that ask for Chromium's sandbox. */
export interface Person {
  /** What comes before a command, so that it is run as them and in the project as they see it. */
  before: string[]
  env: Record<string, string>
  /** A folder that they can write in. */
  folder: string
  /** A path inside of the project as they see it. */
  path(inside: string): string
  /** Removes what was made for them. */
  leave(): Promise<void>
}

/**
 * Whoever runs this, or for root, as whom Chromium runs without its sandbox, an ordinary user of Linux.
 * They see the project at a path of their own, whatever the folders above it let others see.
 */
export async function ordinaryPerson(): Promise<Person> {
  const folder = await mkdtemp(join(tmpdir(), 'collate-person-'))
  const leave = () => rm(folder, { recursive: true, force: true })
  if (process.getuid?.() !== 0) return { before: [], env: {}, folder, path: (it) => it, leave }

  const [project, home, scratch] = ['project', 'home', 'tmp'].map((name) => join(folder, name))
  for (const made of [project, home, scratch]) await mkdir(made!)
  for (const theirs of [folder, home, scratch]) await chown(theirs!, NOBODY, NOBODY)
  // The mount is seen by the command alone, and goes with it.
  const script = 'mount --bind "$1" "$2" && cd "$2" && shift 2 && exec "$@"'
  const become = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']
  const unshare = ['unshare', '--mount', '--propagation=private']
  return {
    before: [...unshare, 'sh', '-c', script, 'sh', PROJECT, project!, ...become],
    env: { HOME: home!, TMPDIR: scratch!, XAUTHORITY: '', XDG_RUNTIME_DIR: '' },
    folder,
    path: (it) => join(project!, relative(PROJECT, it)),
    leave,
  }
}
