import type { Annotations } from '../core/model/passage.ts'
import type { RelationSummary } from '../core/model/relation.ts'
import type { SavedSearchSummary } from '../core/model/saved-search.ts'
import type { IndexState, Report } from '../core/model/report.ts'
import type { ArticleSummary, DossierSummary, NoteSummary } from '../core/model/summary.ts'
import type { LinkTarget } from '../core/note/links.ts'
import type { CommandId } from './commands.ts'
import type { FieldMenu } from './field-menu.ts'
import type { ImportReport } from './import-report.ts'
import type { LibraryState } from './library-state.ts'
import type { Spelling } from './spelling.ts'

/** What main tells the window, in the past tense: it has happened and, where it writes, is on disk. */
export interface Events {
  'library:opened': LibraryState
  /** Its condition has changed: the folder is away or back, others write it, a problem was found. */
  'library:changed': LibraryState
  'article:changed': ArticleSummary
  'annotations:changed': { articleId: string; annotations: Annotations }
  'note:changed': NoteSummary
  'dossier:changed': DossierSummary
  /** Claims of a note were ticked, here or on another machine. */
  'checks:changed': { noteId: string }
  /** A dossier's agreement table was changed, here or on another machine. */
  'agreement:changed': { dossierId: string }
  'relation:changed': RelationSummary
  'search:changed': SavedSearchSummary
  /** How far the index of the library is. */
  'reports:changed': IndexState
  /** Other words may be found now. */
  'words:changed': null
  /** One of the reports that a search will come to. */
  'report:found': { search: string; report: Report }
  /** Gone for good: it was in the trash, and its time was over or the trash emptied. */
  'item:removed': { kind: 'article' | 'note' | 'dossier' | 'relation' | 'search'; id: string }
  /** `current` is the name of the file being read. */
  'import:progressed': { done: number; total: number; current: string }
  /** What the import came to; null when it failed as a whole, which its request then says. */
  'import:ended': ImportReport | null
  /** Dictionaries were found, or the person has chosen others. */
  'spelling:changed': Spelling
  'field:menu-asked': FieldMenu
  /** Files named on the command line or opened with Collate have become articles. */
  'articles:requested': { articleIds: string[] }
  /** A collate://passage/ link was followed; null when this library does not have it. */
  'passage:requested': { articleId: string; passageId: string } | null
  /** A link to an article, a note or a dossier was followed, which may be of another library. */
  'document:requested': LinkTarget
  'command:chosen': { id: CommandId }
  /** The window is about to close: what is not saved yet is saved now. */
  'window:closing': undefined
  /** Something failed that the window did not ask for; a sentence for people. */
  'error:happened': { message: string }
}
export type EventName = keyof Events
