import type { Counter } from './counter.ts'
import type { LibraryFiles } from '../disk/files.ts'
import type { Journal } from './journal.ts'
import type { Migration } from './migrations.ts'
import type { Problems } from './problems.ts'
import type { SessionWrites } from './session-writes.ts'

/** What all documents of one open library share. */
export interface LibraryContext {
  files: LibraryFiles
  problems: Problems
  counter: Counter
  /** What this process wrote, also while the library was open here before. */
  sessionWrites: SessionWrites
  journal: Journal
  migrations: readonly Migration[]
  /** The library's count of days on which it was in use; see trash.ts. */
  day: number
  /** Has a document read again soon: it may no longer be what was published of it. */
  recheck: (name: string) => void
}
