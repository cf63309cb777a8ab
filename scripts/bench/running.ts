import { type ElectronApplication, _electron, type Page } from '@playwright/test'
import { prepare } from '../setup/prepare.ts'

/**
 * Starts an application by the Electron that Collate runs on from source.
 *
 * @param app its folder
 * @param args its own arguments
 */
export async function startApplication(
  app: string,
  args: readonly string[],
): Promise<ElectronApplication> {
  const { env } = await quietly(() => prepare())
  Object.assign(process.env, env)
  return _electron.launch({
    args: [app, ...args],
    env: process.env as Record<string, string>,
  })
}

export async function endApplication(app: ElectronApplication): Promise<void> {
  const ended = app.waitForEvent('close')
  app.process().kill('SIGKILL')
  await ended
}

/** Drops a file or folder on the window. */
export async function drop(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 700, y: 450, data })
  }
  await session.detach()
}

/** What the set-up says is no part of the figures. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { log } = console
  console.log = console.error
  try {
    return await work()
  } finally {
    console.log = log
  }
}
