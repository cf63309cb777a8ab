import { parseArgs } from 'node:util'
import { messages } from '../shared/messages.ts'
import { OPTIONS, UsageError, type OptionName, type Options } from './command.ts'
import { COMMANDS, isCommandName, type Command, type CommandName } from './commands.ts'

/** What a command line asks for: help, on one command or on all, or a command to be run. */
export type CliRequest =
  | { kind: 'help'; command: CommandName | null }
  | { kind: 'run'; command: CommandName; operands: string[]; options: Options }

const EVERYWHERE: readonly OptionName[] = ['library', 'json', 'help']
const HELP = ['--help', '-h']

/**
 * Reads what stands after `collate`.
 *
 * @throws UsageError when it makes no sense
 */
export function readArguments(args: readonly string[]): CliRequest {
  const at = firstPlain(args)
  const word = args[at]
  if (word === undefined) {
    if (args.some((arg) => HELP.includes(arg))) return { kind: 'help', command: null }
    throw new UsageError(messages.cli.noCommand)
  }
  if (!isCommandName(word)) throw new UsageError(messages.cli.unknownCommand(word))

  const { positionals, values } = parse(COMMANDS[word], args.toSpliced(at, 1))
  if (values.help) return { kind: 'help', command: word }
  const { least, most } = COMMANDS[word].operands
  if (positionals.length < least || positionals.length > most) {
    throw new UsageError(messages.cli.usage(COMMANDS[word].usage))
  }
  return { kind: 'run', command: word, operands: positionals, options: values }
}

/**
 * The part of an executable's arguments that is for the CLI, or null when they ask for the window.
 * They ask for the CLI when the first that is no flag is a command's word ("collate ./list" opens a
 * file of that name), or by --help.
 *
 * @param argv as in `process.argv` of Electron
 * @param isDefaultApp true when Electron runs the source folder, which its first plain argument is
 */
export function argumentsForCli(argv: readonly string[], isDefaultApp: boolean): string[] | null {
  let args = argv.slice(1)
  if (isDefaultApp) args = args.toSpliced(firstPlain(args), 1)
  const at = firstPlain(args)
  const before = args.slice(0, at).filter((arg, i, all) => isOurs(arg, all[i - 1]))
  if (isCommandName(args[at] ?? '')) return [...before, ...args.slice(at)]
  return at === args.length && before.some((arg) => HELP.includes(arg)) ? ['--help'] : null
}

/** Index of the first argument that is no flag and no flag's value; the length when all are. */
function firstPlain(args: readonly string[]): number {
  const at = args.findIndex((arg, i) => !arg.startsWith('-') && args[i - 1] !== '--library')
  return at === -1 ? args.length : at
}

/** Whether a flag before the command is not Chromium's or Electron's own. */
function isOurs(arg: string, before: string | undefined): boolean {
  return before === '--library' || /^(--library(=.*)?|--json|--help|-h)$/.test(arg)
}

function parse(command: Command, args: string[]): { positionals: string[]; values: Options } {
  const names = [...EVERYWHERE, ...command.options]
  const options = Object.fromEntries(names.map((name) => [name, OPTIONS[name]]))
  try {
    const parsed = parseArgs({ args, options, allowPositionals: true, strict: true })
    return { positionals: parsed.positionals, values: parsed.values as Options }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    // Node's own first sentence, as in "Unknown option '--jsn'"; what follows is for programmers.
    const [sentence = ''] = error.message.split(/\. |\n/)
    throw new UsageError(`${sentence}.`, { cause: error })
  }
}
