import { existsSync } from 'node:fs'
import {
  chown,
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Ended, capture } from '../setup/command.mjs'
import { CACHE, SetupError, say } from '../setup/project.ts'
import { output } from './deb-file.ts'

// Set-uid programs and devices work here as in a real system; on a temporary folder they may not.
const SCRATCH = '/var/tmp'

/** The ordinary person in it. */
export const PERSON = { name: 'reader', id: 1000, home: '/home/reader' }

/**
 * Another Debian in a folder of this one, with nothing but its least packages: no libraries of a
 * desktop. It takes root to make one. Its processes are this machine's, seen from outside; its
 * mounts are seen by its own commands alone, and go with them.
 */
export class CleanDebian {
  /** Where it lies on this machine. */
  readonly root: string

  /** Makes one of the release that this machine runs, from Debian's packages as apt has them here. */
  static async make(): Promise<CleanDebian> {
    if (process.getuid?.() !== 0) {
      throw new SetupError('Making a clean Debian takes root: sudo npm run test:package')
    }
    const base = await baseArchive()
    const root = await mkdtemp(join(SCRATCH, 'collate-debian-'))
    await output('tar', ['-C', root, '-xf', base])
    // mkdtemp closes it to others, and others are to live in it.
    await output('chmod', ['755', root])
    const debian = new CleanDebian(root)
    await debian.#takeOverSources()
    await debian.mustRun(['apt-get', 'update', '-q'])
    await debian.mustRun(['useradd', '--create-home', '--uid', `${PERSON.id}`, PERSON.name])
    return debian
  }

  private constructor(root: string) {
    this.root = root
  }

  /** A path in it, as this machine sees it. */
  path(inside: string): string {
    return join(this.root, inside)
  }

  /** The program and arguments by which this machine runs a command in it. */
  command(command: string[], { as = 'root' }: { as?: string } = {}): string[] {
    const mounts = [
      `mount -t proc proc ${this.root}/proc`,
      `mount --rbind /dev ${this.root}/dev`,
      `mount -t tmpfs -o mode=1777 tmpfs ${this.root}/dev/shm`,
    ].join(' && ')
    const person =
      as === 'root' ? [] : ['setpriv', `--reuid=${as}`, `--regid=${as}`, '--init-groups']
    const script = `${mounts} && exec chroot ${this.root} "$@"`
    const unshare = [
      'unshare',
      '--mount',
      '--propagation=private',
      '--pid',
      '--fork',
      '--kill-child',
    ]
    return [...unshare, 'sh', '-c', script, 'sh', ...person, ...command]
  }

  /** The variables a command in it starts with. */
  environment(as = 'root'): Record<string, string> {
    return {
      HOME: as === 'root' ? '/root' : PERSON.home,
      USER: as,
      PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      LANG: 'C.UTF-8',
      DEBIAN_FRONTEND: 'noninteractive',
    }
  }

  async run(
    command: string[],
    { as = 'root', env = {} }: { as?: string; env?: Record<string, string> } = {},
  ): Promise<Ended> {
    const [program = '', ...args] = this.command(command, { as })
    return capture(program, args, { cwd: '/', env: { ...this.environment(as), ...env } })
  }

  /** Runs a command that is expected to succeed; gives what it printed. */
  async mustRun(command: string[], options: Parameters<CleanDebian['run']>[1] = {}) {
    const { code, output: printed } = await this.run(command, options)
    if (code !== 0) throw new Error(`In the clean Debian, ${command.join(' ')} failed:\n${printed}`)
    return printed
  }

  /** Puts a file of this machine into it, for everybody to read; gives its path there. */
  async bring(file: string, folder: string): Promise<string> {
    const inside = join(folder, basename(file))
    await mkdir(this.path(folder), { recursive: true })
    await copyFile(file, this.path(inside))
    return inside
  }

  /** Writes a file that belongs to the person in it. */
  async write(inside: string, content: string | Uint8Array): Promise<void> {
    await writeFile(this.path(inside), content)
    await chown(this.path(inside), PERSON.id, PERSON.id)
  }

  async remove(): Promise<void> {
    await rm(this.root, { recursive: true, force: true })
  }

  /** Its apt goes to where this machine's does: sources, keys, proxies. */
  async #takeOverSources(): Promise<void> {
    await rm(this.path('etc/apt/sources.list'), { force: true })
    const sources = '/etc/apt/sources.list.d/debian.sources'
    if (existsSync(sources)) {
      await copyFile(sources, this.path(sources))
    } else {
      await copyFile('/etc/apt/sources.list', this.path('etc/apt/sources.list'))
    }
    await cp('/usr/share/keyrings', this.path('usr/share/keyrings'), { recursive: true })
    const settings = await output('apt-config', ['dump', 'Acquire'])
    const network = settings.split('\n').filter((line) => /^Acquire::(https?|Check)/.test(line))
    await writeFile(this.path('etc/apt/apt.conf.d/99network'), network.join('\n'))
    for (const file of ['resolv.conf', 'hosts']) {
      await copyFile(`/etc/${file}`, this.path(`etc/${file}`))
    }
  }
}

/** The release as debootstrap makes it, kept between runs. */
async function baseArchive(): Promise<string> {
  const suite = /^VERSION_CODENAME=(.*)$/m.exec(await readFile('/etc/os-release', 'utf8'))?.[1]
  if (suite === undefined) throw new SetupError('This machine does not say which Debian it is.')
  const archive = join(CACHE, `debian-${suite}-minbase.tar`)
  if (existsSync(archive)) return archive
  say(`Making a clean Debian ${suite} (debootstrap)…`)
  const scratch = await mkdtemp(join(SCRATCH, 'collate-debootstrap-'))
  try {
    await output('debootstrap', ['--variant=minbase', suite, join(scratch, 'root'), await mirror()])
    await mkdir(CACHE, { recursive: true })
    await output('tar', ['-C', join(scratch, 'root'), '-cf', `${archive}.unfinished`, '.'])
    await rename(`${archive}.unfinished`, archive)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
  return archive
}

/** Where this machine's apt has Debian's main packages from. */
async function mirror(): Promise<string> {
  const format = ['--format', '$(REPO_URI) $(ORIGIN) $(COMPONENT)', 'Created-By: Packages']
  const targets = await output('apt-get', ['indextargets', ...format])
  const found = targets
    .split('\n')
    .map((line) => line.split(' '))
    .find(([uri, origin, component]) => {
      return origin === 'Debian' && component === 'main' && !uri?.includes('security')
    })
  if (!found?.[0]) throw new SetupError('This machine’s apt has no source of Debian’s packages.')
  return found[0]
}
