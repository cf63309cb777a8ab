import type { Collate } from '../fixtures/collate.ts'

/** A view or a state of which a picture is taken. */
export interface View {
  name: string
  size?: { width: number; height: number }
  /** Drawn in the system's high-contrast colours too. */
  forcedColors?: true
  /** Brings the started application to the state to be drawn. */
  draw: (collate: Collate) => Promise<void>
  /** Brings it back to one that it can be closed in. */
  after?: (collate: Collate) => Promise<void>
}
