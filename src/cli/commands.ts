import type { OptionName, RunCommand } from './command.ts'

export interface Command {
  usage: string
  /** One line for the list of commands. */
  summary: string
  /** What else `--help` says; lines of at most 80 characters. */
  details: string
  /** Options besides those that all commands take. */
  options: readonly OptionName[]
  /** How many plain arguments it takes. */
  operands: { least: number; most: number }
  /** Loaded when it is run: a command shall not wait for what the others need. */
  load(): Promise<RunCommand>
}

/** Every command there is. Their words are what the application's executable listens to. */
export const COMMANDS = {
  import: {
    usage: 'import PATH…',
    summary: 'Import files and folders',
    details: `Copies text and Markdown files into the library, folders with all that is in
them. Prints a line for each article: "added", or "known" when the very same
file was there before. When Collate has the library open, it imports for you.
A library is made where there is none.
Exits with 1 when a file could not be imported; the others are in all the same.
--json: {"added":[ARTICLE…],"known":[ARTICLE…],"problems":[{"name","message"}…],
"cancelled":false}, with articles as "collate list" has them.`,
    options: [],
    operands: { least: 1, most: Infinity },
    load: async () => (await import('./commands/import.ts')).runImport,
  },
  list: {
    usage: 'list',
    summary: 'List the articles, notes and dossiers',
    details: `Prints a line for each, newest first, without those in the trash.
--json: {"articles":[…],"notes":[…],"dossiers":[…]}. An article's fields say in
"from" where they come from; all but "person" are guesses.`,
    options: [],
    operands: { least: 0, most: 0 },
    load: async () => (await import('./commands/list.ts')).runList,
  },
  show: {
    usage: 'show ID',
    summary: 'Show an article, a note or a dossier',
    details: `Prints what is known of it, its text, and an article's highlights.
--json: {"type":"article","id",…} with the article, its text version and its
annotations; {"type":"note","id","note"}; {"type":"dossier","id","dossier"}.`,
    options: [],
    operands: { least: 1, most: 1 },
    load: async () => (await import('./commands/show.ts')).runShow,
  },
  search: {
    usage: 'search QUERY…',
    summary: 'Find articles and notes by their words',
    details: `Prints those in which every word of QUERY occurs, in any case and with or
without accents, with the sentences that hold most of them, three at most.
--json: {"query","articles":[…],"notes":[…]}, each as "collate list" has it, with
"passages":[{"start","end","text"}…]; offsets count UTF-16 units of its text.`,
    options: [],
    operands: { least: 1, most: Infinity },
    load: async () => (await import('./commands/search.ts')).runSearch,
  },
  check: {
    usage: 'check',
    summary: 'Verify every file of the library',
    details: `Reads every document, text and original, verifies every hash and reference,
and changes nothing. Exits with 1 when it found anything to tell.
--json: {"folder","verified","findings":[{"kind","name","version","message",
"advice"}…]}; version is the file with another version of a document, or null.`,
    options: [],
    operands: { least: 0, most: 0 },
    load: async () => (await import('./commands/check.ts')).runCheck,
  },
  export: {
    usage: 'export --out DIR [--note ID] [--flavour NAME]',
    summary: 'Export notes as Markdown files',
    details: `Writes all notes into DIR, or those named by --note, which can be repeated.
--flavour is the Markdown they are written in, whatever the window is set to:
  commonmark  for any program that reads Markdown; this when there is no other
  obsidian    callouts in the highlights' colours, [[wikilinks]], ==marks==
  pandoc      citations, with their sources in references.json beside the notes
Files that say the same already are not touched, and files that were edited
are left alone: the note is written beside them.
--json: {"folder","written":[FILE…],"unchanged":COUNT,"remarks":[…]}, and
"bibliography":FILE when the sources were written.`,
    options: ['out', 'note', 'flavour'],
    operands: { least: 0, most: 0 },
    load: async () => (await import('./commands/export.ts')).runExport,
  },
  align: {
    usage: 'align A B',
    summary: 'Compare two articles',
    details: `Finds which passages of A and B answer each other. Each is the path of a file,
or the id of an article. Two files need no library.
--json: {"a":{"title","sentences":[{"start","end","text"}…]},"b":{…},"matches":
[{"a":[I…],"b":[J…],"score","band","kind","reason"}…]}, with I and J counting
sentences from 0 and offsets in UTF-16 units of the article's text.`,
    options: [],
    operands: { least: 2, most: 2 },
    load: async () => (await import('./commands/align.ts')).runAlign,
  },
} as const satisfies Record<string, Command>

export type CommandName = keyof typeof COMMANDS

export function isCommandName(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word)
}
