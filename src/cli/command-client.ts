import { createConnection, type Socket } from 'node:net'
import * as v from 'valibot'
import { CollateError } from '../core/model/errors.ts'
import type { ImportProgress } from '../importing/import-files.ts'
import { isMissing } from '../library/disk/disk.ts'
import type { ImportReport } from '../shared/import-report.ts'
import { messages } from '../shared/messages.ts'
import { HeldError } from './command.ts'
import {
  commandAddress,
  commandAnswerSchema,
  isPrivate,
  onLines,
  type CommandAnswer,
  type CommandRequest,
} from './command-protocol.ts'
import type { Searched } from './searched.ts'

export interface AskOptions {
  onProgress(progress: ImportProgress): void
  /** Asks the application to stop; what was imported is kept. */
  signal: AbortSignal
}

// A busy window's process answers within a second; one that is stopped or hangs, never.
const ACCEPTS_WITHIN_MS = 10_000

/**
 * Asks the application that has the library in a folder open to do something.
 *
 * @returns what it came to; null when no application of this person has that library open
 * @throws HeldError when the application does not answer; CollateError when it failed
 */
export function askApplication(
  folder: string,
  request: CommandRequest,
  { onProgress, signal }: AskOptions,
): Promise<ImportReport | null> {
  return ask(folder, request, signal, (answer) => {
    if (answer.type === 'progressed') onProgress(answer)
    return answer.type === 'finished' ? answer.report : null
  })
}

/**
 * Asks the application that has the library in a folder open to search it.
 *
 * @returns as `askApplication`, with how many texts could not be read
 */
export function askToSearch(
  folder: string,
  query: string,
): Promise<{ searched: Searched; unread: number } | null> {
  const request = { command: 'search' as const, args: { query } }
  return ask(folder, request, new AbortController().signal, (answer) =>
    answer.type === 'searched' ? answer : null,
  )
}

/**
 * Hands what a start was given to the application that runs already.
 *
 * @param profile the folder of the application's own things, by which it is found
 * @returns false when none listens there
 * @throws HeldError when it does not answer
 */
export async function handOver(
  profile: string,
  args: { argv: string[]; cwd: string },
): Promise<boolean> {
  const never = new AbortController().signal
  const request = { command: 'open' as const, args }
  const opened = await ask(profile, request, never, ({ type }) => type === 'opened' || null)
  return opened !== null
}

/** @param resultOf what an answer came to, or null while more is to come */
async function ask<Result>(
  folder: string,
  request: CommandRequest,
  signal: AbortSignal,
  resultOf: (answer: CommandAnswer) => Result | null,
): Promise<Result | null> {
  const socket = await connect(folder)
  if (socket === null) return null
  try {
    return await converse(socket, request, signal, resultOf)
  } finally {
    socket.destroy()
  }
}

/** Null when nobody listens there. Whoever holds the library then is told by its lock. */
async function connect(folder: string): Promise<Socket | null> {
  const address = await addressOf(folder)
  if (address === null || !(await isPrivate(address))) return null
  return new Promise((resolve) => {
    const socket = createConnection(address)
    socket.once('connect', () => resolve(socket))
    socket.once('error', () => resolve(null))
  })
}

async function addressOf(folder: string): Promise<string | null> {
  try {
    return await commandAddress(folder)
  } catch (error) {
    // Where there is no folder, opening the library says so, or makes one.
    if (isMissing(error)) return null
    throw error
  }
}

function converse<Result>(
  socket: Socket,
  request: CommandRequest,
  signal: AbortSignal,
  resultOf: (answer: CommandAnswer) => Result | null,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const silence = setTimeout(() => reject(silentError()), ACCEPTS_WITHIN_MS)
    const settle = (): void => clearTimeout(silence)
    socket.on('error', () => {}) // 'close' follows.
    socket.on('close', () => {
      settle()
      reject(goneError())
    })
    signal.addEventListener('abort', () => {
      settle()
      reject(stoppedError())
    })
    onLines(socket, Infinity, (line) => {
      settle()
      const answer = parseAnswer(line)
      if (answer === null) return reject(strangeError())
      if (answer.type === 'failed') reject(new CollateError(answer.code, answer.message))
      const result = resultOf(answer)
      if (result !== null) resolve(result)
    })
    socket.write(`${JSON.stringify(request)}\n`)
  })
}

function parseAnswer(line: string): CommandAnswer | null {
  try {
    const parsed = v.safeParse(commandAnswerSchema, JSON.parse(line))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

function silentError(): HeldError {
  return new HeldError(messages.cli.silent)
}

function goneError(): CollateError {
  return new CollateError('write-failed', messages.cli.gone)
}

function stoppedError(): CollateError {
  return new CollateError('write-failed', messages.import.cancelled)
}

function strangeError(): CollateError {
  return new CollateError('internal', messages.cli.strange)
}
