import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Collate, expect, test } from './fixtures/collate.ts'
import { PROJECT, run } from './fixtures/executable.ts'
import { savingStatus } from './fixtures/window.ts'

/** What is pasted, and what lies in an export's folder, was made by others: neither stops the window. */

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' })
const note = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true })

async function paste({ app, page }: Collate, words: string): Promise<void> {
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), words)
  await page.keyboard.press('Control+v')
}

test.beforeEach(async ({ collate }) => {
  await collate.start()
  await collate.page.keyboard.press('Control+n')
  await collate.page.getByRole('textbox', { name: 'Note title' }).fill('What came')
  await note(collate.page).click()
})

// Each took from half a minute to for ever: by an own pattern, or in the Markdown parser.
const SHAPES: [string, () => string][] = [
  ['50,000 spaces', () => `a${' '.repeat(50_000)}b`],
  ['90,000 brackets', () => '['.repeat(90_000)],
  ['90,000 brackets in Markdown', () => `# b\n\n${']'.repeat(90_000)}`],
  [
    'a nested list',
    () => Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  ],
]

for (const [name, words] of SHAPES) {
  test(`keys are answered after pasting ${name}`, async ({ collate }) => {
    await paste(collate, words())
    await collate.page.keyboard.type('typed after')
    await expect(note(collate.page)).toContainText('typed after')
    await expect(savingStatus(collate.page)).toHaveText('Saved')
  })
}

test('what is too much for a note is not pasted, and a message says so', async ({ collate }) => {
  const { page } = collate
  await page.keyboard.type('Before.')
  for (const words of ['a'.repeat(1_000_000), `a${' '.repeat(200_000)}b`, 'a\n'.repeat(10_000)]) {
    await paste(collate, words)
    await expect(messages(page)).toContainText('Nothing was pasted')
  }
  await page.keyboard.type(' And after.')
  await expect(note(page)).toHaveText('Before. And after.')
  await expect(savingStatus(page)).toHaveText('Saved')
})

test('Markdown that would take too long to read is pasted as its words, with a message', async ({
  collate,
}) => {
  const { page } = collate
  await paste(collate, `# b\n\n${'- > a\n'.repeat(1000)}`)
  await expect(messages(page)).toContainText('Pasted as words alone')
  await expect(note(page)).toContainText('# b')
})

test('pasted words read as they are written, and a message says what was left out', async ({
  collate,
}) => {
  const { page } = collate
  await paste(collate, 'Read \u202Efdp.exe now. He said \u2067שלום!\u2069 and went.')
  await expect(messages(page)).toContainText('turn the order of letters were left out')
  await page.keyboard.type(' After.')
  const written = 'Read fdp.exe now. He said \u2067שלום!\u2069 and went. After.'
  await expect(note(page)).toHaveText(written)
  await expect(savingStatus(page)).toHaveText('Saved')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(note(page)).toHaveText('')
})

test(
  'a note is exported into a folder with a file that was made to take long',
  { tag: '@full' },
  async ({ collate }) => {
    const { page, folder, library } = collate
    await page.keyboard.type('Words.')
    await expect(savingStatus(page)).toHaveText('Saved')
    const out = join(folder, 'out')
    await mkdir(out)
    await writeFile(join(out, 'hostile.md'), `---\n${'*a'.repeat(150_000)}\n---\n`)
    // The running application does it, in its main process.
    const script = join(PROJECT, 'src/cli/index.ts')
    const args = [script, 'export', '--library', library, '--out', out]
    expect(await run(process.execPath, args)).toMatchObject({ code: 0 })
    expect(await readFile(join(out, 'What came.md'), 'utf8')).toContain('\n\nWords.\n')
  },
)
