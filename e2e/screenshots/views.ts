import { HARBOUR, WEATHER, WIRE } from '../fixtures/articles.ts'
import { importAll, openSample, overlap } from '../fixtures/states.ts'
import { articleRow, open, pane, select, selectionBar } from '../fixtures/window.ts'
import { AGREEMENT_VIEWS } from './agreement-views.ts'
import { CHECK_VIEWS } from './check-views.ts'
import { COMPARE_VIEWS } from './compare-views.ts'
import { OTHERS_VIEWS } from './others-views.ts'
import { RELATION_VIEWS } from './relation-views.ts'
import { TAG_VIEWS } from './tag-views.ts'
import { TALLY_VIEWS } from './tally-views.ts'
import { SAFETY_VIEWS } from './safety-views.ts'
import { SEARCH_VIEWS } from './search-views.ts'
import type { View } from './view.ts'
import { WRITING_VIEWS } from './writing-views.ts'

/** Every view and state that has a picture. */
export const VIEWS: readonly View[] = [
  { name: 'empty', draw: async () => {} },
  { name: 'sample', forcedColors: true, draw: openSample },
  {
    name: 'selection',
    draw: async (collate) => {
      await openSample(collate)
      await select(
        collate.page,
        'Harbour bridge shut after inspectors find cracks',
        'the transport office',
      )
      await selectionBar(collate.page).waitFor()
    },
  },
  {
    name: 'highlight-card',
    draw: async (collate) => {
      await openSample(collate)
      await collate.page.getByRole('article').first().locator('mark').first().click()
      await collate.page.getByRole('dialog', { name: 'Highlight' }).waitFor()
    },
  },
  {
    name: 'context-menu',
    forcedColors: true,
    draw: async (collate) => {
      await openSample(collate)
      await collate.page.getByRole('article').first().locator('mark').first().click({
        button: 'right',
      })
      await collate.page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'context-menu-of-quotation',
    draw: async (collate) => {
      await openSample(collate)
      const note = collate.page.getByRole('textbox', { name: 'Note', exact: true })
      await note.getByText('had recommended repairs').click({ button: 'right' })
      await collate.page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'overlapping-highlights',
    draw: async (collate) => {
      await importAll(collate)
      await overlap(collate.page)
      await collate.page.getByText('with two goats', { exact: true }).click()
    },
  },
  {
    name: 'no-headline',
    draw: async (collate) => {
      const text =
        'The council said on Tuesday that the ferry would go on running until the end of the month, whatever the weather may bring.\n\nIt gave no reasons.\n'
      await collate.drop(await collate.file('plain.txt', text))
      await pane(collate.page, 'The council said on Tuesday that the ferry would go on…')
        .or(collate.page.locator('[data-pane]'))
        .first()
        .waitFor()
    },
  },
  {
    name: 'import-problems',
    draw: async (collate) => {
      await importAll(collate)
      const again = await collate.file('copy.txt', HARBOUR.text)
      const empty = await collate.file('empty.txt', '')
      const picture = await collate.file('photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0, 1, 2, 0]))
      const slow = await collate.file('setext.md', 'a\n===\n'.repeat(40_000))
      await collate.drop(again, empty, picture, slow)
      await collate.page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'drop',
    draw: async (collate) => {
      await importAll(collate)
      const session = await collate.page.context().newCDPSession(collate.page)
      const files = [await collate.file('x.txt', 'x')]
      const data = { items: [], files, dragOperationsMask: 1 }
      for (const type of ['dragEnter', 'dragOver'] as const) {
        await session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data })
      }
    },
  },
  {
    name: 'four-panes',
    draw: async (collate) => {
      await openSample(collate)
      await importAll(collate)
      for (const title of [HARBOUR.title, WIRE.title]) await open(collate.page, title)
    },
  },
  {
    name: 'fifth-pane',
    draw: async (collate) => {
      await openSample(collate)
      await importAll(collate)
      for (const title of [HARBOUR.title, WIRE.title, WEATHER.title]) {
        await open(collate.page, title)
      }
      await collate.page.getByRole('button', { name: 'Undo' }).waitFor()
    },
  },
  { name: 'narrow', size: { width: 1024, height: 640 }, draw: openSample },
  {
    name: 'narrow-library',
    size: { width: 1024, height: 640 },
    draw: async (collate) => {
      await openSample(collate)
      await collate.page.keyboard.press('Control+Shift+l')
    },
  },
  {
    name: 'narrow-note',
    size: { width: 1024, height: 640 },
    draw: async (collate) => {
      await openSample(collate)
      await collate.page.keyboard.press('Control+j')
    },
  },
  ...COMPARE_VIEWS,
  ...RELATION_VIEWS,
  ...WRITING_VIEWS,
  ...AGREEMENT_VIEWS,
  ...CHECK_VIEWS,
  {
    name: 'highlights-list',
    draw: async (collate) => {
      await openSample(collate)
      await collate.page.getByRole('tab', { name: /Highlights/ }).click()
    },
  },
  {
    name: 'palette',
    draw: async (collate) => {
      await openSample(collate)
      await collate.page.keyboard.press('Control+k')
      await collate.page.getByRole('dialog', { name: 'Commands' }).waitFor()
      await collate.page.keyboard.type('no')
    },
  },
  {
    name: 'palette-other-word',
    draw: async (collate) => {
      await openSample(collate)
      await collate.page.keyboard.press('Control+k')
      await collate.page.getByRole('dialog', { name: 'Commands' }).waitFor()
      await collate.page.keyboard.type('zoom')
    },
  },
  {
    name: 'palette-nothing',
    draw: async (collate) => {
      await openSample(collate)
      await collate.page.keyboard.press('Control+k')
      await collate.page.getByRole('dialog', { name: 'Commands' }).waitFor()
      await collate.page.keyboard.type('quinquereme')
    },
  },
  {
    name: 'settings',
    draw: async (collate) => {
      await openSample(collate)
      await collate.page.keyboard.press('Control+,')
      await collate.page.getByRole('dialog', { name: 'Settings' }).waitFor()
    },
  },
  {
    name: 'keys',
    draw: async (collate) => {
      await openSample(collate)
      await collate.page.keyboard.press('F1')
      await collate.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    },
  },
  {
    name: 'trashed',
    draw: async (collate) => {
      await importAll(collate)
      await articleRow(collate.page, WIRE.title).focus()
      await collate.page.keyboard.press('Delete')
      await collate.page.getByRole('button', { name: 'Undo' }).waitFor()
    },
  },
  {
    name: 'right-to-left',
    draw: async (collate) => {
      const title = 'إغلاق جسر الميناء'
      const text = `${title}\n\nأغلقت السلطات جسر الميناء أمام جميع المركبات يوم الثلاثاء بعد أن وجد المفتشون شقوقا في اثنين من أعمدته.\n\nوقالت المهندسة: «لن يعبر أحد حتى أتأكد من أنه آمن».\n`
      await collate.drop(await collate.file('arabic.txt', text))
      await pane(collate.page, title).waitFor()
      await select(collate.page, title, 'جسر الميناء أمام')
      await collate.page.keyboard.press('Digit3')
      await pane(collate.page, title).locator('mark').waitFor()
    },
  },
  {
    name: 'large-text',
    draw: async (collate) => {
      await openSample(collate)
      for (let press = 0; press < 8; press += 1) await collate.page.keyboard.press('Control+=')
    },
  },
  ...OTHERS_VIEWS,
  ...TAG_VIEWS,
  ...TALLY_VIEWS,
  ...SAFETY_VIEWS,
  ...SEARCH_VIEWS,
]
