import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, copyFile, readFile, rm } from 'node:fs/promises'
import { type Browser, chromium, type Page } from '@playwright/test'
import { type CleanDebian, PERSON } from './clean-debian.ts'

const APPEARS_MS = 60_000
const LOOK_EVERY_MS = 100

/** By which the window can be driven; unlike the inspector of the main process no fuse is in its way. */
const DEBUGGING = '--remote-debugging-port=0'

interface Display {
  DISPLAY: string
  XAUTHORITY: string
}

/** The installed application, as the person in a clean Debian has it on the screen. */
export class Installed {
  readonly #debian: CleanDebian
  readonly #display: Display
  #process: ChildProcess | null = null
  #browser: Browser | null = null
  #printed = ''

  constructor(debian: CleanDebian, display: Display) {
    this.#debian = debian
    this.#display = display
  }

  /** Starts it from the path, with the sandbox as it is; gives its window when that can be used. */
  async start(...args: string[]): Promise<Page> {
    const port = this.#debian.path(`${PERSON.home}/.config/Collate/DevToolsActivePort`)
    await rm(port, { force: true })
    const env = { ...this.#debian.environment(PERSON.name), ...(await this.#displayInside()) }
    const command = this.#debian.command(['collate', DEBUGGING, ...args], { as: PERSON.name })
    const child = spawn(command[0] ?? '', command.slice(1), { cwd: '/', env })
    this.#process = child
    this.#printed = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => (this.#printed += part))
    }
    const number = await this.#waitFor('its window', async () => {
      return (await readFile(port, 'utf8')).split('\n')[0]
    })
    this.#browser = await chromium.connectOverCDP(`http://127.0.0.1:${number}`)
    const page = await this.#waitFor('its page', async () => {
      return this.#browser?.contexts()[0]?.pages()[0]
    })
    await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor()
    return page
  }

  /** Runs it once more, to its end, as a file manager or a terminal does. */
  run(args: string[], { display }: { display: boolean }) {
    const env = display ? this.#display : {}
    return this.#debian.run(['collate', ...args], {
      as: PERSON.name,
      env: display ? { ...env, XAUTHORITY: `${PERSON.home}/.Xauthority` } : {},
    })
  }

  /** Closes the window as the person does, and waits until all of it has ended. */
  async close(page: Page): Promise<void> {
    const child = this.#process
    if (child === null) return
    this.#process = null
    const ended = child.exitCode === null ? once(child, 'exit') : Promise.resolve()
    await page.close({ runBeforeUnload: true }).catch(() => {}) // The connection goes with it.
    await ended
  }

  /** Ends it at once, if it still runs. */
  kill(): void {
    this.#process?.kill('SIGKILL')
    this.#process = null
  }

  /** Lets the person in the clean Debian draw on the display. */
  async #displayInside(): Promise<Record<string, string>> {
    const inside = `${PERSON.home}/.Xauthority`
    await copyFile(this.#display.XAUTHORITY, this.#debian.path(inside))
    await chown(this.#debian.path(inside), PERSON.id, PERSON.id)
    return { DISPLAY: this.#display.DISPLAY, XAUTHORITY: inside }
  }

  async #waitFor<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    for (let waited = 0; waited < APPEARS_MS; waited += LOOK_EVERY_MS) {
      if (this.#process?.exitCode != null) break
      const found = await look().catch(() => undefined) // It is not there yet.
      if (found) return found
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
    throw new Error(`Collate showed nothing of ${what}. It said:\n${this.#printed}`)
  }
}
