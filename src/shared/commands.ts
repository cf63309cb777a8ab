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
}

const words = messages.commands

export const COMMANDS = {
  'import.files': { title: words.importFiles, key: 'Mod+O' },
  'import.folder': { title: words.importFolder, key: 'Mod+Shift+O' },
  'library.openSample': { title: words.openSample },
  'library.open': { title: words.openLibrary },
  'library.create': { title: words.createLibrary },
  'library.reveal': { title: words.revealLibrary },
  'library.toggle': { title: words.toggleLibrary, key: 'Mod+Shift+L' },
  'library.tryAgain': { title: words.tryAgain },
  'library.takeOver': { title: words.takeOver },
  'library.search': { title: words.searchLibrary, key: 'Mod+Shift+F' },

  'article.details': { title: words.articleDetails, key: 'F2' },
  'article.others': { title: words.whoElseReports, key: 'Shift+F' },
  'article.trash': { title: words.trashArticle },
  'pane.close': { title: words.closePane, key: 'Mod+W' },
  'pane.next': { title: words.nextPane, key: 'F6' },
  'pane.previous': { title: words.previousPane, key: 'Shift+F6' },
  'pane.moveLeft': { title: words.movePaneLeft, key: 'Alt+Shift+ArrowLeft' },
  'pane.moveRight': { title: words.movePaneRight, key: 'Alt+Shift+ArrowRight' },

  'highlight.yellow': { title: words.highlightYellow, key: '1' },
  'highlight.red': { title: words.highlightRed, key: '2' },
  'highlight.green': { title: words.highlightGreen, key: '3' },
  'highlight.blue': { title: words.highlightBlue, key: '4' },
  'highlight.purple': { title: words.highlightPurple, key: '5' },
  'highlight.again': { title: words.highlightAgain, key: 'H' },
  'highlight.comment': { title: words.comment, key: 'M' },
  'highlight.remove': { title: words.removeHighlight, key: 'Delete' },
  'highlight.next': { title: words.nextHighlight, key: 'N' },
  'highlight.previous': { title: words.previousHighlight, key: 'P' },
  'passage.quote': { title: words.quoteInNote, key: 'Q' },
  'passage.findInOthers': { title: words.findInOthers, key: 'F' },

  'compare.toggle': { title: words.compare, key: 'Mod+Shift+C' },
  'compare.together': { title: words.scrollTogether },
  'match.next': { title: words.nextMatch, key: 'F8' },
  'match.previous': { title: words.previousMatch, key: 'Shift+F8' },
  'match.stack': { title: words.stack, key: 'S' },
  'match.answer': { title: words.goToAnswer, key: 'G' },
  'match.confirm': { title: words.confirmMatch, key: 'Y' },
  'match.dismiss': { title: words.dismissMatch, key: 'X' },
  'match.join': { title: words.joinByHand, key: 'J' },
  'match.letGo': { title: words.letGo, key: 'Escape' },
  'match.quote': { title: words.quotePair, key: 'B' },

  'others.close': { title: words.closeOthers },

  'note.new': { title: words.newNote, key: 'Mod+N' },
  'note.toggle': { title: words.toggleNote, key: 'Mod+J' },
  'note.close': { title: words.closeNote },
  'note.export': { title: words.exportNote, key: 'Mod+E' },
  'note.exportAll': { title: words.exportAllNotes, key: 'Mod+Shift+E' },
  'note.trash': { title: words.trashNote },

  'dossier.create': { title: words.createDossier, key: 'Mod+D' },
  'dossier.rename': { title: words.renameDossier },
  'dossier.close': { title: words.closeDossier },
  'dossier.setBase': { title: words.setBase },
  'dossier.unsetBase': { title: words.unsetBase },
  'tally.open': { title: words.openTally, key: 'T' },
  'dossier.trash': { title: words.trashDossier },

  'edit.undo': { title: words.undo, key: 'Mod+Z' },
  'edit.redo': { title: words.redo, key: 'Mod+Shift+Z', otherKey: 'Mod+Y' },

  'text.larger': { title: words.largerText, key: 'Mod+=', otherKey: 'Mod++' },
  'text.smaller': { title: words.smallerText, key: 'Mod+-' },
  'text.standard': { title: words.standardText, key: 'Mod+0' },

  'trash.open': { title: words.openTrash },
  'history.open': { title: words.openHistory },
  'health.open': { title: words.openHealth },

  'palette.open': { title: words.openPalette, key: 'Mod+K' },
  'settings.open': { title: words.openSettings, key: 'Mod+,' },
  'help.keys': { title: words.showKeys, key: 'F1' },
  'help.about': { title: words.showAbout },
} as const satisfies Record<string, CommandWords>

export type CommandId = keyof typeof COMMANDS

export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[]

/** What a command is called and which keys do it. */
export function commandWords(id: CommandId): CommandWords {
  return COMMANDS[id]
}

/** The command that colours a passage. */
export const HIGHLIGHT_COMMANDS = {
  yellow: 'highlight.yellow',
  red: 'highlight.red',
  green: 'highlight.green',
  blue: 'highlight.blue',
  purple: 'highlight.purple',
} as const satisfies Record<string, CommandId>
