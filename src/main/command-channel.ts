import { rm } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { basename } from 'node:path'
import * as v from 'valibot'
import {
  commandAddress,
  commandRequestSchema,
  isPrivate,
  makePrivate,
  onLines,
  type CommandAnswer,
  type CommandRequest,
} from '../cli/command-protocol.ts'
import { throttled } from '../cli/progress.ts'
import { searchedIn } from '../cli/searched.ts'
import { CollateError } from '../core/model/errors.ts'
import { issueInWords } from '../core/model/issue.ts'
import type { importFiles } from '../importing/import-files.ts'
import type { Library } from '../library/library.ts'
import type { Reports } from '../reports/reports.ts'
import { reportInWords } from '../shared/import-report.ts'
import { messages } from '../shared/messages.ts'
import { inWords } from '../shared/words/in-words.ts'
import { log } from './log.ts'

// A shell passes at most 2 MB of paths; escaped as JSON they are longer.
const LONGEST_REQUEST = 16 * 1024 * 1024

/** Does what another process asks, tells how far it is, and gives what it came to. */
export type RunCommand = (
  request: CommandRequest,
  send: (answer: CommandAnswer) => void,
  signal: AbortSignal,
) => Promise<CommandAnswer>

/** Listens for what other processes of this person ask; see cli/command-protocol.ts. */
export class CommandChannel {
  readonly #run: RunCommand
  readonly #server: Server
  /** The conversations that are open, and the work of each. */
  readonly #open = new Map<Socket, { controller: AbortController; work: Promise<void> }>()

  /**
   * Listens for commands about a folder; null, and a line in the log, where that can't be.
   *
   * @param folder of which this process is the only one to listen: its library or profile
   */
  static async open(folder: string, run: RunCommand): Promise<CommandChannel | null> {
    try {
      const address = await commandAddress(folder)
      await makePrivate(address)
      if (!(await isPrivate(address))) {
        throw new Error(`Others can reach the folder of ${address}`)
      }
      // Nobody listens there but the one who holds the folder's lock, which is us: a dead one left it.
      if (process.platform !== 'win32') await rm(address, { force: true })
      const channel = new CommandChannel(run)
      await channel.#listen(address)
      return channel
    } catch (error) {
      log.warn('Other processes cannot reach this application', error)
      return null
    }
  }

  private constructor(run: RunCommand) {
    this.#run = run
    this.#server = createServer((socket) => this.#converse(socket))
  }

  /** Stops what is under way before its next file, and waits until the CLI has been told. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()))
    for (const [socket, { controller, work }] of this.#open) {
      controller.abort()
      void work.then(() => socket.destroySoon())
    }
    await closed
  }

  #listen(address: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(address, () => {
        this.#server.off('error', reject)
        this.#server.on('error', (error) => log.warn('The command channel failed', error))
        resolve()
      })
    })
  }

  #converse(socket: Socket): void {
    const conversation = { controller: new AbortController(), work: Promise.resolve() }
    this.#open.set(socket, conversation)
    socket.on('error', () => {}) // 'close' follows.
    socket.on('close', () => {
      conversation.controller.abort()
      this.#open.delete(socket)
    })
    let isAsked = false
    onLines(socket, LONGEST_REQUEST, (line) => {
      if (isAsked) return
      isAsked = true
      conversation.work = this.#answer(socket, line, conversation.controller.signal)
    })
  }

  async #answer(socket: Socket, line: string, signal: AbortSignal): Promise<void> {
    const send = (answer: CommandAnswer): void => {
      if (socket.writable) socket.write(`${JSON.stringify(answer)}\n`)
    }
    try {
      const request = parseRequest(line)
      send({ type: 'accepted' })
      send(await this.#run(request, send, signal))
    } catch (error) {
      log.error('What another process asked for failed', error)
      const isOurs = error instanceof CollateError
      send({
        type: 'failed',
        code: isOurs ? error.code : 'internal',
        message: isOurs ? inWords(error.said) : messages.errors.unexpected,
      })
    }
    socket.end()
  }
}

/**
 * Does for the CLI what only the writer of a library can do, and what it does sooner. The window learns of it by the
 * library's ordinary events.
 */
export function commandsOf(
  library: Library,
  importing: typeof importFiles,
  search: Pick<Reports, 'ask'>,
): RunCommand {
  return async (request, send, signal) => {
    if (request.command === 'search') {
      log.info('Searching for the CLI')
      const { query } = request.args
      const question = {
        about: 'words',
        typed: query,
        most: null,
        whole: true,
        read: null,
      } as const
      const { found, unread } = await search.ask(question, undefined, signal)
      return {
        type: 'searched',
        searched: searchedIn(library, query, found),
        unread: unread.length,
      }
    }
    if (request.command !== 'import') throw unknownHere()
    const { paths } = request.args
    log.info(`Importing for the CLI, paths: ${paths.length}`)
    const sources = paths.map((path) => ({ path, name: basename(path) }))
    const onProgress = throttled((progress) => send({ type: 'progressed', ...progress }))
    const result = await importing(library, sources, { onProgress, signal })
    return { type: 'finished', report: reportInWords(result) }
  }
}

/** Takes what a second start was given. */
export function commandsOfProfile(take: (argv: string[], cwd: string) => void): RunCommand {
  return async (request) => {
    if (request.command !== 'open') throw unknownHere()
    take(request.args.argv, request.args.cwd)
    return { type: 'opened' }
  }
}

function unknownHere(): CollateError {
  return new CollateError('invalid-request', messages.refused.notHere)
}

function parseRequest(line: string): CommandRequest {
  let request: unknown
  try {
    request = JSON.parse(line)
  } catch {
    throw new CollateError('invalid-request', messages.refused.notJson)
  }
  const parsed = v.safeParse(commandRequestSchema, request)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new CollateError('invalid-request', messages.refused.otherVersion(issueInWords(issue)))
}
