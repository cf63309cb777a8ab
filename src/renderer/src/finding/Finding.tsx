import { FindBar } from './FindBar.tsx'
import { FoundLayer } from './FoundLayer.tsx'

/** What is sought in the open texts: the bar that asks for it, and what it paints in them. */
export function Finding() {
  return (
    <>
      <FindBar />
      <FoundLayer />
    </>
  )
}
