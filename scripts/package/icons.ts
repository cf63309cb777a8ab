// npm run icons: draws the icon in every size and form from its two drawings.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { fingerprintOf } from '../setup/build.ts'
import { PROJECT } from '../setup/project.ts'
import { appleIcon, windowsIcon } from './icon-files.ts'
import { ICON_SIZES } from './makers/linux.ts'

const FOLDER = join(PROJECT, 'resources/icons')

// Up to this size lines of text are grey mush, and the drawing without them is used.
const LARGEST_SMALL = 32

// Apple's grid leaves 100 of 1024 free on each side, where the drawings leave next to nothing.
const APPLE_MARGIN = 76 / 1024

const WINDOWS_SIZES = [16, 24, 32, 48, 64, 256]
const APPLE_SIZES = [16, 32, 64, 128, 256, 512, 1024]

/** What the icons are drawn from; a test compares it with what they were drawn from. */
export function fingerprintOfDrawings(): string {
  return fingerprintOf(PROJECT, [
    'resources/icons/collate.svg',
    'resources/icons/collate-small.svg',
    'scripts/package/icons.ts',
    'scripts/package/icon-files.ts',
  ])
}

function drawIcons(): void {
  for (const size of ICON_SIZES) write(`${size}.png`, draw(size))
  const windows = WINDOWS_SIZES.map((size) => ({ size, png: draw(size) }))
  write('collate.ico', windowsIcon(windows))
  const apple = APPLE_SIZES.map((size) => {
    // A small one needs every pixel.
    return { size, png: draw(size, size <= LARGEST_SMALL ? 0 : APPLE_MARGIN) }
  })
  write('collate.icns', appleIcon(apple))
  write('drawn-from', `${fingerprintOfDrawings()}\n`)
}

/**
 * @param size of the picture's sides, in pixels
 * @param margin what is left free on each side, as a part of the drawing's own
 * @returns a PNG
 */
function draw(size: number, margin = 0): Buffer {
  const file = size <= LARGEST_SMALL ? 'collate-small.svg' : 'collate.svg'
  const drawing = readFileSync(join(FOLDER, file), 'utf8')
  const widened = drawing.replace(/viewBox="0 0 (\d+) \1"/, (_, side: string) => {
    const free = Number(side) * margin
    return `viewBox="${-free} ${-free} ${Number(side) + 2 * free} ${Number(side) + 2 * free}"`
  })
  return new Resvg(widened, { fitTo: { mode: 'width', value: size } }).render().asPng()
}

function write(name: string, content: Uint8Array | string): void {
  writeFileSync(join(FOLDER, name), content)
}

if (import.meta.main) drawIcons()
