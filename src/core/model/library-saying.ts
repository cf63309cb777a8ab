import * as v from 'valibot'

/** What a library has to say. Names of files are relative to its folder; folders are whole paths. */
export type LibrarySaying = DiskSaying | UnreadSaying

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

export const UNREAD_BECAUSE = ['not-permitted', 'not-a-file', 'too-large', 'other'] as const
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
