import type { ErrorCode } from '../core/model/errors.ts'
import type { ChannelName, Response, Sent } from './contract.ts'
import type { EventName, Events } from './events.ts'

/** What crosses instead of an exception: Electron would keep only an error's text. */
export interface Failure {
  code: ErrorCode
  /** A sentence for people. */
  message: string
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure }

/** The channels a page may call; the drop is the preload's own, which alone turns files into paths. */
export type PageChannel = Exclude<ChannelName, 'import:drop'>

/** `window.collate`: one way to ask, and one to hear events. */
export interface Bridge {
  request<C extends PageChannel>(channel: C, request: Sent<C>): Promise<Outcome<Response<C>>>
  /** Imports files that were dropped on the window or pasted into it. */
  importDropped(files: File[]): Promise<Outcome<undefined>>
  /** Calls `listener` at each event of that name until the function it gives back is called. */
  on<E extends EventName>(name: E, listener: (payload: Events[E]) => void): () => void
  /** 'darwin', 'linux' or 'win32': keys are named by it. */
  platform: string
  /** The person's languages in BCP 47, the one liked best first. */
  languages: readonly string[]
  /** The language that was asked for, as words/language.ts reads it. */
  language: string | undefined
}

/** The one Electron channel by which the page asks: a channel of the contract, and its request. */
export const REQUEST_CHANNEL = 'collate:request'

/** The Electron channel by which the preload imports what was dropped: `import:drop`'s request. */
export const DROP_CHANNEL = 'collate:drop'

/** The one Electron channel by which events come: a name, and its payload. */
export const EVENT_CHANNEL = 'collate:event'

/** Before the languages, with commas between, among the arguments of the page's process. */
export const LANGUAGES_ARGUMENT = '--collate-languages='
