import { COMMANDS, type CommandName } from './commands.ts'
import { table } from './table.ts'

const OPTIONS_OF_ALL = [
  ['--library DIR', 'the library: by default the one Collate opened last, else the folder'],
  ['', '"Collate" in your documents'],
  ['--json', 'print one JSON document, on one line'],
  ['--help', 'show what a command does'],
]

const EXIT_CODES = [
  ['0', 'done'],
  ['1', 'failed, wholly or in part'],
  ['2', 'wrong usage'],
  ['3', 'another process or computer has the library'],
]

/** The help on a command, or on all of them, ending in a line end. */
export function helpOn(command: CommandName | null): string {
  return command === null ? generalHelp() : commandHelp(command)
}

function generalHelp(): string {
  const commands = Object.values(COMMANDS).map(({ usage, summary }) => [usage, summary])
  return `Usage: collate COMMAND …

${indented(commands)}

Options of every command:
${indented(OPTIONS_OF_ALL)}

Exit codes:
${indented(EXIT_CODES)}

Results go to standard output, everything else to standard error.
collate COMMAND --help says more. Without a command, Collate opens its window.
`
}

function commandHelp(name: CommandName): string {
  const { usage, summary, details } = COMMANDS[name]
  return `Usage: collate ${usage} [--library DIR] [--json]

${summary}.
${details}
`
}

function indented(rows: readonly (readonly string[])[]): string {
  return table(rows)
    .map((line) => `  ${line}`)
    .join('\n')
}
