import { messages } from '../messages.ts'
import type { Commands } from './command.ts'

const words = messages.commands
const also = messages.alsoCalled

/** What can be done with a table in the note. */
export const TABLE_COMMANDS = {
  'table.insert': {
    title: words.insertTable,
    menu: 'note.table',
    alsoCalled: also.insertTable,
    library: 'changed',
  },
  'table.rowAbove': { title: words.rowAbove, menu: 'note.table', library: 'changed' },
  'table.rowBelow': { title: words.rowBelow, menu: 'note.table', library: 'changed' },
  'table.columnBefore': { title: words.columnBefore, menu: 'note.table', library: 'changed' },
  'table.columnAfter': { title: words.columnAfter, menu: 'note.table', library: 'changed' },
  'table.removeRow': { title: words.removeRow, menu: 'note.table', library: 'changed' },
  'table.removeColumn': { title: words.removeColumn, menu: 'note.table', library: 'changed' },
  'table.remove': { title: words.removeTable, menu: 'note.table', library: 'changed' },
} as const satisfies Commands
