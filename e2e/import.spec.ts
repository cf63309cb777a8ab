import { chmod, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HARBOUR, WEATHER, WIRE } from './fixtures/articles.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/collate.ts'
import { articleRow, open, pane } from './fixtures/window.ts'

test('the first start invites to drop files, and opens the sample dossier', async ({ collate }) => {
  await collate.start()
  const { page } = collate
  await expect(page.getByRole('heading', { name: 'Drop articles here' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Open the sample dossier' }).click()
  await expect(pane(page, 'Harbour bridge shut after inspectors find cracks')).toBeVisible()
  await expect(pane(page, 'City closes bridge; ferry to run free for a month')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Note title' })).toHaveValue(/who knew/i)
  await expect(page.getByRole('link', { name: /^Go to passage in/ }).first()).toBeVisible()
  await expectAccessible(page)
})

test('dropped files, in a folder too, become articles with what their texts tell', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  const harbour = await collate.file(HARBOUR.name, HARBOUR.text)
  await collate.file('more/deep/wire.txt', WIRE.text)
  await collate.file('more/weather.md', WEATHER.text)
  await collate.drop(harbour, join(collate.folder, 'files/more'))
  for (const { title } of [HARBOUR, WIRE, WEATHER]) {
    await expect(articleRow(page, title)).toBeVisible()
  }
  await open(page, WIRE.title)
  const wire = pane(page, WIRE.title)
  await expect(wire.getByRole('button', { name: 'Outlet: Coast Wire, a guess' })).toBeVisible()
  await expect(wire.getByRole('button', { name: /^Date: 4 March 2023/ })).toBeVisible()
  await open(page, WEATHER.title)
  const weather = pane(page, WEATHER.title).getByRole('article')
  await expect(weather.locator('em')).toHaveText('gales')
  await expect(weather.locator('strong')).toHaveText('Friday')
  await expect(weather.getByRole('link', { name: 'the forecast' })).toBeVisible()
})

test('a guess is corrected in place, undone, and stays corrected', async ({ collate }) => {
  await collate.start()
  const { page } = collate
  await collate.drop(await collate.file(HARBOUR.name, HARBOUR.text))
  const harbour = pane(page, HARBOUR.title)
  await harbour.getByRole('button', { name: /^Outlet: The Island Gazette/ }).click()
  await harbour.getByRole('textbox', { name: 'Outlet' }).fill('The Skerry Post')
  await page.keyboard.press('Enter')
  await expect(harbour.getByRole('button', { name: 'Outlet: The Skerry Post' })).toBeVisible()
  await harbour.getByRole('button', { name: /^Date:/ }).click()
  await harbour.getByRole('textbox', { name: 'Date' }).fill('soon')
  await expect(harbour.getByRole('alert')).toContainText('22 November 2024')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+z')
  await expect(
    harbour.getByRole('button', { name: 'Outlet: The Island Gazette, a guess' }),
  ).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(articleRow(page, HARBOUR.title)).toContainText('The Skerry Post')
  await collate.restart()
  await expect(articleRow(collate.page, HARBOUR.title)).toContainText('The Skerry Post')
})

test('a date is taken as people write it, asked about when unsure, and moves nothing', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  await collate.drop(await collate.file(HARBOUR.name, HARBOUR.text))
  const harbour = pane(page, HARBOUR.title)
  const date = harbour.getByRole('button', { name: /^Date:/ })
  const field = harbour.getByRole('textbox', { name: 'Date' })
  const write = async (words: string) => {
    await date.click()
    await field.fill(words)
  }
  await write('Nov 22, 2024')
  await page.keyboard.press('Enter')
  await expect(date).toHaveAccessibleName('Date: 22 November 2024')

  const first = harbour.getByRole('article').locator('h1, h2, p').first()
  await date.click()
  const before = await first.boundingBox()
  await field.fill('soon')
  await expect(harbour.getByRole('alert')).toBeVisible()
  expect(await first.boundingBox()).toEqual(before)
  await expectAccessible(page)
  // Looking elsewhere loses nothing that was typed.
  await harbour.getByRole('article').click()
  await expect(field).toHaveValue('soon')
  await field.press('Escape')
  await expect(date).toHaveAccessibleName('Date: 22 November 2024')

  await write('03/04/2024')
  await page.keyboard.press('Enter')
  await expect(harbour.getByRole('alert')).toHaveText('Which of these is it?')
  await expect(harbour.getByRole('button', { name: '3 April 2024' })).toBeFocused()
  await expectAccessible(page)
  await harbour.getByRole('button', { name: '4 March 2024' }).click()
  await expect(date).toHaveAccessibleName('Date: 4 March 2024')

  await write('22 nov')
  await expect(harbour.getByRole('alert')).toHaveText('Of which year?')
  const [year] = [new Date().getFullYear()]
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(date).toHaveAccessibleName(`Date: 22 November ${year}`)
})

test(
  'a title that stands in the text is corrected above it; the text stays as it is',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await collate.drop(await collate.file(HARBOUR.name, HARBOUR.text))
    const text = () => page.getByRole('article').first().innerText()
    await pane(page, HARBOUR.title).getByRole('article').waitFor()
    const before = await text()
    await pane(page, HARBOUR.title).getByRole('button', { name: 'Title: Edit title' }).click()
    const field = page.getByRole('textbox', { name: 'Title', exact: true })
    await expect(field).toHaveValue(HARBOUR.title)
    await field.fill('The last keeper')
    await page.keyboard.press('Enter')
    const corrected = pane(page, 'The last keeper')
    await expect(corrected.getByRole('heading', { name: 'Title: The last keeper' })).toBeVisible()
    await expect(articleRow(page, 'The last keeper')).toBeVisible()
    expect(await text()).toBe(before)
    await page.keyboard.press('Control+z')
    await expect(pane(page, HARBOUR.title)).toBeVisible()
    await page.keyboard.press('Control+Shift+z')
    await expect(corrected).toBeVisible()
    await collate.restart()
    await expect(pane(collate.page, 'The last keeper')).toBeVisible()
  },
)

test('the original is kept byte for byte', async ({ collate }) => {
  await collate.start()
  const text = 'Na\u00efve caf\u00e9 \u20ac5, a headline'
  const bytes = Buffer.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])
  await collate.drop(await collate.file('utf16.txt', bytes))
  await articleRow(collate.page, text).waitFor()
  const originals = join(collate.library, 'originals')
  const [name] = await readdir(originals)
  expect(await readFile(join(originals, name ?? ''))).toEqual(bytes)
})

