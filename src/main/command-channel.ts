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
import { CollateError } from '../core/model/errors.ts'
import type { importFiles } from '../importing/import-files.ts'
import type { Library } from '../library/library.ts'
import { messages } from '../shared/messages.ts'
import { log } from './log.ts'

// A shell passes at most 2 MB of paths; escaped as JSON they are longer.
const LONGEST_REQUEST = 16 * 1024 * 1024

/**
 * Does for the CLI what only the writer of a library can do, while the application is that writer
 * (see cli/command-protocol.ts). The window learns of it by the library's ordinary events.
 */
export class CommandChannel {
  readonly #library: Library
  readonly #import: typeof importFiles
  readonly #server: Server
  /** The conversations that are open, and the work of each. */
  readonly #open = new Map<Socket, { controller: AbortController; work: Promise<void> }>()

  /** Listens for commands to a library; null, and a line in the log, where that can't be. */
  static async open(
    library: Library,
    importing: typeof importFiles,
  ): Promise<CommandChannel | null> {
    try {
      const address = await commandAddress(library.folder)
      await makePrivate(address)
      if (!(await isPrivate(address))) {
        throw new Error(`Others can reach the folder of ${address}`)
      }
      // Nobody listens there but the writer of the library, which is us: a dead one left it.
      if (process.platform !== 'win32') await rm(address, { force: true })
      const channel = new CommandChannel(library, importing)
      await channel.#listen(address)
      return channel
    } catch (error) {
      log.warn('The CLI cannot reach this application', error)
      return null
    }
  }

  private constructor(library: Library, importing: typeof importFiles) {
    this.#library = library
    this.#import = importing
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
      log.error('A command of the CLI failed', error)
      const isOurs = error instanceof CollateError
      send({
        type: 'failed',
        code: isOurs ? error.code : 'internal',
        message: isOurs ? error.message : messages.errors.unexpected,
      })
    }
    socket.end()
  }

  async #run(
    { args }: CommandRequest,
    send: (answer: CommandAnswer) => void,
    signal: AbortSignal,
  ): Promise<CommandAnswer> {
    log.info(`Importing for the CLI, paths: ${args.paths.length}`)
    const sources = args.paths.map((path) => ({ path, name: basename(path) }))
    const onProgress = throttled((progress) => send({ type: 'progressed', ...progress }))
    const result = await this.#import(this.#library, sources, { onProgress, signal })
    const problems = result.problems.map(({ id, name, message }) => ({ id, name, message }))
    return { type: 'finished', report: { ...result, problems } }
  }
}

function parseRequest(line: string): CommandRequest {
  let request: unknown
  try {
    request = JSON.parse(line)
  } catch {
    throw new CollateError('invalid-request', 'The request is not JSON.')
  }
  const parsed = v.safeParse(commandRequestSchema, request)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new CollateError(
    'invalid-request',
    `This Collate does not know that request: ${v.getDotPath(issue) ?? ''} ${issue.message}.`,
  )
}
