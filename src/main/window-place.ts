import type { Rectangle } from 'electron'

// The look is drawn at this size.
const FIRST_SIZE = { width: 1560, height: 900 }

/**
 * Where the window opens: where it last stood, as far as that can be seen on the screen nearest to
 * it; the first time in the middle. A screen may have gone since, or be smaller than it was.
 *
 * @param last where it stood, in the coordinates of all screens; null the first time
 * @param screen what windows may fill of the screen nearest to that, or of the first screen
 */
export function placeWindow(last: Rectangle | null, screen: Rectangle): Rectangle {
  const width = Math.min(last?.width ?? FIRST_SIZE.width, screen.width)
  const height = Math.min(last?.height ?? FIRST_SIZE.height, screen.height)
  const middle = {
    x: Math.round(screen.x + (screen.width - width) / 2),
    y: Math.round(screen.y + (screen.height - height) / 2),
  }
  const { x, y } = last ?? middle
  return {
    x: Math.min(Math.max(x, screen.x), screen.x + screen.width - width),
    y: Math.min(Math.max(y, screen.y), screen.y + screen.height - height),
    width,
    height,
  }
}
