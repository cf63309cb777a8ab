import * as v from 'valibot'
import type { DocumentKind } from './document.ts'

/** What a library has to say. Names of files are relative to its folder; folders are whole paths. */
export type LibrarySaying =
  | DiskSaying
  | UnreadSaying
  | DocumentSaying
  | ContentSaying
  | ChangeSaying
  | MissingSaying
  | CheckSaying
  | OtherVersionSaying
  | OpeningSaying
  | BackupSaying

/** Of a change that was not made. */
type DiskSaying =
  | { readonly says: 'disk-full' }
  | { readonly says: 'writing-not-permitted'; readonly folder: string }
  | { readonly says: 'no-file-handles' }
  | { readonly says: 'writing-failed'; readonly detail: string }
  | { readonly says: 'library-away'; readonly folder: string }
  | { readonly says: 'other-library-there'; readonly folder: string }
  | { readonly says: 'not-our-name'; readonly name: string }
  | { readonly says: 'name-leads-elsewhere'; readonly name: string; readonly folder: string }
  /** `pid` is null where the process is not known. */
  | { readonly says: 'held-here'; readonly pid: number | null }
  | { readonly says: 'held-elsewhere'; readonly host: string }
  | { readonly says: 'held-by-stranger' }

/** What is wrong with a document, or with what was to become one. */
export type Damage =
  | 'too-deep'
  | 'no-json'
  | 'no-document'
  | 'other-kind'
  | 'other-document'
  | 'newer-and-changed'
  | 'no-data'
  | 'far-off-count'
  /** What does not fit, as the schema says it, or what bringing it up to date failed with. */
  | { readonly detail: string }

/** Of what was found in the place of a document; `aside` is the file where that is kept. */
type DocumentSaying = { readonly name: string } & (
  | { readonly says: 'document-replaced'; readonly aside: string }
  | {
      readonly says: 'document-edited'
      /** Another program wrote it: its count is one that no library reaches. */
      readonly isFarOff: boolean
      readonly inUse: 'edited' | 'last-written'
      readonly aside: string | null
    }
  | {
      readonly says: 'document-restored'
      /** Null where it was missing. */
      readonly damage: Damage | null
      readonly aside: string | null
    }
  | {
      readonly says: 'document-lost'
      readonly damage: Damage | null
      readonly aside: string | null
    }
  | { readonly says: 'journal-damaged'; readonly aside: string | null }
  | { readonly says: 'version-unusable' }
  | { readonly says: 'document-stuck'; readonly schema: number; readonly damage: Damage }
  | { readonly says: 'document-newer' }
)

/** Of a text, or a file as it was dropped. */
type ContentSaying =
  | { readonly says: 'content-lost'; readonly name: string; readonly is: 'damaged' | 'missing' }
  | { readonly says: 'content-rewritten'; readonly name: string }
  /** After what is lost. */
  | { readonly says: 'restore-or-import' }

/** Of a change that was asked for. */
type ChangeSaying =
  | { readonly says: 'no-such-id' }
  | { readonly says: 'no-such-document'; readonly kind: DocumentKind; readonly id: string }
  /** Of what was to name something that is not there. */
  | { readonly says: 'refers-to-missing'; readonly to: DocumentKind | 'passage' }
  | { readonly says: 'not-saveable'; readonly damage: Damage }
  | { readonly says: 'keeps-changing' }
  | { readonly says: 'finished-later' }
  | { readonly says: 'no-text-there'; readonly start: number; readonly end: number }
  | { readonly says: 'highlight-gone' }
  | { readonly says: 'highlight-changed' }
  /** Of a highlight that was to be moved onto another. */
  | { readonly says: 'is-highlighted' }
  | { readonly says: 'passage-changed' }
  | { readonly says: 'relation-changed' }
  | { readonly says: 'tag-gone'; readonly tag: string }
  | { readonly says: 'tags-changed' }
  /** A passage was chosen in a text that is not the article's any more. */
  | { readonly says: 'text-changed' }
  | { readonly says: 'dossier-gone' }
  | { readonly says: 'library-file-missing'; readonly folder: string }
  | { readonly says: 'folder-not-empty'; readonly folder: string }

/** Of what a check finds, which changes nothing. */
type CheckSaying =
  | { readonly says: 'not-a-library'; readonly folder: string }
  | { readonly says: 'content-missing'; readonly name: string; readonly document: string }
  | { readonly says: 'content-unused'; readonly name: string }
  | { readonly says: 'content-damaged'; readonly name: string }
  | { readonly says: 'highlight-without-passage'; readonly id: string; readonly name: string }
  /** `words` are the passage's first. */
  | { readonly says: 'passage-without-place'; readonly words: string; readonly title: string }
  | { readonly says: 'change-interrupted' }
  | { readonly says: 'missing-but-kept'; readonly name: string; readonly backup: string }
  | { readonly says: 'edited-outside'; readonly name: string }
  | { readonly says: 'from-newer'; readonly name: string }
  | { readonly says: 'from-older'; readonly name: string; readonly damage: Damage }
  | { readonly says: 'damaged'; readonly name: string; readonly damage: Damage }
  | { readonly says: 'left-over'; readonly name: string }

/** Of a file with another version of a document. */
type OtherVersionSaying = { readonly name: string } & (
  | { readonly says: 'copy-of'; readonly document: string }
  | { readonly says: 'copy-merged'; readonly kind: DocumentKind }
  | { readonly says: 'set-aside-version'; readonly document: string }
  | { readonly says: 'set-aside-damaged' }
  | { readonly says: 'version-gone' }
  | { readonly says: 'nothing-there' }
  | { readonly says: 'version-unreadable' }
)

/** Of a folder that was to be opened, and of what is open. */
type OpeningSaying =
  | { readonly says: 'opened-to-read' }
  | { readonly says: 'library-closed' }
  | { readonly says: 'is-a-file'; readonly folder: string }
  | { readonly says: 'folder-empty-of-library'; readonly folder: string }

/** Of a file in a backup. */
type BackupSaying = { readonly name: string } & (
  | { readonly says: 'not-in-backup' }
  | { readonly says: 'backup-damaged' }
  | { readonly says: 'damaged-before-backup' }
  | { readonly says: 'backup-not-kept' }
  | { readonly says: 'backup-names-stranger' }
)

/** Of a document that mentions what is not there; `count` is of how many. */
export type MissingSaying =
  | { readonly says: 'annotations-of-missing'; readonly name: string }
  | { readonly says: 'checks-of-missing'; readonly name: string }
  | { readonly says: 'note-quotes-missing'; readonly title: string; readonly count: number }
  | { readonly says: 'note-links-missing'; readonly title: string; readonly count: number }
  | { readonly says: 'agreement-names-missing'; readonly name: string; readonly count: number }
  | { readonly says: 'dossier-names-missing'; readonly name: string; readonly count: number }
  | { readonly says: 'relation-joins-missing'; readonly word: string; readonly count: number }

const UNREAD_BECAUSE = ['not-permitted', 'not-a-file', 'too-large', 'other'] as const
export type UnreadBecause = (typeof UNREAD_BECAUSE)[number]

/** Of a file that could not be read, for a reason that may lie in it: snapshots keep this. */
export const unreadSayingSchema = v.variant('says', [
  v.object({ says: v.literal('is-link'), name: v.string() }),
  v.object({
    says: v.literal('unread'),
    name: v.string(),
    why: v.picklist(UNREAD_BECAUSE),
    /** The system's own word for it. */
    detail: v.string(),
  }),
])
export type UnreadSaying = Readonly<v.InferOutput<typeof unreadSayingSchema>>
