/** Calls back once the next frame has been drawn: a task that its preparation queues runs after it. */
export function afterNextFrame(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run))
}
