import type { OptionName, RunCommand } from './command.ts'

export interface Command {
  usage: string
  /** Options besides those that all commands take. */
  options: readonly OptionName[]
  /** How many plain arguments it takes. */
  operands: { least: number; most: number }
  /** Loaded when it is run: a command shall not wait for what the others need. */
  load(): Promise<RunCommand>
}

/** Every command there is. Their words are what the application's executable listens to. */
export const COMMANDS = {
  import: {
    usage: 'import PATH…',
    options: [],
    operands: { least: 1, most: Infinity },
    load: async () => (await import('./commands/import.ts')).runImport,
  },
  list: {
    usage: 'list',
    options: [],
    operands: { least: 0, most: 0 },
    load: async () => (await import('./commands/list.ts')).runList,
  },
  show: {
    usage: 'show ID',
    options: [],
    operands: { least: 1, most: 1 },
    load: async () => (await import('./commands/show.ts')).runShow,
  },
  search: {
    usage: 'search QUERY…',
    options: [],
    operands: { least: 1, most: Infinity },
    load: async () => (await import('./commands/search.ts')).runSearch,
  },
  check: {
    usage: 'check',
    options: [],
    operands: { least: 0, most: 0 },
    load: async () => (await import('./commands/check.ts')).runCheck,
  },
  snapshots: {
    usage: 'snapshots [NUMBER] [--restore ID | --everything] [--from DIR]',
    options: ['from', 'restore', 'everything'],
    operands: { least: 0, most: 1 },
    load: async () => (await import('./commands/snapshots.ts')).runSnapshots,
  },
  export: {
    usage: 'export --out DIR [--note ID] [--flavour NAME]',
    options: ['out', 'note', 'flavour'],
    operands: { least: 0, most: 0 },
    load: async () => (await import('./commands/export.ts')).runExport,
  },
  relations: {
    usage: 'relations [ID] [--out DIR]',
    options: ['out'],
    operands: { least: 0, most: 1 },
    load: async () => (await import('./commands/relations.ts')).runRelations,
  },
  align: {
    usage: 'align A B',
    options: [],
    operands: { least: 2, most: 2 },
    load: async () => (await import('./commands/align.ts')).runAlign,
  },
} as const satisfies Record<string, Command>

export type CommandName = keyof typeof COMMANDS

export function isCommandName(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word)
}
