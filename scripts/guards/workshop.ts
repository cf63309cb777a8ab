import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createPackage, extractAll } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { SOURCES } from '../setup/build.ts'
import { capture } from '../setup/command.mjs'
import { installed, PROJECT } from '../setup/project.ts'
import type { Mutation } from './mutations.ts'

/** A copy of the sources, where they can be broken, and a packaged application that is made of them. */
export class Workshop {
  readonly #folder: string
  readonly #executable: string
  readonly #env: NodeJS.ProcessEnv
  /** What the package has beside the build. */
  get #application(): string {
    return join(this.#folder, 'application')
  }
  get #archive(): string {
    return join(dirname(this.#executable), 'resources/app.asar')
  }

  /**
   * @param executable of a packaged application that may be changed
   * @param env variables that tell electron-vite which Electron there is
   */
  static async open(executable: string, env: NodeJS.ProcessEnv): Promise<Workshop> {
    const folder = await mkdtemp(join(tmpdir(), 'collate-guards-'))
    const workshop = new Workshop(folder, executable, env)
    for (const source of [...SOURCES, 'scripts/package', 'scripts/setup']) {
      await cp(join(PROJECT, source), join(folder, 'source', source), { recursive: true })
    }
    await symlink(installed(), join(folder, 'source/node_modules'))
    extractAll(workshop.#archive, workshop.#application)
    return workshop
  }

  private constructor(folder: string, executable: string, env: NodeJS.ProcessEnv) {
    this.#folder = folder
    this.#executable = executable
    this.#env = env
  }

  /**
   * Runs `work` while the application is made of sources in which one guard is broken.
   *
   * @throws when the text to replace does not stand there once, or what becomes of it cannot be built
   */
  async broken<T>({ file, from, to }: Mutation, work: () => Promise<T>): Promise<T> {
    const path = join(this.#folder, 'source', file)
    const whole = await readFile(path, 'utf8')
    if (whole.split(from).length !== 2) throw new Error(`${file} does not have once: ${from}`)
    const make = () => (file.startsWith('src/') ? this.#build() : this.#setFuses(file))
    try {
      await writeFile(
        path,
        whole.replace(from, () => to),
      )
      await make()
      return await work()
    } finally {
      await writeFile(path, whole)
      // A build is made anew each time; fuses stay as they are until they are set.
      if (!file.startsWith('src/')) await make()
    }
  }

  /** Makes the application of the sources as they are. */
  async whole<T>(work: () => Promise<T>): Promise<T> {
    await this.#build()
    return work()
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true })
  }

  async #build(): Promise<void> {
    const out = join(this.#application, 'out')
    await rm(out, { recursive: true, force: true })
    const vite = installed('electron-vite/bin/electron-vite.js')
    const args = [vite, 'build', '--outDir', out, '--logLevel', 'error']
    const cwd = join(this.#folder, 'source')
    const { code, output } = await capture(process.execPath, args, { cwd, env: this.#env })
    if (code !== 0) throw new Error(`It could not be built:\n${output}`)
    await createPackage(this.#application, this.#archive)
  }

  async #setFuses(file: string): Promise<void> {
    const address = pathToFileURL(join(this.#folder, 'source', file))
    // Node keeps what it has imported by its address.
    address.search = `${performance.now()}`
    const { FUSES } = (await import(address.href)) as { FUSES: Record<number, boolean> }
    await flipFuses(this.#executable, {
      version: FuseVersion.V1,
      ...FUSES,
      // By this one the tests reach the main process.
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
    })
  }
}
