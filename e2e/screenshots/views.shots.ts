import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures/collate.ts'
import { cutOff, IS_PSEUDO } from '../fixtures/pseudo.ts'
import { LIBRARY_VIEWS } from './library-views.ts'
import { VIEWS } from './views.ts'

// Pictures of every view and state, in both themes: screenshots/<view>-<theme>.png. With
// COLLATE_LANGUAGE=pseudo they are in the pseudo-language, and no text of it may be cut off.

const FOLDER = IS_PSEUDO ? 'screenshots/pseudo' : 'screenshots'
const SIZE = { width: 1560, height: 900 }

for (const { name, size = SIZE, forcedColors, draw, after } of [...VIEWS, ...LIBRARY_VIEWS]) {
  test(name, async ({ collate }) => {
    await mkdir(FOLDER, { recursive: true })
    await collate.start()
    await collate.page.setViewportSize(size)
    await draw(collate)
    if (IS_PSEUDO) expect.soft(await cutOff(collate.page)).toEqual([])
    for (const theme of ['light', 'dark'] as const) {
      await collate.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await collate.page.evaluate(() => document.fonts.ready)
      await collate.page.screenshot({ path: join(FOLDER, `${name}-${theme}.png`) })
    }
    if (forcedColors) {
      await collate.page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
      await collate.page.screenshot({ path: join(FOLDER, `${name}-forced-colors.png`) })
    }
    await after?.(collate)
  })
}