test('what cannot be imported is listed with its reason, and the others land', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  const good = await collate.file(HARBOUR.name, HARBOUR.text)
  const again = await collate.file('copy of harbour.txt', HARBOUR.text)
  const empty = await collate.file('empty.txt', '')
  const binary = await collate.file(
    'picture.txt',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 0, 255, 216, 0, 3]),
  )
  const locked = join(collate.folder, 'files', 'empty folder')
  await mkdir(locked)
  await chmod(locked, 0o700)
  await collate.drop(good)
  await articleRow(page, HARBOUR.title).waitFor()
  await collate.drop(again, empty, binary, locked, await collate.file(WIRE.name, WIRE.text))
  await articleRow(page, WIRE.title).waitFor()
  const report = page.getByRole('alert').filter({ hasText: '1 imported' })
  await expect(report).toContainText('1 already here')
  await expect(report).toContainText('empty.txt')
  await expect(report).toContainText('picture.txt')
  await expect(report).toContainText('is already in your library')
  await expectAccessible(page)

  const problem = report.getByRole('listitem').filter({ hasText: 'empty.txt' })
  await collate.file('empty.txt', WEATHER.text)
  await problem.getByRole('button', { name: 'Retry' }).click()
  await expect(report.getByRole('listitem').filter({ hasText: 'empty.txt' })).toHaveCount(0)
  await expect(page.getByRole('grid', { name: 'Articles' }).getByRole('row')).toHaveCount(3)
})

