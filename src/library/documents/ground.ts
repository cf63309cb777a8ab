import type { Counter } from './counter.ts'
import type { LibraryFiles } from '../disk/files.ts'
import type { Journal } from './journal.ts'
import type { Migration } from './migrations.ts'
import type { Problems } from './problems.ts'
import type { Recent } from './recent.ts'

/** What all documents of one open library share. */
export interface Ground {
  files: LibraryFiles
  problems: Problems
  counter: Counter
  /** What this process wrote, also while the library was open here before. */
  recent: Recent
  journal: Journal
  migrations: readonly Migration[]
  /** The library's count of days on which it was in use; see trash.ts. */
  day: number
  /** Says that a document may not be what was told of it; it is read again soon. */
  isUncertain: (name: string) => void
}
