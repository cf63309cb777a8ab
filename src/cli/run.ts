import type { Writable } from 'node:stream'
import { CollateError } from '../core/model/errors.ts'
import { ImportProblem } from '../importing/problem.ts'
import { messages } from '../shared/messages.ts'
import { inWords } from '../shared/words/in-words.ts'
import { readArguments, type CliRequest } from './arguments.ts'
import { HeldError, UsageError, type CommandContext } from './command.ts'
import { COMMANDS } from './commands.ts'
import { helpOn } from './help.ts'
import {
  backupsFolder,
  cataloguesFolder,
  chooseLibrary,
  searchFolder,
  type Folders,
} from './places.ts'
import { printable } from './table.ts'

/** What the CLI has around it; the same from the application's executable and from plain Node. */
export interface Environment {
  stdout: Writable
  stderr: Writable & { isTTY?: boolean }
  /** Folder that the person stands in, absolute. */
  cwd: string
  folders: Folders
  /** The script that reads files in a thread: `importing/reading-worker.ts`, or what was built of it. */
  readingWorker: string | URL
}

const DONE = 0
const FAILED = 1
const USAGE = 2
const HELD = 3

/**
 * Runs one command line: results to standard output, everything else to standard error. Needs no
 * Electron, no display and no window.
 *
 * @param args what stands after `collate`
 * @returns the exit code, when everything has been written
 */
export async function runCli(args: readonly string[], environment: Environment): Promise<number> {
  const { stdout, stderr } = environment
  for (const stream of [stdout, stderr]) stream.on('error', ignoreClosedPipe)
  try {
    const request = readArguments(args)
    if (request.kind === 'run') return await runCommand(request, environment)
    await write(stdout, helpOn(request.command))
    return DONE
  } catch (error) {
    await write(stderr, `${printable(sentenceOf(error))}\n`)
    return exitCodeOf(error)
  }
}

async function runCommand(
  { command, operands, options }: Extract<CliRequest, { kind: 'run' }>,
  { stdout, stderr, cwd, folders, readingWorker }: Environment,
): Promise<number> {
  const context: CommandContext = {
    operands,
    options,
    cwd,
    readingWorker,
    backups: backupsFolder(folders.application),
    searchIndexes: searchFolder(folders.application),
    catalogues: cataloguesFolder(folders.application),
    library: () => chooseLibrary(options.library, cwd, folders),
    warn: (sentence) => void stderr.write(`${printable(sentence)}\n`),
    screen: stderr.isTTY ? stderr : null,
  }
  const run = await COMMANDS[command].load()
  const { json, lines, failed = false } = await run(context)
  const results = options.json ? [JSON.stringify(json)] : lines.map(printable)
  if (results.length > 0) await write(stdout, `${results.join('\n')}\n`)
  return failed ? FAILED : DONE
}

/** Resolves when the text has been taken: the process may end then. */
function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve) => stream.write(text, () => resolve()))
}

/** Whoever reads the results may stop early (`collate list | head`): that is no failure. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

function sentenceOf(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\n${messages.cli.seeHelp}`
  if (error instanceof HeldError) return error.message
  if (error instanceof CollateError || error instanceof ImportProblem) return inWords(error.said)
  const details = error instanceof Error ? error.stack : String(error)
  return `${messages.cli.unexpected}\n${details}`
}

function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) return USAGE
  return error instanceof HeldError ? HELD : FAILED
}
