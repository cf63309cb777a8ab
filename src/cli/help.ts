import { messages } from '../shared/messages.ts'
import { COMMANDS, type CommandName } from './commands.ts'
import { table } from './table.ts'

const words = messages.cli
const [library, libraryElse] = words.options.library

const OPTIONS_OF_ALL = [
  ['--library DIR', library],
  ['', libraryElse],
  ['--json', words.options.json],
  ['--help', words.options.help],
]

const EXIT_CODES = [
  ['0', words.exitCodes.done],
  ['1', words.exitCodes.failed],
  ['2', words.exitCodes.usage],
  ['3', words.exitCodes.held],
]

/** The help on a command, or on all of them, ending in a line end. */
export function helpOn(command: CommandName | null): string {
  return command === null ? generalHelp() : commandHelp(command)
}

function generalHelp(): string {
  const names = Object.keys(COMMANDS) as CommandName[]
  const commands = names.map((name) => [COMMANDS[name].usage, words.commands[name].summary])
  return words.help(indented(commands), indented(OPTIONS_OF_ALL), indented(EXIT_CODES))
}

function commandHelp(name: CommandName): string {
  const { summary, details } = words.commands[name]
  return words.helpOn(COMMANDS[name].usage, summary, details)
}

function indented(rows: readonly (readonly string[])[]): string {
  return table(rows)
    .map((line) => `  ${line}`)
    .join('\n')
}
