import type { TABLE_COMMANDS } from '../../../../shared/commands/table-commands.ts'
import type { Behaviours, Need } from '../../state/actions/commands.ts'
import { currentNote, type TableStep } from '../../state/actions/open-note.ts'
import { afterNextFrame } from '../../ui/after-next-frame.ts'
import { aNote, needs } from './needs.ts'
import { openNoteInView } from './open-note-in-view.ts'

const aTable: Need = {
  isMet: () => currentNote()?.isInTable() === true,
  otherwise: needs.table,
}

function inTable(step: TableStep) {
  return { run: async () => (await openNoteInView())?.changeTable(step), needs: aTable }
}

export const tableBehaviours = {
  'table.insert': {
    run: async () => {
      const note = await openNoteInView()
      note?.insertTable()
      // What was typed meanwhile goes into it once it is laid out.
      await new Promise<void>(afterNextFrame)
    },
    opensField: true,
    needs: aNote,
  },
  'table.rowAbove': inTable('rowAbove'),
  'table.rowBelow': inTable('rowBelow'),
  'table.columnBefore': inTable('columnBefore'),
  'table.columnAfter': inTable('columnAfter'),
  'table.removeRow': inTable('removeRow'),
  'table.removeColumn': inTable('removeColumn'),
  'table.remove': inTable('remove'),
} satisfies Behaviours<keyof typeof TABLE_COMMANDS>
