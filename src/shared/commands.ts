import { messages } from './messages.ts'

/**
 * Every action a person can take. Menus, keys, the palette and buttons all read this list; what a
 * command does and when it can be done is said once, where the window composes itself.
 *
 * `key` is written as in 'Mod+Shift+Z': Mod is Command on a Mac and Ctrl elsewhere. The last part is
 * a letter or the name of a key ('F1', 'Delete', 'ArrowLeft'); a digit means the key's place
 * (`event.code`), because on many keyboards digits need Shift.
 */
export interface CommandWords {
  readonly title: string
  readonly key?: string
  /** A second key for the same thing. */
  readonly otherKey?: string
  /** Other words by which the palette finds it. */
  readonly alsoCalled?: string
}

const words = messages.commands
const also = messages.alsoCalled

export const COMMANDS = {
  'import.files': { title: words.importFiles, key: 'Mod+O', alsoCalled: also.importFiles },
  'import.folder': { title: words.importFolder, key: 'Mod+Shift+O', alsoCalled: also.importFolder },
  'library.openSample': { title: words.openSample, alsoCalled: also.openSample },
  'library.open': { title: words.openLibrary, alsoCalled: also.openLibrary },
  'library.create': { title: words.createLibrary, alsoCalled: also.createLibrary },
  'library.reveal': { title: words.revealLibrary, alsoCalled: also.revealLibrary },
  'library.toggle': {
    title: words.toggleLibrary,
    key: 'Mod+Shift+L',
    alsoCalled: also.toggleLibrary,
  },
  'library.tryAgain': { title: words.tryAgain, alsoCalled: also.tryAgain },
  'library.takeOver': { title: words.takeOver, alsoCalled: also.takeOver },
  'library.search': {
    title: words.searchLibrary,
    key: 'Mod+Shift+F',
    alsoCalled: also.searchLibrary,
  },

  'article.details': { title: words.articleDetails, key: 'F2', alsoCalled: also.articleDetails },
  'article.readAs': { title: words.readAs },
  'article.others': {
    title: words.whoElseReports,
    key: 'Shift+F',
    alsoCalled: also.whoElseReports,
  },
  'article.trash': { title: words.trashArticle, alsoCalled: also.trashArticle },
  'pane.close': { title: words.closePane, key: 'Mod+W' },
  'pane.next': { title: words.nextPane, key: 'F6' },
  'pane.previous': { title: words.previousPane, key: 'Shift+F6' },
  'pane.moveLeft': { title: words.movePaneLeft, key: 'Alt+Shift+ArrowLeft' },
  'pane.moveRight': { title: words.movePaneRight, key: 'Alt+Shift+ArrowRight' },

  'highlight.yellow': { title: words.highlightYellow, key: '1', alsoCalled: also.highlight },
  'highlight.red': { title: words.highlightRed, key: '2', alsoCalled: also.highlight },
  'highlight.green': { title: words.highlightGreen, key: '3', alsoCalled: also.highlight },
  'highlight.blue': { title: words.highlightBlue, key: '4', alsoCalled: also.highlight },
  'highlight.purple': { title: words.highlightPurple, key: '5', alsoCalled: also.highlight },
  'highlight.again': { title: words.highlightAgain, key: 'H', alsoCalled: also.highlight },
  'highlight.comment': { title: words.comment, key: 'M', alsoCalled: also.comment },
  'highlight.remove': {
    title: words.removeHighlight,
    key: 'Delete',
    alsoCalled: also.removeHighlight,
  },
  'highlight.next': { title: words.nextHighlight, key: 'N' },
  'highlight.previous': { title: words.previousHighlight, key: 'P' },
  'passage.quote': { title: words.quoteInNote, key: 'Q', alsoCalled: also.quoteInNote },
  'passage.copy': { title: words.copyPassage },
  'passage.findInOthers': { title: words.findInOthers, key: 'F', alsoCalled: also.findInOthers },

  'compare.toggle': { title: words.compare, key: 'Mod+Shift+C', alsoCalled: also.compare },
  'compare.together': { title: words.scrollTogether, alsoCalled: also.scrollTogether },
  'match.next': { title: words.nextMatch, key: 'F8' },
  'match.previous': { title: words.previousMatch, key: 'Shift+F8' },
  'match.stack': { title: words.stack, key: 'S' },
  'match.answer': { title: words.goToAnswer, key: 'G' },
  'match.confirm': { title: words.confirmMatch, key: 'Y', alsoCalled: also.confirmMatch },
  'match.dismiss': { title: words.dismissMatch, key: 'X', alsoCalled: also.dismissMatch },
  'match.join': { title: words.joinByHand, key: 'J', alsoCalled: also.joinByHand },
  'match.clearFocus': { title: words.clearFocus, key: 'Escape', alsoCalled: also.clearFocus },
  'match.quote': { title: words.quotePair, key: 'B', alsoCalled: also.quoteInNote },

  'others.close': { title: words.closeOthers },

  'note.new': { title: words.newNote, key: 'Mod+N', alsoCalled: also.newNote },
  'note.toggle': { title: words.toggleNote, key: 'Mod+J', alsoCalled: also.toggleNote },
  'note.close': { title: words.closeNote },
  'quotation.goTo': { title: words.goToQuoted },
  'quotation.copy': { title: words.copyQuotation },
  'quotation.remove': { title: words.removeQuotation },
  'note.export': { title: words.exportNote, key: 'Mod+E', alsoCalled: also.exportNote },
  'note.exportAll': {
    title: words.exportAllNotes,
    key: 'Mod+Shift+E',
    alsoCalled: also.exportNote,
  },
  'note.trash': { title: words.trashNote, alsoCalled: also.trashNote },

  'dossier.create': { title: words.createDossier, key: 'Mod+D', alsoCalled: also.createDossier },
  'dossier.rename': { title: words.renameDossier },
  'dossier.remove': { title: words.removeFromDossier },
  'dossier.close': { title: words.closeDossier },
  'dossier.setBase': { title: words.setBase, alsoCalled: also.base },
  'dossier.unsetBase': { title: words.unsetBase, alsoCalled: also.base },
  'tally.open': { title: words.openTally, key: 'T', alsoCalled: also.base },
  'dossier.trash': { title: words.trashDossier, alsoCalled: also.trashDossier },

  'edit.undo': { title: words.undo, key: 'Mod+Z', alsoCalled: also.undo },
  'edit.redo': { title: words.redo, key: 'Mod+Shift+Z', otherKey: 'Mod+Y', alsoCalled: also.redo },

  'text.larger': {
    title: words.largerText,
    key: 'Mod+=',
    otherKey: 'Mod++',
    alsoCalled: also.largerText,
  },
  'text.smaller': { title: words.smallerText, key: 'Mod+-', alsoCalled: also.smallerText },
  'text.standard': { title: words.standardText, key: 'Mod+0', alsoCalled: also.standardText },

  'trash.open': { title: words.openTrash, alsoCalled: also.openTrash },
  'history.open': { title: words.openHistory, alsoCalled: also.openHistory },
  'health.open': { title: words.openHealth, alsoCalled: also.openHealth },

  'palette.open': { title: words.openPalette, key: 'Mod+K' },
  'settings.open': { title: words.openSettings, key: 'Mod+,', alsoCalled: also.openSettings },
  'help.keys': { title: words.showKeys, key: 'F1', alsoCalled: also.showKeys },
  'help.about': { title: words.showAbout, alsoCalled: also.showAbout },
} as const satisfies Record<string, CommandWords>

