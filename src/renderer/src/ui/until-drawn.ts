// What was made is drawn in the next frame or two; on a busy machine they come late.
const MOST_FRAMES = 60

/** Resolves when something that was just opened is drawn, or does not come: whether it has. */
export async function untilDrawn(isThere: () => boolean): Promise<boolean> {
  for (let frame = 0; frame < MOST_FRAMES && !isThere(); frame += 1) {
    await new Promise(requestAnimationFrame)
  }
  return isThere()
}
