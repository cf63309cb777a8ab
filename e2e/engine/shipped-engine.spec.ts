import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, type Page, test } from '@playwright/test'
import { versionOf } from '../../scripts/setup/project.ts'
import { COURIER, NORTHERN_WIRE as WIRE } from '../fixtures/compare.ts'
import { pageScript } from './page-side.mjs'
import { articleRow, marks, open, pane, savingStatus, select } from '../fixtures/window.ts'

// The built page in the Chromium that the shipped Electron has, over the same contract, with the
// built main process and its real library beside it: see electron-stand-in.mjs.

const WORDS = 'Nobody will cross until I am sure it is safe'
const OUT = join(import.meta.dirname, '../../out')
const SAMPLE = join(import.meta.dirname, '../../resources/sample')

let folder: string
let main: ChildProcess
let page: Page
const errors: string[] = []

test.beforeEach(async ({ page: fresh }) => {
  page = fresh
  errors.length = 0
  folder = await mkdtemp(join(tmpdir(), 'collate-engine-'))
  await mkdir(join(folder, 'out'))
  const register = join(import.meta.dirname, 'register.mjs')
  const flags = [`--library=${join(folder, 'library')}`, `--user-data-dir=${folder}/profile`]
  const args = ['--import', register, join(OUT, 'main/index.js'), ...flags]
  main = spawn(process.execPath, args, {
    env: { ...process.env, CHOSEN_FOLDER: join(folder, 'out') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const preload = await readFile(join(OUT, 'preload/index.cjs'), 'utf8')
  await page.addInitScript(pageScript(preload))
  page.on('console', (message) => {
    // A browser asks for an icon that the application has no use for.
    if (message.location().url.endsWith('/favicon.ico')) return
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(String(error.stack)))
  await page.setViewportSize({ width: 1560, height: 900 })
  await page.goto(await addressOfPage())
  await expect(savingStatus(page)).toHaveText('Saved')
})

test.afterEach(async () => {
  const ended = once(main, 'exit')
  main.kill()
  await ended
  await rm(folder, { recursive: true })
})

/** The page's address, which the main process tells in its first line. */
async function addressOfPage(): Promise<string> {
  for await (const line of createInterface({ input: main.stdout! })) {
    const address = /^page (.*)$/.exec(line)?.[1]
    if (address) return address
  }
  throw new Error('The main process ended.')
}

/** Drops files of the sample on the window, as bytes: a page knows no paths. */
async function drop(...names: string[]): Promise<void> {
  const files: [name: string, text: string][] = []
  for (const name of names) files.push([name, await readFile(join(SAMPLE, name), 'utf8')])
  const data = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer()
    for (const [name, text] of dropped) transfer.items.add(new File([text], name))
    return transfer
  }, files)
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.locator('body > #root > *').first().dispatchEvent(type, { dataTransfer: data })
  }
}

test('engine and Node are those of the Electron that is shipped, or later', async ({ browser }) => {
  const major = (version: string) => Number(version.split('.')[0])
  // When package.json pins another Electron, its engine is to be written here.
  expect(major(versionOf('electron'))).toBe(45)
  expect(major(browser.version())).toBeGreaterThanOrEqual(156)
  expect(major(process.versions.node)).toBe(24)
})

test('import, highlight, quote, compare and export', async () => {
  await drop('harbour-courier.txt', 'northern-wire.txt')
  await expect(articleRow(page, COURIER)).toBeVisible()
  await open(page, COURIER)
  await open(page, WIRE)

  await select(page, COURIER, WORDS)
  await page.keyboard.press('Digit1')
  await expect(marks(page, COURIER)).toHaveText(WORDS)
  await expect(marks(page, COURIER)).toHaveAttribute('data-color', 'yellow')

  await select(page, WIRE, 'for a month')
  await page.keyboard.press('q')
  const citation = page.getByRole('link', { name: `Go to passage in ${WIRE}` })
  await expect(citation).toBeVisible()
  await page.getByRole('textbox', { name: 'Note title' }).fill('The last keeper')
  await expect(savingStatus(page)).toHaveText('Saved')

  await page.keyboard.press('Control+Shift+c')
  await expect(pane(page, COURIER).locator('[data-match-id]').first()).toBeVisible()

  await page.keyboard.press('Control+e')
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('exported')
  const [file = ''] = await readdir(join(folder, 'out'))
  const markdown = await readFile(join(folder, 'out', file), 'utf8')
  expect(markdown).toContain('title: The last keeper')
  expect(markdown).toMatch(/> .*for a month[^]*collate:\/\/passage\/[a-z0-9]+/)

  // What is open stands: a page that is left before that would be held back.
  const opening = () => readdir(join(folder, 'profile/reading'))
  await expect.poll(opening).not.toContainEqual(expect.stringMatching(/\.opening$/))
  // What was done is in the library, whoever reads it next.
  await page.reload()
  await expect(marks(page, COURIER)).toHaveText(WORDS)
  expect(errors).toEqual([])
})
