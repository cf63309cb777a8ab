import { create } from 'zustand'
import { CollateError, type ErrorCode } from '../../../../core/model/errors.ts'
import { messages } from '../../../../shared/messages.ts'
import { request } from './request.ts'

export interface MessageAction {
  label: string
  run: () => void
}

export interface Message {
  id: number
  kind: 'info' | 'error'
  text: string
  actions: MessageAction[]
  /** Read out but not shown: for what is visible anyway, as a colour that appears. */
  quiet: boolean
  /** Of an error that was foreseen. */
  code?: ErrorCode
}

interface MessagesState {
  shown: Message[]
}

export const useMessages = create<MessagesState>(() => ({ shown: [] }))

// Long enough to read a sentence, and to reach its button where it has one; errors stay until they
// are dismissed.
const STAYS_MS = 7000
const STAYS_TO_ACT_MS = 20_000
const STAYS_QUIET_MS = 1500

let lastId = 0

// There is one line for them: of those that offer something the latest two stay, until they have been
// read or the time is over.
const MOST_OFFERS = 2

function add(message: Omit<Message, 'id'>, staysMs: number | null): number {
  const id = ++lastId
  useMessages.setState(({ shown }) => ({ shown: [...besides(shown, message), { ...message, id }] }))
  if (staysMs !== null) setTimeout(() => dismiss(id), staysMs)
  return id
}

/** The messages that stay when a new one comes: never two of the same, and of news only the latest. */
function besides(shown: Message[], message: Omit<Message, 'id'>): Message[] {
  if (message.quiet) return shown
  const others = shown.filter(({ quiet, text }) => quiet || text !== message.text)
  if (message.kind === 'error') return others
  const infos = others.filter(({ quiet, kind }) => !quiet && kind === 'info')
  const offers = infos.filter(({ actions }) => actions.length > 0).slice(1 - MOST_OFFERS)
  return others.filter((other) => !infos.includes(other) || offers.includes(other))
}

let saidByBanner: ReadonlySet<ErrorCode> = new Set()

/** What the banner over the window says, for as long as it stands, is said nowhere else. */
export function leaveToBanner(codes: ReadonlySet<ErrorCode>): void {
  saidByBanner = codes
  useMessages.setState(({ shown }) => ({
    shown: shown.filter(({ code }) => code === undefined || !codes.has(code)),
  }))
}

/**
 * Says that something happened, with what can be done about it. A text that is shown already is not
 * shown twice.
 */
export function say(text: string, actions: MessageAction[] = []): void {
  sayForNow(text, actions)
}

/** The same; gives what takes it back, for when something else is so or the person has followed it. */
export function sayForNow(text: string, actions: MessageAction[] = []): () => void {
  const staysMs = actions.length > 0 ? STAYS_TO_ACT_MS : STAYS_MS
  const id = add({ kind: 'info', text, actions, quiet: false }, staysMs)
  return () => dismiss(id)
}

/** Says to a screen reader what everybody else sees. */
export function announce(text: string): void {
  add({ kind: 'info', text, actions: [], quiet: true }, STAYS_QUIET_MS)
}

/** Says what went wrong; an error nobody foresaw goes to the log as well. */
export function sayError(error: unknown): void {
  const code = error instanceof CollateError ? error.code : undefined
  if (code !== undefined && saidByBanner.has(code)) return
  const text = sentenceFor(error)
  add({ kind: 'error', text, actions: [], quiet: false, ...(code && { code }) }, null)
}

/**
 * What a person is told of an error, where it is shown in its own place. Of one that nobody foresaw
 * that is not its own message, which is in the words of a developer and goes to the log.
 */
export function sentenceFor(error: unknown): string {
  if (error instanceof CollateError) return error.message
  logError(error)
  return messages.errors.unexpected
}

/** Takes a message away, by its id. */
export function dismiss(id: number): void {
  useMessages.setState(({ shown }) => ({ shown: shown.filter((message) => message.id !== id) }))
}

/** Takes away what is said: it is about a library that is left. */
export function clearMessages(): void {
  useMessages.setState({ shown: [] })
}

/** Runs an action of the person; what fails is said, never swallowed. */
export function attempt(action: () => Promise<unknown> | unknown): void {
  void attempted(action)
}

/** The same. Resolves with whether it was done. */
export async function attempted(action: () => Promise<unknown> | unknown): Promise<boolean> {
  try {
    // Never before what asked for it is through.
    await Promise.resolve()
    await action()
    return true
  } catch (error) {
    sayError(error)
    return false
  }
}

/** Writes an unforeseen error to the application's log. */
export function logError(error: unknown): void {
  const stack = error instanceof Error ? error.stack : undefined
  request('app:log-error', { message: String(error), stack }).catch(() => {
    console.error(error) // The log cannot be reached: the console is what is left.
  })
}
