import { messages } from '../messages.ts'
import type { Commands } from './command.ts'

const words = messages.commands
const also = messages.alsoCalled

export const NOTE_COMMANDS = {
  'note.new': {
    title: words.newNote,
    menu: 'note.open',
    key: 'Mod+N',
    alsoCalled: also.newNote,
    library: 'changed',
  },
  'note.toggle': {
    title: words.toggleNote,
    menu: 'view.parts',
    key: 'Mod+J',
    alsoCalled: also.toggleNote,
  },
  'note.close': { title: words.closeNote, menu: 'note.open' },
  'note.check': {
    title: words.checkNote,
    menu: 'note.open',
    key: 'F7',
    alsoCalled: also.checkNote,
    library: 'read',
  },
  'note.outline': {
    title: words.toggleOutline,
    menu: 'note.open',
    key: 'Mod+Shift+H',
    alsoCalled: also.toggleOutline,
  },
  'block.up': {
    title: words.moveBlockUp,
    menu: 'note.block',
    key: 'Alt+Shift+ArrowUp',
    alsoCalled: also.moveBlock,
    library: 'changed',
  },
  'block.down': {
    title: words.moveBlockDown,
    menu: 'note.block',
    key: 'Alt+Shift+ArrowDown',
    alsoCalled: also.moveBlock,
    library: 'changed',
  },
  'quotation.goTo': { title: words.goToQuoted, menu: 'note.quotation' },
  'quotation.copy': { title: words.copyQuotation, menu: 'note.quotation' },
  'quotation.change': {
    title: words.changeQuotation,
    menu: 'note.quotation',
    alsoCalled: also.changeQuotation,
    library: 'changed',
  },
  'quotation.keep': { title: words.keepQuoted, menu: 'note.quotation', library: 'changed' },
  'quotation.take': { title: words.takeQuoted, menu: 'note.quotation', library: 'changed' },
  'quotation.asBlock': {
    title: words.quotationAsBlock,
    menu: 'note.quotation',
    library: 'changed',
  },
  'quotation.inline': { title: words.quotationInline, menu: 'note.quotation', library: 'changed' },
  'quotation.bare': { title: words.quotationBare, menu: 'note.quotation', library: 'changed' },
  'quotation.remove': { title: words.removeQuotation, menu: 'note.quotation', library: 'changed' },
  'note.export': {
    title: words.exportNote,
    menu: 'note.export',
    key: 'Mod+E',
    alsoCalled: also.exportNote,
    library: 'read',
  },
  'note.exportAll': {
    title: words.exportAllNotes,
    menu: 'note.export',
    key: 'Mod+Shift+E',
    alsoCalled: also.exportNote,
    library: 'read',
  },
  'note.trash': {
    title: words.trashNote,
    menu: 'note.away',
    alsoCalled: also.trashNote,
    library: 'changed',
  },
} as const satisfies Commands
