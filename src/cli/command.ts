import type { Writable } from 'node:stream'
import type { ChosenLibrary } from './places.ts'

/** The options that commands may take; all take `library`, `json` and `help`. */
export const OPTIONS = {
  library: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  out: { type: 'string' },
  note: { type: 'string', multiple: true },
  flavour: { type: 'string' },
  from: { type: 'string' },
  restore: { type: 'string', multiple: true },
  everything: { type: 'boolean' },
} as const
export type OptionName = keyof typeof OPTIONS

export interface Options {
  library?: string
  json?: boolean
  help?: boolean
  out?: string
  note?: string[]
  flavour?: string
  from?: string
  restore?: string[]
  everything?: boolean
}

/** What a command is given to do its work. */
export interface CommandContext {
  operands: string[]
  options: Options
  /** Folder that relative paths are relative to. */
  cwd: string
  /** The folder of the application's own for backups. */
  backups: string
  /** The folder of the application's own for search indexes. */
  searchIndexes: string
  /** The folder of the application's own for catalogues. */
  catalogues: string
  /** The script that reads files in a thread. */
  readingWorker: string | URL
  /** The library the command is about, chosen by its option or by default. */
  library(): Promise<ChosenLibrary>
  /** Tells people something at once, beside the results. */
  warn(sentence: string): void
  /** Where progress may be drawn: standard error, when people watch it. */
  screen: Writable | null
}

/** What a command came to. Only this goes to standard output. */
export interface Outcome {
  /** The one document that --json prints. */
  json: unknown
  /** The same for people. */
  lines: string[]
  /** True when not all that was asked for could be done; the reasons have been told. */
  failed?: boolean
}

export type RunCommand = (context: CommandContext) => Promise<Outcome>

/** The command line makes no sense; `message` says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Another process or machine has the library and won't do it for us; `message` says who. */
export class HeldError extends Error {
  override readonly name = 'HeldError'
}
