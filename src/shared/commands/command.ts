/**
 * The native menus from left to right, and in each the groups from top to bottom, with a line between
 * two. Edit holds the system's own commands too, and so stands in main/menu.ts.
 */
export const MENUS = {
  file: ['add', 'library', 'look', 'settings'],
  edit: ['steps', 'find'],
  view: ['go', 'parts', 'panes', 'size'],
  article: ['about', 'away'],
  passage: ['colour', 'use', 'relations', 'go'],
  compare: ['mode', 'walk', 'judge'],
  note: ['open', 'block', 'quotation', 'table', 'export', 'away'],
  dossier: ['open', 'baseline', 'away'],
  help: ['keys', 'about'],
} as const

export type Menu = keyof typeof MENUS

/** One group of one menu: "passage.colour". */
type MenuPlace = {
  [M in Menu]: `${M}.${(typeof MENUS)[M][number]}`
}[Menu]

/** What every process knows of a command; what it does is the window's business. */
export interface Command {
  readonly title: string
  /** Where the native menu has it: every command is in one, so that all can be found. */
  readonly menu: MenuPlace
  /**
   * Written as in 'Mod+Shift+Z': Mod is Command on a Mac and Ctrl elsewhere. The last part is a letter
   * or the name of a key ('F1', 'Delete', 'ArrowLeft'); a digit means the key's place (`event.code`),
   * because on many keyboards digits need Shift.
   */
  readonly key?: string
  /** A second key for the same thing. */
  readonly otherKey?: string
  /** Other words by which the palette finds it. */
  readonly alsoCalled?: string
  /**
   * What it does with the library: a command that changes it is off while that is away or read-only,
   * one that reads its files while it is away.
   */
  readonly library?: 'changed' | 'read'
}

export type Commands = Readonly<Record<string, Command>>
