import { COLORS, type ColorNames } from '../core/model/passage.ts'
import { ARTICLE_COMMANDS } from './commands/article-commands.ts'
import type { Command } from './commands/command.ts'
import { COMPARISON_COMMANDS } from './commands/comparison-commands.ts'
import { DOSSIER_COMMANDS } from './commands/dossier-commands.ts'
import { FIND_COMMANDS } from './commands/find-commands.ts'
import { LIBRARY_COMMANDS } from './commands/library-commands.ts'
import { NOTE_COMMANDS } from './commands/note-commands.ts'
import { PASSAGE_COMMANDS } from './commands/passage-commands.ts'
import { RELATION_COMMANDS } from './commands/relation-commands.ts'
import { TABLE_COMMANDS } from './commands/table-commands.ts'
import { TAG_COMMANDS } from './commands/tag-commands.ts'
import { WINDOW_COMMANDS } from './commands/window-commands.ts'
import { messages } from './messages.ts'

/**
 * Every action a person can take. Menus, keys, the palette and buttons all read this list. A feature
 * says here what its commands are called, and in the window's workspace/behaviours what they do; that
 * they are two places is because the native menu is main's, and main loads nothing of the window.
 */
export const COMMANDS = {
  ...LIBRARY_COMMANDS,
  ...ARTICLE_COMMANDS,
  ...PASSAGE_COMMANDS,
  ...RELATION_COMMANDS,
  ...COMPARISON_COMMANDS,
  ...NOTE_COMMANDS,
  ...TABLE_COMMANDS,
  ...DOSSIER_COMMANDS,
  ...FIND_COMMANDS,
  ...TAG_COMMANDS,
  ...WINDOW_COMMANDS,
}

export type CommandId = keyof typeof COMMANDS

export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[]

/** What a command is called, which keys do it, and where the menu has it. */
export function commandWords(command: CommandId): Command {
  return COMMANDS[command]
}

/** What a command is called where colours have names of the person's own. */
export function commandTitle(command: CommandId, names: ColorNames): string {
  const color = COLORS.find((one) => HIGHLIGHT_COMMANDS[one] === command)
  const own = color && names[color]
  return color && own
    ? messages.commands.highlightAs(own, messages.passage.colors[color])
    : commandWords(command).title
}

/** The command that colours a passage. */
export const HIGHLIGHT_COMMANDS = {
  yellow: 'highlight.yellow',
  red: 'highlight.red',
  green: 'highlight.green',
  blue: 'highlight.blue',
  purple: 'highlight.purple',
} as const satisfies Record<string, CommandId>
