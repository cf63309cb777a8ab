import { create } from 'zustand'
import type { ImportReport } from '../../../../shared/import-report.ts'

interface ImportStore {
  /** Of the running import; `total` is 0 while files are still being found. */
  progress: { done: number; total: number; current: string } | null
  /** What the last import came to, until it is dismissed; only when there is something to say. */
  report: ImportReport | null
  /** The ids of what the last import added, until the list has brought it into view. */
  arrived: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

export const useImport = create<ImportStore>(() => ({
  progress: null,
  report: null,
  arrived: NONE,
}))

/** Called by the list once what was imported is in view. */
export function seeArrived(): void {
  useImport.setState({ arrived: NONE })
}