export type CommandId = keyof typeof COMMANDS

export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[]

/** What a command is called and which keys do it. */
export function commandWords(command: CommandId): CommandWords {
  return COMMANDS[command]
}

/** The command that colours a passage. */
export const HIGHLIGHT_COMMANDS = {
  yellow: 'highlight.yellow',
  red: 'highlight.red',
  green: 'highlight.green',
  blue: 'highlight.blue',
  purple: 'highlight.purple',
} as const satisfies Record<string, CommandId>

/** Those that change something in the library: off while it is away or read-only. */
export const CHANGING: ReadonlySet<CommandId> = new Set<CommandId>([
  ...Object.values(HIGHLIGHT_COMMANDS),
  'import.files',
  'import.folder',
  'library.openSample',
  'article.details',
  'article.readAs',
  'article.trash',
  'highlight.again',
  'highlight.comment',
  'highlight.remove',
  'passage.quote',
  'match.confirm',
  'match.dismiss',
  'match.join',
  'match.quote',
  'note.new',
  'note.trash',
  'quotation.remove',
  'dossier.create',
  'dossier.rename',
  'dossier.remove',
  'dossier.setBase',
  'dossier.unsetBase',
  'dossier.trash',
])

/** Those that need the library's files, and change none: off while it is away. */
export const READING: ReadonlySet<CommandId> = new Set<CommandId>([
  'library.reveal',
  'note.export',
  'note.exportAll',
])