test(
  'what an import came to covers nothing, and is said once',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    const messages = page.getByRole('region', { name: 'Messages' })
    // The one article that is opened is on the screen: no message beside it.
    await collate.drop(await collate.file(HARBOUR.name, HARBOUR.text))
    await pane(page, HARBOUR.title).waitFor()
    await expect(page.getByRole('contentinfo')).toContainText('1 article')
    await expect(messages.getByRole('button')).toHaveCount(0)

    await collate.drop(await collate.file('empty.txt', ''))
    const report = page.getByRole('alert').filter({ hasText: '0 imported' })
    await collate.drop(await collate.file(WIRE.name, WIRE.text))
    const message = messages.getByRole('button', { name: 'Open' }).locator('..')
    await expect(message).toContainText('1 article imported')
    const bottom = await page
      .getByRole('main')
      .evaluate((element) => element.getBoundingClientRect().bottom)
    for (const said of [report, message]) {
      expect((await said.boundingBox())?.y).toBeGreaterThanOrEqual(bottom)
    }
  },
)

test(
  'many files are counted by a progress bar while they land',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    const count = 200
    for (let number = 0; number < count; number += 1) {
      await collate.file(
        `many/${number}.txt`,
        `Story number ${number}\n\nIt is the ${number}th of many.\n`,
      )
    }
    const bar = page.getByRole('progressbar', { name: 'Importing' })
    const seen = bar.waitFor()
    await collate.drop(join(collate.folder, 'files/many'))
    await seen
    await expect(page.getByRole('contentinfo')).toContainText(`${count} articles`)
    await expect(bar).toHaveCount(0)
  },
)

test(
  'a file that would take too long as Markdown comes in as plain text, which is said, and so does the next',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await collate.drop(await collate.file('hostile.md', 'Heading of it\n===\n'.repeat(40_000)))
    // Dropped while the other is being read.
    await collate.drop(await collate.file(WIRE.name, WIRE.text))
    await expect(
      page.getByText(
        '“hostile.md” would take too long to read as Markdown and was read as plain text.',
      ),
    ).toBeVisible()
    await expect(page.getByRole('contentinfo')).toContainText('2 articles')
    await expect(page.getByRole('progressbar', { name: 'Importing' })).toHaveCount(0)
  },
)

test('a drag that is given up leaves nothing behind', { tag: '@full' }, async ({ collate }) => {
  await collate.start()
  const { page } = collate
  const session = await page.context().newCDPSession(page)
  const data = {
    items: [],
    files: [await collate.file(WIRE.name, WIRE.text)],
    dragOperationsMask: 1,
  }
  const at = { x: 500, y: 400, data }
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at })
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...at })
  await expect(page.getByText('Drop to import')).toBeVisible()
  await session.send('Input.dispatchDragEvent', { type: 'dragCancel', ...at })
  await page.mouse.move(300, 300)
  await expect(page.getByText('Drop to import')).toHaveCount(0)
})

test(
  'axe finds nothing while files hover over the window, nor while they land',
  { tag: '@full' },
  async ({ collate }) => {
    await collate.start()
    const { page } = collate
    await collate.drop(await collate.file(HARBOUR.name, HARBOUR.text))
    await open(page, HARBOUR.title)
    const session = await page.context().newCDPSession(page)
    const files = [await collate.file(WIRE.name, WIRE.text)]
    const data = { items: [], files, dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data })
    }
    await expect(page.getByText('Drop to import')).toBeVisible()
    await expectAccessible(page)

    // So many that axe is done before they are.
    for (let index = 0; index < 1500; index += 1) {
      await collate.file(`many/${index}.txt`, `Report ${index}\n\nNumber ${index} of many.\n`)
    }
    await collate.drop(join(collate.folder, 'files/many'))
    await expect(page.getByRole('progressbar', { name: 'Importing' })).toBeVisible()
    await expectAccessible(page)
  },
)

test('files named at the start are imported and opened', async ({ collate }) => {
  await collate.file(HARBOUR.name, HARBOUR.text)
  await collate.file(WIRE.name, WIRE.text)
  await collate.start(`files/${HARBOUR.name}`, join(collate.folder, 'files', WIRE.name))
  await expect(pane(collate.page, HARBOUR.title)).toBeVisible()
  await expect(pane(collate.page, WIRE.title)).toBeVisible()
})
