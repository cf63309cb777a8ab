import type { DocumentKind } from '../../core/model/document.ts'
import type { Damage } from '../../core/model/library-saying.ts'
import type { Color } from '../../core/model/passage.ts'
import type { EnteredField, ExportFailure, Saying } from '../../core/model/saying.ts'
import type { FileSort } from '../../core/model/file-sort.ts'
import { isolated } from '../../core/model/names.ts'
import { grammarOf } from './grammar.ts'
import { said } from './said.ts'

/**
 * The English catalogue: all sentences that a person reads. Names that tests and screen readers rely
 * on are the design's own.
 */

const { number, counted, form, list } = grammarOf('en-GB')

/** A colour within a sentence. */
const COLORED: Readonly<Record<Color, string>> = {
  yellow: 'yellow',
  red: 'red',
  green: 'green',
  blue: 'blue',
  purple: 'purple',
}

const ENCODING_USE = new Map(
  Object.entries({
    'UTF-8': 'All languages',
    'UTF-16LE': 'All languages',
    'UTF-16BE': 'All languages',
    'windows-1250': 'Central European',
    'ISO-8859-2': 'Central European',
    IBM852: 'Central European',
    MacCentEuro: 'Central European',
    'windows-1251': 'Cyrillic',
    'ISO-8859-5': 'Cyrillic',
    'KOI8-R': 'Russian',
    'KOI8-U': 'Ukrainian',
    IBM855: 'Cyrillic',
    IBM866: 'Cyrillic',
    MacCyrillic: 'Cyrillic',
    'windows-1252': 'Western European',
    'ISO-8859-15': 'Western European',
    IBM850: 'Western European',
    macintosh: 'Western European',
    'windows-1253': 'Greek',
    'ISO-8859-7': 'Greek',
    'windows-1254': 'Turkish',
    'windows-1255': 'Hebrew',
    'windows-1256': 'Arabic, Persian',
    'ISO-8859-6': 'Arabic',
    'windows-1257': 'Baltic',
    'ISO-8859-4': 'Baltic',
    'ISO-8859-13': 'Baltic',
    'ISO-8859-16': 'Romanian',
    'windows-1258': 'Vietnamese',
    VISCII: 'Vietnamese',
    'windows-874': 'Thai',
    Shift_JIS: 'Japanese',
    'EUC-JP': 'Japanese',
    'ISO-2022-JP': 'Japanese',
    GB18030: 'Simplified Chinese',
    Big5: 'Traditional Chinese',
    'EUC-KR': 'Korean',
    'ISO-2022-KR': 'Korean',
  }),
)

/** A saying by its code. */
type Of<Code extends Saying['says']> = Extract<Saying, { readonly says: Code }>

/** As it stands in a sentence: “photo.jpg” is {a picture}. */
const FILE_SORT: Readonly<Record<FileSort, string>> = {
  pdf: 'a PDF document',
  rtf: 'a rich text (RTF) document',
  'web-page': 'a web page',
  word: 'a Word document',
  'open-document': 'an OpenDocument text',
  pages: 'a Pages document',
  'e-book': 'an e-book',
  presentation: 'a presentation',
  table: 'a table',
  mail: 'an e-mail message',
  data: 'a data file',
  office: 'an Office document',
  picture: 'a picture',
  sound: 'a sound recording',
  film: 'a video',
  archive: 'an archive of files',
  program: 'a program',
  font: 'a font',
  database: 'a database',
}

/** What a person fills in, as a sentence begins. */
const FIELD: Readonly<Record<EnteredField, string>> = {
  title: 'The title',
  outlet: 'The outlet',
  author: 'The author',
  name: 'The name',
  comment: 'The comment',
  tags: 'A tag',
  tag: 'The tag',
}

/** A kind of document within a sentence: There is {no article}; another version of {an article}. */
const KIND: Readonly<Record<DocumentKind, { no: string; one: string }>> = {
  article: { no: 'no article', one: 'an article' },
  annotations: { no: 'no highlights', one: 'an article’s highlights' },
  note: { no: 'no note', one: 'a note' },
  dossier: { no: 'no dossier', one: 'a dossier' },
  relation: { no: 'no relation', one: 'a relation' },
  search: { no: 'no saved search', one: 'a saved search' },
  checks: { no: 'no ticks', one: 'a note’s ticks' },
  agreement: { no: 'no agreement table', one: 'a dossier’s agreement table' },
}

const DAMAGE: Readonly<Record<Extract<Damage, string>, string>> = {
  'too-deep': 'it is nested too deeply',
  'no-json': 'it is no JSON in UTF-8',
  'no-document': 'it is not a document of Collate',
  'other-kind': 'it is a document of another kind',
  'other-document': 'it is the document of something else',
  'newer-and-changed': 'it was changed, and is from a newer version',
  'no-data': 'it has no data',
  'far-off-count': 'its count is one that no library reaches',
}

function damageInWords(damage: Damage): string {
  return typeof damage === 'string' ? DAMAGE[damage] : damage.detail
}

/** As it stands after a word: {is damaged} (it has no data). */
function bracketed(damage: Damage | null): string {
  return damage === null ? '' : ` (${damageInWords(damage)})`
}

/** As it stands after a sentence. */
function keptAs(aside: string | null): string {
  return aside === null ? '' : said` What was found there is kept as ${aside}.`
}

/** What stopped an export, and what to do. */
const EXPORT_FAILURE: Readonly<
  Record<ExportFailure, (detail: string) => { happened: string; todo: string }>
> = {
  'disk-full': () => ({
    happened: 'the disk is full',
    todo: 'Free up space and export again.',
  }),
  'not-permitted': () => ({
    happened: 'Collate is not allowed to write there',
    todo: 'Choose another folder, or check the permissions of this one.',
  }),
  'not-a-folder': () => ({
    happened: 'a part of that path is a file and not a folder',
    todo: 'Choose another folder.',
  }),
  vanished: () => ({
    happened: 'the folder vanished',
    todo: 'Connect its drive, or choose another folder.',
  }),
  other: (detail) => ({
    happened: said`the disk reported an error (${detail})`,
    todo: 'Try again, and check the disk if it happens again.',
  }),
}

export const english = {
  app: {
    name: 'Collate',
    crumb: 'Dossier:',
    loading: 'Opening the library…',
    /** What the system calls a link to a passage. */
    link: 'Passage in Collate',
  },

  commands: {
    importFiles: 'Choose files…',
    importFolder: 'Choose a folder…',
    openSample: 'Open the sample dossier',
    openLibrary: 'Open another library…',
    createLibrary: 'Create a new library…',
    revealLibrary: 'Show the library’s folder',
    toggleLibrary: 'Show or hide the library',
    libraryTable: 'Show the library as a table, or as a list',
    search: 'Search the library’s texts, highlights and notes',
    saveSearch: 'Save the search',
    searchLibrary: 'Filter the library’s lists',
    readAs: 'Read the article in another encoding…',
    articleDetails: 'Edit the article’s details',
    trashArticle: 'Move the article to the trash',
    closePane: 'Close the article',
    nextPane: 'Next pane',
    previousPane: 'Previous pane',
    movePaneLeft: 'Move the article left',
    movePaneRight: 'Move the article right',
    highlightYellow: 'Highlight yellow',
    highlightRed: 'Highlight red',
    highlightGreen: 'Highlight green',
    highlightBlue: 'Highlight blue',
    highlightPurple: 'Highlight purple',
    highlightAs: (name: string, color: string) => said`Highlight as “${name}” (${color})`,
    highlightAgain: 'Highlight in the last colour used',
    comment: 'Comment on the passage',
    removeHighlight: 'Remove the highlight',
    moveEdges: 'Change what the highlight covers',
    nextHighlight: 'Next highlight',
    previousHighlight: 'Previous highlight',
    quoteInNote: 'Quote in note',
    citeInNote: 'Cite in note, without its words',
    copyPassage: 'Copy',
    findInOthers: 'Find in others',
    whoElseReports: 'Find other coverage of the article',
    closeOthers: 'Close other coverage',
    newNote: 'New note',
    toggleNote: 'Show or hide the note',
    closeNote: 'Close the note',
    goToQuoted: 'Go to the quoted passage',
    changeQuotation: 'Shorten or translate the quotation…',
    keepQuoted: 'Keep the words of the quotation',
    takeQuoted: 'Take the article’s new words into the quotation',
    quotationAsBlock: 'Show the quotation as a block',
    quotationInline: 'Show the quotation in the sentence',
    quotationBare: 'Show the reference only',
    copyQuotation: 'Copy the quotation',
    removeQuotation: 'Remove the quotation',
    checkNote: 'Check this note',
    find: 'Find in the open texts',
    findNext: 'Find next',
    findPrevious: 'Find previous',
    toggleOutline: 'Show or hide the outline of the note',
    moveBlockUp: 'Move the block up',
    moveBlockDown: 'Move the block down',
    insertTable: 'Insert a table in the note',
    rowAbove: 'Insert a row above',
    rowBelow: 'Insert a row below',
    columnBefore: 'Insert a column before',
    columnAfter: 'Insert a column after',
    removeRow: 'Remove the row',
    removeColumn: 'Remove the column',
    removeTable: 'Remove the table',
    exportNote: 'Export the note as Markdown…',
    exportAllNotes: 'Export all notes as Markdown…',
    trashNote: 'Move the note to the trash',
    createDossier: 'Save the open articles as a dossier',
    renameDossier: 'Rename the dossier',
    mapDossier: 'Show a map of the dossier',
    filterByDossier: 'List only what is in the dossier',
    checkDraft: 'Check a draft against the dossier…',
    agreement: 'Show the agreement table',
    closeDossier: 'Close the dossier',
    trashDossier: 'Move the dossier to the trash',
    removeFromDossier: 'Remove the article from the dossier',
    setBase: 'Use the article as the dossier’s baseline',
    unsetBase: 'Stop using the dossier’s baseline',
    openTally: 'Show how the dossier’s articles put the sentence',
    compare: 'Compare the open articles',
    scrollTogether: 'Scroll matching passages together',
    nextMatch: 'Next match',
    previousMatch: 'Previous match',
    quotePair: 'Quote both sides of the match in the note',
    confirmMatch: 'Confirm the match',
    dismissMatch: 'Dismiss the match',
    joinByHand: 'Link the passage with another by hand',
    relate: 'Relate the passage to another…',
    openRelation: 'Show the relations of the passage',
    listRelations: 'List relations',
    exportRelations: 'Export relations as Markdown and CSV…',
    stack: 'Show how each source puts the sentence',
    goToAnswer: 'Go to the matching sentence',
    clearFocus: 'Deselect, or cancel linking and relating',
    undo: 'Undo',
    redo: 'Redo',
    goBack: 'Back',
    goForward: 'Forward',
    largerText: 'Larger text',
    smallerText: 'Smaller text',
    standardText: 'Standard text size',
    openPalette: 'Search or run a command',
    openTrash: 'Trash',
    openHistory: 'History and backups',
    openHealth: 'Library check',
    tryAgain: 'Try the library again',
    takeOver: 'Take over the library…',
    openSettings: 'Settings',
    addTag: 'Add a tag…',
    openTags: 'Show the tags',
    closeTags: 'Close the tags',
    showKeys: 'Keyboard shortcuts',
    showAbout: 'About Collate',
  },

  /** Other words for a command, which the palette knows too. */
  alsoCalled: {
    importFiles: 'import open add load files articles',
    importFolder: 'import open add load directory',
    openSample: 'example demo tutorial',
    openLibrary: 'switch change folder',
    createLibrary: 'new make folder',
    revealLibrary: 'location explorer finder file manager',
    toggleLibrary: 'sidebar panel list',
    libraryTable: 'columns sort wide spreadsheet',
    search: 'find full text query words',
    saveSearch: 'keep remember query',
    searchLibrary: 'find filter names',
    tryAgain: 'reconnect retry',
    takeOver: 'lock unlock',
    articleDetails: 'title outlet date author rename correct metadata',
    trashArticle: 'delete remove bin',
    highlight: 'mark colour color marker',
    comment: 'add annotate annotation remark',
    removeHighlight: 'delete clear unmark',
    moveEdges: 'edges range extend shrink longer shorter move',
    quoteInNote: 'cite citation copy',
    citeInNote: 'reference source paraphrase footnote',
    changeQuotation: 'leave out omit ellipsis cut translation edit',
    findInOthers: 'search elsewhere coverage related',
    whoElseReports: 'who else reports related similar sources elsewhere',
    newNote: 'create add write',
    toggleNote: 'sidebar panel',
    checkNote: 'verify fact check proof quotations claims bare tick sources',
    find: 'search words text note articles replace substitute',
    toggleOutline: 'headings table of contents structure sections',
    moveBlock: 'reorder drag paragraph line item swap order',
    insertTable: 'add grid rows columns cells',
    exportNote: 'save markdown md file share',
    trashNote: 'delete remove bin',
    createDossier: 'new create make group collection project',
    mapDossier: 'graph network links overview',
    filterByDossier: 'filter library narrow show all',
    agreement: 'matrix grid claims sources says differs contradicts silent compare',
    trashDossier: 'delete remove bin',
    base: 'base reference main tally count',
    compare: 'matches ribbons side by side differences diff',
    scrollTogether: 'sync synchronise synchronize lock',
    joinByHand: 'join connect',
    relate: 'supports contradicts same updates relation connect link',
    openRelation: 'supports contradicts same updates',
    exportRelations: 'save md csv table spreadsheet share',
    listRelations: 'supports contradicts same updates dossier library',
    confirmMatch: 'accept approve right',
    dismissMatch: 'reject hide wrong',
    clearFocus: 'clear escape unselect',
    undo: 'back revert',
    redo: 'again forward repeat',
    goBack: 'return previous place history',
    goForward: 'next place history',
    largerText: 'zoom in bigger increase font size',
    smallerText: 'zoom out decrease font size',
    standardText: 'zoom reset default normal font',
    openTrash: 'bin deleted recycle restore recover',
    openHistory: 'restore recover versions snapshots',
    addTag: 'label keyword flag topic category hashtag',
    openTags: 'labels keywords flags topics categories hashtags rename merge',
    openHealth: 'health verify repair problems integrity',
    openSettings:
      'preferences options configuration spelling spell check language dictionary theme dark light mode appearance font width',
    showKeys: 'help hotkeys keys',
    showAbout: 'help version licence license credits',
  },

  contextMenus: {
    text: 'Actions for the text',
    quotation: 'Actions for the quotation',
    table: 'Actions for the table',
    block: 'Actions for the block',
    highlight: (text: string) => said`Actions for “${text}”`,
  },

  fieldMenu: {
    note: 'Actions for the note’s text',
    field: 'Actions for the field',
    noSuggestion: 'No suggestions',
    learn: (word: string) => said`Add “${word}” to dictionary`,
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    pastePlain: 'Paste as plain text',
    selectAll: 'Select all',
    link: 'Link…',
    nothingSelected: 'No text is selected.',
    nothingToPaste: 'There is no text on the clipboard.',
  },

  spelling: {
    name: 'Spelling',
    check: 'Check spelling in notes and comments',
    languages: 'Languages to check',
    bySystem: 'Your system checks, in the languages that are set there.',
    byDictionaries:
      'With the dictionaries on this computer. A word is right if it is right in one of:',
    looking: 'Looking for dictionaries…',
    noDictionary:
      'There is no dictionary on this computer that Collate can use, and it never downloads one. Install one from your system’s packages, for instance hunspell-en-us, and start Collate again.',
    problem: (language: string, reason: string) =>
      said`The dictionary for ${language} can’t be used. ${reason}`,
    learned: (word: string) => said`“${word}” is in your dictionary now.`,
    notLearned: (word: string) => said`“${word}” could not be added to your dictionary.`,
  },

  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    article: 'Article',
    passage: 'Passage',
    compare: 'Compare',
    note: 'Note',
    dossier: 'Dossier',
    help: 'Help',
  },

  library: {
    name: 'Library',
    articles: 'Articles',
    dossiers: 'Dossiers',
    notes: 'Notes',
    search: 'Search',
    searchHint: 'Search by name',
    nothingFound: (query: string) => said`No results for “${query}”.`,
    noDossiers: 'Open two articles, then choose “Save as dossier”.',
    noNotes: 'Select a passage and press Q to start a note.',
    dropHere: 'Drop files here, or',
    choose: 'choose',
    articleMeta: (outlet: string, date: string) =>
      [outlet, date].filter(Boolean).map(isolated).join(', '),
    unknownOutlet: 'Outlet unknown',
    shownAs: 'Reads everywhere else as:',
    control:
      'Here stands a character that turns the order of letters. It is shown, and turns nothing.',
    dossierMeta: (articles: number, notes: number) =>
      said`${counted(articles, { one: 'article', other: 'articles' })}, ${counted(notes, { one: 'note', other: 'notes' })}`,
    editedNow: 'edited now',
    editedToday: 'edited today',
    noteMeta: (quotations: number, edited: string) =>
      said`${counted(quotations, { one: 'quotation', other: 'quotations' })}, ${edited}`,
    highlightsOf: (count: number) => counted(count, { one: 'highlight', other: 'highlights' }),
    open: 'Open',
    addToDossier: 'Add to this dossier',
    more: (title: string) => said`Actions for ${title}`,
    orders: {
      added: 'Last added first',
      date: 'By date, latest first',
      title: 'By title',
      outlet: 'By outlet',
      author: 'By author',
      words: 'Longest first',
      highlights: 'Most highlights first',
      tags: 'By tag',
    },
    reversedOrders: {
      added: 'First added first',
      date: 'By date, earliest first',
      title: 'By title, from Z',
      outlet: 'By outlet, from Z',
      author: 'By author, from Z',
      words: 'Shortest first',
      highlights: 'Fewest highlights first',
      tags: 'By tag, from Z',
    },
    reverse: 'Turn the order round',
    table: 'Show as a table',
    closeTable: 'Back to the articles that are open',
    groupBy: 'Group by',
    groupings: { none: 'Nothing', outlet: 'Outlet', month: 'Month', dossier: 'Dossier' },
    foldAll: 'Fold all groups',
    unfoldAll: 'Unfold all groups',
    noDate: 'No date',
    inNoDossier: 'In no dossier',
    group: (title: string, articles: number) =>
      said`${title}, ${counted(articles, { one: 'article', other: 'articles' })}`,
    plain: (count: number) => number(count),
    columns: {
      title: 'Title',
      outlet: 'Outlet',
      date: 'Date',
      added: 'Added',
      words: 'Words',
      highlights: 'Highlights',
      tags: 'Tags',
    },
    orderNamed: (order: string) => said`Order of the articles: ${order}`,
  },

  empty: {
    title: 'Drop articles here',
    text: 'Text and Markdown files, one or many, or a whole folder. They are copied into your library on this computer; nothing leaves it.',
    chooseFiles: 'Choose files',
    chooseFolder: 'Choose a folder',
    openSample: 'Open the sample dossier',
    sampleHint: 'Two short accounts of one event, and a note that quotes both.',
    noPane: 'Choose an article on the left to read it.',
    noPaneMany: 'Choose another to open it beside the first; up to four fit.',
  },

  import: {
    name: 'Importing',
    progress: (done: number, total: number) =>
      total === 0
        ? 'Looking for files to import'
        : said`Importing ${number(Math.min(done + 1, total))} of ${number(total)}`,
    cancel: 'Cancel',
    dropTitle: 'Drop to import',
    cannotDrop: 'Nothing can be imported now',
    dropText: 'Each file becomes an article in your library.',
    added: (count: number) =>
      said`${counted(count, { one: 'article', other: 'articles' })} imported`,
    report: (added: number, known: number, problems: number) =>
      [
        said`${number(added)} imported`,
        known ? said`${number(known)} already here` : '',
        problems ? said`${number(problems)} couldn’t be read` : '',
      ]
        .filter(Boolean)
        .join(', '),
    cancelled: 'Import stopped. What was imported is kept.',
    known: (title: string) => said`“${title}” is already in your library, from the same file.`,
    retry: 'Retry',
    dismiss: 'Dismiss',
    openKnown: 'Open',
    saveAsDossier: 'Save as dossier',
    openIt: 'Open',
    nothingThere: 'There were no files in what you dropped.',
    offWhileAway:
      'Nothing was imported, because the library can’t be reached. Your files are where they were: drop them again when it is back.',
    offWhileReadOnly:
      'Nothing was imported, because the library is read-only. Your files are where they were.',
  },

  reader: {
    readingPanes: 'Articles being read',
    closeNamed: (title: string) => said`Close ${title}`,
    details: 'Edit details',
    moreNamed: (title: string) => said`More actions for ${title}`,
    moveLeft: 'Move left',
    moveRight: 'Move right',
    trash: 'Move to trash',
    addOutlet: 'Add outlet',
    addDate: 'Add date',
    addAuthor: 'Add author',
    title: 'Title',
    outlet: 'Outlet',
    date: 'Date',
    author: 'Author',
    dateHint: 'As in 22 November 2024, Nov 2024 or 2024',
    dateWrong:
      'Not a date Collate can read. Write it as in 22 November 2024, November 2024 or 2024.',
    whichDate: 'Which of these is it?',
    whichYear: 'Of which year?',
    editTitle: 'Edit title',
    titleMissing: 'An article needs a title.',
    guess: 'a guess',
    guessExplained: 'Collate guessed this from the text. Click to correct or confirm it.',
    words: (count: number) => counted(count, { one: 'word', other: 'words' }),
    highlights: (count: number) => counted(count, { one: 'highlight', other: 'highlights' }),
    resize: 'Width of the pane',
    couldNotOpen: 'This article couldn’t be opened.',
    tryAgain: 'Try again',
    tookPlace: (title: string, other: string) => said`“${title}” opened in place of “${other}”`,
  },

  encoding: {
    name: 'Read it as…',
    menu: 'Read it as…',
    explained:
      'A text file does not say which letters its bytes stand for. Choose the encoding in which they read right; the file stays as it is.',
    search: 'Search encodings',
    list: 'Encodings, the likeliest first',
    preview: 'How the text reads',
    now: 'now',
    read: 'Read it so',
    cancel: 'Cancel',
    nothing: (query: string) => said`No results for “${query}”.`,
    guessed: (encoding: string) => said`Read as ${encoding}: a guess`,
    guessedExplained:
      'These letters may be wrong: the file can be read in other encodings too. Click to choose one.',
    /** An encoding with what it is for, where that is known. */
    named: (encoding: string) => {
      const use = ENCODING_USE.get(encoding)
      return use === undefined ? isolated(encoding) : said`${use} (${encoding})`
    },
    readAs: (title: string, encoding: string, lost: readonly string[]) =>
      lost.length === 0
        ? said`“${title}” is read as ${encoding}.`
        : said`“${title}” is read as ${encoding}. ${counted(lost.length, { one: 'highlight has lost its place and is', other: 'highlights have lost their places and are' })} listed above the text: ${lost.map((quote) => said`“${quote.length > 40 ? said`${quote.slice(0, 40)}…` : quote}”`).join(', ')}.`,
  },

  passage: {
    toolbar: 'Passage',
    colors: {
      yellow: 'Yellow',
      red: 'Red',
      green: 'Green',
      blue: 'Blue',
      purple: 'Purple',
    },
    quote: 'Quote in note',
    comment: 'Comment',
    popover: 'Highlight',
    remove: 'Remove',
    commentLabel: 'Comment on this passage',
    commentHint: 'Add a comment',
    done: 'Done',
    which: (index: number, count: number) => said`${index} of ${count}`,
    nextOfMany: 'Next highlight here',
    /** `own` is what the person calls the colour. */
    highlighted: (color: Color, own?: string) =>
      own ? said`Highlighted as “${own}”` : said`Highlighted ${COLORED[color]}`,
    recoloured: (color: Color, own?: string) =>
      own ? said`Changed to “${own}”` : said`Changed to ${COLORED[color]}`,
    /** The ends of a highlight, which can be dragged. */
    edge: { start: 'Beginning of the highlight', end: 'End of the highlight' },
    edges: 'Change what the highlight covers',
    edgesDone: 'Done',
    edgesCancel: 'Cancel',
    /** While the selection is what the highlight is to cover. */
    movingEdge: {
      start: 'Shift with arrows moves the beginning, after E the end',
      end: 'Shift with arrows moves the end, after E the beginning',
    },
    /** The same for who hears it, and sees no buttons beside it. */
    movingEdgeSaid: (moving: string) => said`${moving}. Enter confirms, Escape cancels.`,
    edgesMoved: (passage: string) => said`The highlight covers “${passage}” now`,
    /** A comment that stands beside the text. */
    openComment: 'Open this comment',
    /** Words that were to get a colour have it. */
    isThatColor: (color: Color, own?: string) =>
      own ? said`Already “${own}”` : said`Already ${COLORED[color]}`,
    /** A colour that has a name of the person's own, for who cannot see it. */
    namedColor: (name: string, color: string) => said`${name} (${color})`,
    removed: 'Highlight removed',
    commented: 'Comment saved',
    quoted: 'Quoted in the note',
    cited: 'Cited in the note',
    showNote: 'Show the note',
    placesLost: (count: number) =>
      said`${counted(count, { one: 'passage has lost its', other: 'passages have lost their' })} place in this text`,
    missing: 'That passage is not in this library.',
    placeLost: 'That passage has lost its place in this text.',
    checkPlace: 'Check place',
    lost: 'Place lost',
    /** The text has changed, and this is where the passage seems to stand now. */
    isThisIt: 'Is this still the passage?',
    was: 'Was',
    now: 'Now',
    confirmPlace: 'Yes, it is',
    rejectPlace: 'No, its place is lost',
    confirmed: 'The passage is where it stands now',
    rejected: 'The place of the passage is lost',
    reattach: 'Re-attach',
    reattachHere: 'It stands here',
    /** The text is searched for where a passage stands now. */
    reattaching: (quote: string) => said`Select where “${quote}” stands now`,
    reattached: 'The passage is attached again',
  },

  highlights: {
    name: 'Highlights',
    of: (title: string) => said`Highlights: ${title}`,
    goTo: 'Go to the passage',
    scope: 'Whose highlights',
    scopes: { open: 'Open articles', dossier: 'Dossier', library: 'Library' },
    colors: 'Colours of the list',
    onlyColor: (color: string) => said`Only ${color}`,
    filter: 'Filter and order the highlights',
    narrowed: 'Filters of the highlights',
    states: {
      commented: 'With a comment',
      doubtful: 'Place to be checked',
      lost: 'Place lost',
    },
    commentedBy: 'Commented by',
    by: (name: string) => said`By ${name}`,
    textOrder: 'In the order of the text',
    latestFirst: 'Last made first',
    left: (shown: number, of: number) => said`${number(shown)} of ${number(of)}`,
    nothingLeft: 'No highlight is left by these filters.',
    showAll: 'Show all',
    pick: (words: string) => said`Select “${words}”`,
    picked: 'Selected highlights',
    actionsForPicked: 'Actions for the selected highlights',
    tagsOfPicked: (count: number) =>
      count === 1 ? 'Tags of the selected highlight' : said`Tags of all ${number(count)} selected`,
    copyAll: 'Copy the words',
    removeAll: (count: number) => said`Remove ${number(count)} highlights`,
    removed: (count: number) =>
      said`${counted(count, { one: 'highlight', other: 'highlights' })} removed`,
    recolored: (count: number, color: Color, own?: string) =>
      own
        ? said`${counted(count, { one: 'highlight', other: 'highlights' })} changed to “${own}”`
        : said`${counted(count, { one: 'highlight', other: 'highlights' })} changed to ${COLORED[color]}`,
  },

  tags: {
    name: 'Tags',
    all: 'All tags',
    add: 'Add a tag',
    addFirst: 'Add a tag',
    hint: 'Tag',
    create: (tag: string) => said`New tag “${tag}”`,
    remove: (tag: string) => said`Remove the tag “${tag}”`,
    /** How many things bear it. */
    uses: (count: number) => number(count),
    show: 'Show everything with this tag',
    ofArticle: (title: string) => said`Tags of “${title}”`,
    ofNote: 'Tags of the note',
    ofHighlight: 'Tags of the highlight',
    filter: 'Find a tag',
    close: 'Close the tags',
    none: 'There are no tags yet. Add one above an article, in the card of a highlight or under the title of a note.',
    nothing: (typed: string) => said`No results for “${typed}”.`,
    more: (count: number) =>
      said`${counted(count, { one: 'more tag', other: 'more tags' })}: type a part of the name.`,
    borneBy: (articles: number, highlights: number, notes: number) =>
      list(
        [
          articles > 0 && counted(articles, { one: 'article', other: 'articles' }),
          highlights > 0 && counted(highlights, { one: 'highlight', other: 'highlights' }),
          notes > 0 && counted(notes, { one: 'note', other: 'notes' }),
        ].filter((one) => one !== false),
      ),
    nothingBears: 'Nothing has this tag.',
    showMore: (count: number) => said`Show ${number(count)} more`,
    actionsFor: (tag: string) => said`Actions for the tag “${tag}”`,
    tagName: 'Name of the tag',
    color: 'Colour of the tag',
    rename: 'Rename…',
    noColor: 'No colour',
    delete: 'Remove from everything',
    nameMissing: 'A tag needs a name.',
    nameTooLong: (most: number) => said`A tag can have ${number(most)} characters.`,
    willMerge: (tag: string, uses: number) =>
      said`“${tag}” exists already, on ${counted(uses, { one: 'item', other: 'items' })}: the two become one.`,
    notHere: 'What the tag would be for is not shown any more.',
    added: (tag: string, count: number) =>
      said`Tagged ${counted(count, { one: 'item', other: 'items' })} with “${tag}”`,
    removed: (tag: string, count: number) =>
      said`Removed “${tag}” from ${counted(count, { one: 'item', other: 'items' })}`,
    renamed: (from: string, to: string, count: number) =>
      said`Renamed “${from}” to “${to}” on ${counted(count, { one: 'item', other: 'items' })}`,
    merged: (from: string, to: string, count: number) =>
      said`Merged “${from}” into “${to}”: ${counted(count, { one: 'item', other: 'items' })} changed`,
    deleted: (tag: string, count: number) =>
      said`Removed “${tag}” from everything: ${counted(count, { one: 'item', other: 'items' })}`,
  },

  filter: {
    name: 'Filter the articles',
    narrowed: 'Filters of the list',
    unread: 'Not read yet',
    onlyDossier: (name: string) => said`In “${name}”`,
    onlyTag: (tag: string) => said`Tagged “${tag}”`,
    onlyOutlet: (outlet: string) => said`From ${outlet}`,
    onlyPublished: (time: string) => said`Published ${time}`,
    onlyAdded: (time: string) => said`Added ${time}`,
    onlyLanguage: (language: string) => said`In ${language}`,
    onlyFormat: (format: string) => said`Format: ${format}`,
    by: {
      tag: 'Tag',
      outlet: 'Outlet',
      published: 'Published',
      added: 'Added',
      language: 'Language',
      format: 'Format',
    },
    formats: { text: 'Plain text', markdown: 'Markdown' },
    lately: {
      today: 'Today',
      week: 'In the last 7 days',
      month: 'In the last 30 days',
      year: 'This year',
    },
    since: (date: string) => said`since ${date}`,
    until: (date: string) => said`until ${date}`,
    between: (from: string, to: string) => said`${from} to ${to}`,
    span: 'From … to …',
    from: 'From',
    fromHint: 'A day, a month or a year',
    to: 'To',
    toHint: 'The same; empty for no end',
    spanTurned: 'The first is later than the second.',
    cancel: 'Cancel',
    show: 'Show these',
    without: (filter: string) => said`Remove the filter: ${filter}`,
    left: (shown: number, of: number) => said`${number(shown)} of ${number(of)}`,
    inLibrary: 'Filter the library by this tag',
    nothing: 'No article fits these filters.',
    all: 'Remove all filters',
  },

  picked: {
    name: 'Selected articles',
    count: (count: number) => said`${number(count)} selected`,
    actions: 'Actions for the selected articles',
    clear: 'Deselect',
    tag: 'Tag…',
    tags: (count: number) =>
      count === 1 ? 'Tags of the selected article' : said`Tags of all ${number(count)} selected`,
    compare: 'Open side by side and compare',
    comparesFew: (most: number) => said`Select two to ${number(most)} articles to compare them.`,
    newDossier: 'New dossier of these',
    addTo: (name: string) => said`Add to “${name}”`,
    addedTo: (count: number, name: string) =>
      said`Added ${counted(count, { one: 'article', other: 'articles' })} to “${name}”`,
    inAlready: (name: string) => said`All of these are in “${name}” already`,
    export: 'Export as Markdown…',
    exported: (count: number, unchanged: number, folder: string) =>
      unchanged === 0
        ? said`${counted(count, { one: 'article', other: 'articles' })} exported to ${folder}`
        : said`${counted(count, { one: 'article', other: 'articles' })} exported to ${folder}; ${number(unchanged)} up to date`,
    exportTitle: 'Export articles as Markdown',
    trash: 'Move to the trash',
    trashed: (count: number) =>
      said`Moved ${counted(count, { one: 'article', other: 'articles' })} to the trash`,
  },

  compare: {
    name: 'Compare',
    together: 'Scroll together',
    matches: 'Matches',
    tab: 'Matches',
    off: 'Turn on Compare to see what the open articles share.',
    needsTwo: 'Open two articles to compare them.',
    comparing: 'Comparing…',
    comparingAt: (percent: number) => said`Comparing: ${percent} %`,
    stop: 'Stop',
    stoppedAt: (percent: number) => said`Stopped at ${percent} %.`,
    compareAgain: 'Compare again',
    /** Of each, `names` is null where only two are open. */
    tooSlow: (names: string | null) =>
      said`Comparing ${names ?? 'these two'} took too long and was stopped.`,
    broken: (names: string | null) =>
      said`${names ?? 'These two'} couldn’t be compared. The log has the details.`,
    nothingShown: 'No match to go to.',
    noneYet: 'Still comparing; no match found yet.',
    nothing: 'Nothing in common was found.',
    nothingWhy:
      'They may report different things, or the same thing in words too different to recognise.',
    nothingApart: 'They don’t seem to be about the same event.',
    /** `names` is null where only two are open. */
    apart: (names: string | null) =>
      said`${names ?? 'These two'} don’t seem to be about the same event: only passages that are nearly identical are marked.`,
    joinByHand: 'Link by hand',
    stack: 'How each source puts it',
    sentence: (index: number, count: number, answers: readonly string[], text: string) =>
      said`Sentence ${index} of ${count}; ${answers.length > 0 ? answers.map(isolated).join('; ') : 'no match found'}. ${text}`,
    answered: {
      quotations: (outlet: string, sure: string) => said`${sure} match in ${outlet}`,
      facts: (outlet: string, sure: string) => said`${sure} match in ${outlet}`,
      figures: (outlet: string, sure: string) => said`different figures in ${outlet}, ${sure}`,
      joined: (outlet: string) => said`linked by you with ${outlet}`,
    },
    noAnswer: 'No match found for this sentence.',
    edges: { up: 'Further up', down: 'Further down', left: 'Further left', right: 'Further right' },
    edgeNamed: (where: string, outlet: string) => said`${where} in ${outlet}: go there`,
    noMatchIn: (count: number) =>
      count === 1
        ? 'No match found here. It may still say this in other words.'
        : 'No match found in these. They may still say this in other words.',
    and: (names: readonly string[]) => list(names.map(isolated)),
    otherLanguage: (names: string) =>
      said`${names} seem to be in different languages: only names, numbers and dates were compared.`,
    kinds: {
      'same-quotation': 'Same quotation',
      'same-words-different-speaker': 'Same words, different speaker',
      'same-fact': 'Same fact',
      'same-action-different-actor': 'Same action, different actor',
      'figures-differ': 'Figures differ',
      joined: 'Linked by hand',
    },
    glyphs: {
      'same-quotation': '”',
      'same-words-different-speaker': '”',
      'same-fact': '=',
      'same-action-different-actor': '≈',
      'figures-differ': '≠',
      joined: '∞',
    },
    bands: { strong: 'strong', likely: 'possible' },
    filters: {
      quotations: 'Quotations',
      facts: 'Facts',
      figures: 'Figures differ',
      joined: 'Linked by hand',
      only: 'Unmatched',
      dismissed: 'Dismissed',
    },
    byYou: {
      names: { confirmed: 'confirmed', joined: 'linked by you', dismissed: 'dismissed' },
      reasons: {
        confirmed: 'You confirmed this. Comparing no longer finds it.',
        joined: 'You linked these.',
        dismissed: 'You dismissed this.',
      },
    },
    dismissed: 'Dismissed matches',
    confirm: 'Confirm',
    confirmed: 'Confirmed',
    dismiss: 'Dismiss',
    takeApart: 'Unlink',
    restore: 'Restore',
    only: 'unmatched',
    onlyExplained:
      'No match found for these sentences in the other open articles, which may still say this in other words.',
    count: (strong: number, likely: number, figures: number) => {
      const parts = [
        strong ? said`${strong} strong` : '',
        likely ? said`${likely} possible` : '',
        figures ? said`${figures} where figures differ` : '',
      ].filter(Boolean)
      return said`${counted(strong + likely + figures, { one: 'match', other: 'matches' })}${parts.length > 0 ? said`: ${parts.join(', ')}` : ''}`
    },
    onlyCount: (parts: readonly string[]) => said`Unmatched: ${parts.map(isolated).join(', ')}`,
    onlyIn: (count: number, outlet: string) => said`${count} in ${outlet}`,
    says: (speaker: string) => said`${speaker}:`,
    level: 'Bring both into view',
    countOf: ({ index, count }: { index: number; count: number }) => said`${index} of ${count}`,
    matchOf: ({ index, count }: { index: number; count: number }) =>
      said`Match ${index} of ${count}`,
    legend: { shared: 'in both', differs: 'only here' },
    quotePair: 'Quote both in note',
  },

  /** Why two passages match; `reason-in-words.ts` puts these together. */
  reasons: {
    list: (items: readonly string[]) => list(items.map(isolated)),
    the: (name: string) => said`the ${name}`,
    on: (topics: string) => said`on ${topics}`,
    wording: {
      same: 'word for word',
      'nearly-same': 'nearly word for word',
      different: 'the words differ',
    },
    alikeness: {
      same: 'word for word',
      'nearly-same': 'nearly word for word',
      different: 'in similar words',
    },
    worded: { same: 'word for word the same', 'nearly-same': 'nearly the same wording' },
    joined: (first: string, second: string) => said`${first}; ${second}`,
    alike: (who: string, how: string) => said`${who}, ${how}`,
    bothQuote: (who: string) => said`both quote ${who}`,
    bothQuoteWords: (phrase: string) => said`both quote “${phrase}”`,
    similarQuotations: 'similar quotations',
    quotes: (outlet: string, who: string) => said`${outlet} quotes ${who}`,
    quoting: (first: string, second: string) => said`${first}, ${second}`,
    quotingAndUnclear: (first: string, outlet: string) =>
      said`${first}; who speaks in ${outlet} isn’t clear`,
    unnamed: (office: string) =>
      office.endsWith('s') ? said`unnamed ${office}` : said`an unnamed ${office}`,
    acts: (
      a: { who: string; outlet: string; verb: string },
      b: { who: string; outlet: string; verb: string },
    ) => said`${a.who} “${a.verb}” (${a.outlet}), ${b.who} “${b.verb}” (${b.outlet})`,
    differing: (a: string, outletA: string, b: string, outletB: string, unit: string) =>
      said`${a} (${outletA}), ${b} (${outletB})${unit && said` ${unit}`}`,
    bothCite: (name: string) => said`both cite ${name}`,
    citing: (outletA: string, a: string, outletB: string, b: string) =>
      said`${outletA} cites ${a}, ${outletB} cites ${b}`,
    per: (unit: string, time: string) =>
      time === '' ? unit : said`${unit} ${time === 'hour' ? 'an' : 'a'} ${time}`,
    both: 'both',
    bothHeadlines: 'both headlines',
    mention: (both: string, what: string) => said`${both} mention ${what}`,
    have: (both: string, phrase: string) => said`${both} have “${phrase}”`,
    relatedWords: (a: string, outletA: string, b: string, outletB: string) =>
      said`“${a}” (${outletA}), “${b}” (${outletB}); similar otherwise`,
    similar: 'similar wording',
    otherHeadlines: 'both are headlines; the wording differs',
    onlyNamesAndFigures: 'Only names and figures were compared.',
  },

  decisions: {
    confirmed: 'Match confirmed',
    unconfirmed: 'Match no longer confirmed',
    dismissed: 'Match dismissed. It is kept under Matches, “Dismissed”.',
    restored: 'Match restored',
    joined: 'Passages linked',
    takenApart: 'Passages unlinked',
    alreadyJoined: 'You linked these yourself.',
    closed: 'One of the two articles is no longer open.',
    region: 'Linking by hand',
    join: 'Link with…',
    joinHere: 'Link here',
    first: 'Select a passage in one article and press J.',
    second: (words: string, outlet: string) =>
      said`“${words}” (${outlet}): now select the matching passage in another article and press J.`,
    cancel: 'Cancel',
  },

  tally: {
    name: 'How many say this',
    card: 'How the dossier’s articles put this',
    say: (count: number) => form(count, { one: 'says this', other: 'say this' }),
    differ: (count: number) => form(count, { one: 'differs', other: 'differ' }),
    count: (same: number, differ: number) =>
      [
        same > 0 ? counted(same, { one: 'says this', other: 'say this' }) : '',
        differ > 0 ? counted(differ, { one: 'differs', other: 'differ' }) : '',
      ]
        .filter(Boolean)
        .join(', '),
    failed: (count: number) =>
      said`${counted(count, { one: 'article', other: 'articles' })} couldn’t be compared.`,
    chooseSentence: 'Put the caret in a sentence of the baseline first.',
    nobody: 'No match found for this sentence in the dossier’s other articles.',
    base: 'Baseline',
    baseExplained:
      'Beside each sentence is the number of the dossier’s other articles that say it, and of those that differ. Copies of one text count once.',
    setBase: 'Use as baseline',
    unsetBase: 'Stop using as baseline',
    begun: (title: string) => said`“${title}” is now the dossier’s baseline`,
    stopped: (title: string) => said`“${title}” is no longer the dossier’s baseline`,
  },

  search: {
    box: 'Search articles, highlights, notes',
    list: 'Found',
    filters: {
      title: 'Title',
      outlet: 'Outlet',
      by: 'Author',
      tag: 'Tag',
      in: 'In dossier',
      before: 'Published before',
      after: 'Published since',
      added: 'Added in',
      lang: 'Language',
      has: 'Has',
      color: 'Colour',
      is: 'Unread',
    },
    filterGroup: 'Filters',
    addFilter: (name: string) => said`Add a filter: ${name}`,
    removeFilter: (filter: string) => said`Remove the filter ${filter}`,
    possessions: {
      highlight: 'A highlight',
      comment: 'A comment',
      note: 'A note that links to it',
      quote: 'A quotation in a note',
    },
    suggestions: 'Suggestions',
    articles: (count: number) => counted(count, { one: 'article', other: 'articles' }),
    searching: 'Searching your library…',
    found: (count: number, more: boolean) =>
      more
        ? said`The best ${number(count)}. Another word or a filter narrows them down.`
        : said`${counted(count, { one: 'result', other: 'results' })}`,
    nothing: (query: string) => said`Nothing found for “${query}”.`,
    leftOut: (filter: string) =>
      said`“${filter}” is left out: it is no value that this filter knows.`,
    byForms: 'Other forms of the words',
    inComment: 'Comment',
    unread: (count: number) =>
      said`${counted(count, { one: 'article', other: 'articles' })} could not be read, and ${count === 1 ? 'is' : 'are'} not among what was searched.`,
    failed: 'The search failed.',
    tryAgain: 'Try again',
    end: 'End the search',
    save: 'Save this search',
    saved: (name: string) => said`The search “${name}” is saved. It stands in the library.`,
    isSaved: 'This search is saved.',
    savedList: 'Searches',
    name: 'Name of the search',
    rename: 'Rename',
    remove: 'Delete the search',
    more: (name: string) => said`Actions for the search “${name}”`,
    counted: (count: number) => said`${counted(count, { one: 'result', other: 'results' })}`,
    counting: '…',
    keys: 'Enter opens, Ctrl+Enter opens beside what you read, Escape ends the search.',
    howTo:
      'All the words have to be there. “In quotation marks”: in this order. A minus in front: not this one. OR: one of two. A star: the word may go on.',
  },

  others: {
    tab: 'Elsewhere',
    list: 'Other coverage',
    sharing: 'Articles that share a passage',
    copies: 'Copies',
    head: (count: number, isMost: boolean) => {
      if (isMost) return said`Also covered by ${count} or more others`
      return said`Also covered by ${counted(count, { one: 'other', other: 'others' })}`
    },
    headCopies: (count: number) => counted(count, { one: 'copy of this', other: 'copies of this' }),
    headExplained: 'Show other coverage in your library',
    ofArticle: 'Other coverage of',
    ofPassage: 'Elsewhere on',
    close: 'Close',
    searching: 'Searching your library…',
    building: (indexed: number, total: number) =>
      said`Collate is still reading your library: ${number(indexed)} of ${counted(total, { one: 'article', other: 'articles' })}. More may be found.`,
    nothing: 'No match found in the other articles in your library.',
    nothingWhy: 'They may still say this in words too different to recognise.',
    alone: 'There are no other articles in your library yet.',
    failed: 'The search failed.',
    tryAgain: 'Try again',
    idle: 'See what else in your library covers what you are reading.',
    idleHow: 'Select a passage and choose “Find in others”, or search for the whole article.',
    findOfArticle: 'Find other coverage',
    untitled: 'Outlet unknown',
    foldedCopies: (count: number) => said`and ${counted(count, { one: 'copy', other: 'copies' })}`,
    foldedExplained: 'The same text, published later',
    more: (count: number) =>
      said`${counted(count, { one: 'more passage', other: 'more passages' })}`,
    fewer: 'Fewer passages',
    open: 'Open at this passage',
    add: 'Add to dossier',
    addNamed: (title: string) => said`Add to dossier: ${title}`,
    isIn: 'In this dossier',
    together: 'Save both as dossier',
    togetherNamed: (title: string) => said`Save both as dossier: ${title}`,
  },

  note: {
    pane: 'Note',
    title: 'Note title',
    titleHint: 'Title',
    words: (all: number, selected: number) => {
      const words = counted(all, { one: 'word', other: 'words' })
      return selected > 0 ? said`${number(selected)} of ${words}` : words
    },
    quotedWords: (quoted: number) => said`${number(quoted)} of them in quotations`,
    restOfTitle: 'A title is one line: the rest is now at the top of the note.',
    untitled: 'Untitled note',
    /** After the title of a note. */
    changedElsewhere: '(changed elsewhere)',
    wordsOf: (title: string) => said`Words of “${title}”`,
    keptAsWords: (title: string) =>
      said`“${title}” could not be saved as it was, so its words are kept in a note of their own.`,
    placeholder: 'Write, type / for headings and lists, or quote a passage with Q.',
    none: 'No note is open.',
    create: 'New note',
    noteTab: 'Note',
    noHighlights: 'Select a passage and press 1 to 5 to highlight it.',
    more: 'More actions for this note',
    exportNote: 'Export…',
    exportAll: 'Export all notes…',
    trash: 'Move to trash',
    close: 'Close note',
    couldNotOpen: 'This note couldn’t be opened.',
    exported: (count: number, unchanged: number, folder: string) =>
      unchanged === 0
        ? said`${counted(count, { one: 'note', other: 'notes' })} exported to ${folder}`
        : count === 0
          ? said`Nothing has changed: ${counted(unchanged, { one: 'note is', other: 'notes are' })} up to date in ${folder}`
          : said`${counted(count, { one: 'note', other: 'notes' })} exported to ${folder}; ${number(unchanged)} up to date`,
    sourcesIn: (fileName: string) => said`; sources written to ${fileName}`,
    nothingToExport: 'There are no notes to export yet.',
    shortened: 'shortened',
    spokenIn: (speaker: string, source: string) => said`${speaker}, in ${source}`,
  },

  check: {
    tab: 'Check',
    menu: 'Check this note',
    chooseDraft: 'Check a draft against the dossier',
    drafts: 'Drafts',
    ofDraft: (all: number, bare: number) =>
      said`${counted(all, { one: 'claim', other: 'claims' })}, ${number(bare)} bare`,
    nothingInDraft:
      'This draft has nothing to check: no sentence states a figure, a name or a quotation.',
    keysOfDraft: 'A draft is only read. Enter, arrows or J and K walk; Esc leaves.',
    dropTitle: 'Drop a draft to check it',
    dropText: 'It is checked against the articles, and not imported.',
    exportTitle: 'Export the check',
    exportAs: {
      docx: 'As a Word document with comments…',
      md: 'As a Markdown table…',
      csv: 'As a table (CSV)…',
    },
    formats: { docx: 'Word', md: 'Markdown', csv: 'CSV' },
    exported: (file: string) => said`The check was exported to ${file}`,
    columns: { claim: 'Claim', sources: 'Sources', found: 'Found', checked: 'Checked' },
    of: (title: string) => said`Check of “${title}”`,
    againstDossier: (count: number, name: string) =>
      said`Quotations are looked for in the ${counted(count, { one: 'article', other: 'articles' })} of “${name}”.`,
    againstOpen: (count: number) =>
      said`Quotations are looked for in the ${counted(count, { one: 'open article', other: 'open articles' })}.`,
    againstNothing: 'No article is open, so quotations are looked for only where they are cited.',
    checkingSoFar: (percent: number) => said`Checking, ${number(percent)} %`,
    progress: (checked: number, all: number, bare: number) =>
      said`${number(checked)} of ${number(all)} checked, ${number(bare)} bare`,
    allChecked: 'Everything is checked.',
    nothing:
      'This note has nothing to check: no sentence cites a passage, or states a figure, a name or a quotation.',
    noneOfThese: 'Nothing left here.',
    failed: 'This note couldn’t be checked.',
    close: 'Close the check',
    only: 'Show',
    filters: { all: 'All', open: 'To check', bare: 'Bare', doubtful: 'Doubtful' },
    claims: 'Claims',
    keys: 'Enter ticks and goes on; arrows or J and K walk; Backspace takes a tick back; Esc leaves.',
    quotationAlone: 'A quotation by itself',
    tickedBy: (by: string, when: string) => said`Checked by ${by}, ${when}`,
    ticked: (when: string) => said`Checked ${when}`,
    somebody: 'somebody',
    fell: (by: string, when: string) => said`No longer checked: ${by} ticked it ${when}.`,
    because: {
      claim: 'Its words were:',
      passage: 'The passage said:',
      lost: 'A cited passage has lost its place.',
      found: 'A cited passage had lost its place then, and has one now.',
      citations: 'It cited different passages then.',
    },
    now: 'It says now:',
    bare: 'Bare',
    bareBecause: (states: readonly string[]) =>
      said`It cites nothing, and states ${list(states.map(isolated))}.`,
    states: {
      figures: (count: number, all: readonly string[]) =>
        said`${form(count, { one: 'a figure', other: 'figures' })} (${all.map(isolated).join(', ')})`,
      names: (count: number, all: readonly string[]) =>
        said`${form(count, { one: 'a name', other: 'names' })} (${all.map(isolated).join(', ')})`,
      quotations: (count: number) => form(count, { one: 'a quotation', other: 'quotations' }),
    },
    goTo: (source: string) => said`Show the passage in ${source}`,
    goToNear: (source: string) => said`Show what comes nearest in ${source}`,
    here: 'Here',
    inSource: (source: string) => said`In ${source}`,
    gone: 'an article that is not in the library',
    verdicts: {
      verbatim: 'Verbatim',
      signs: 'Same words',
      letters: 'Same words',
      changed: 'Words changed',
      perhaps: 'Not sure',
      missing: 'Not found',
      otherSpeaker: 'Another speaker',
      gone: 'No article',
      refers: 'Refers to it',
    },
    refers: 'The sentence quotes no words of it. Read the passage beside it.',
    refersToOther: 'The passage has other words now than when the sentence was written.',
    verbatim: (source: string) => said`${source} has exactly these words.`,
    signs: (source: string) => said`${source} has these words with different punctuation.`,
    letters: (source: string) =>
      said`${source} has these words with different capitals or accents.`,
    changed: (source: string, words: number, of: number) =>
      said`${source} has ${number(words)} of its ${counted(of, { one: 'word', other: 'words' })}.`,
    perhaps: (source: string, words: number, of: number) =>
      said`This may be a passage of ${source} that has ${number(words)} of its ${counted(of, { one: 'word', other: 'words' })}, or none at all.`,
    missing: (count: number) =>
      said`These words were not found in ${counted(count, { one: 'article', other: 'articles' })}.`,
    missingInCited: 'The cited article no longer has these words.',
    nothingNear: 'Nothing similar was found.',
    nearInWords: (source: string, words: number, of: number) =>
      said`The closest is this sentence in ${source}, with ${number(words)} of ${counted(of, { one: 'word', other: 'words' })}.`,
    nearInMeaning: (source: string) => said`The closest in meaning is this sentence in ${source}.`,
    placeLost: 'It has lost its place in the article.',
    articleGone: 'Its article is not in the library any more.',
    otherSpeaker: (source: string, found: string, said_: string) =>
      said`Here it is attributed to ${said_}; in ${source}, ${found} says it.`,
    untoldSpeaker: (source: string, found: string, said_: string) =>
      said`Here it is attributed to ${said_}; in ${source}, ${found} says it, who may or may not be the same.`,
    unnamedSpeaker: (source: string, said_: string) =>
      said`Here it is attributed to ${said_}; ${source} does not say who said it.`,
    ownWords: (source: string) => said`${source} says it in its own words, and quotes nobody.`,
    reported: (source: string) => said`${source} reports it without quoting it.`,
    sameSpeaker: (found: string) => said`${found} says it.`,
    omissions: (count: number) =>
      said`Words are left out in ${counted(count, { one: 'place', other: 'places' })}.`,
    insertions: (all: readonly string[]) => said`Inserted: ${list(all.map(isolated))}.`,
    interrupted: 'In the article it is interrupted to say who speaks.',
    opening: 'It begins with a small letter there and a capital here, or the other way round.',
    alsoIn: (all: readonly string[]) => said`Also in ${list(all.map(isolated))}.`,
  },

  agreement: {
    name: 'Agreement',
    of: (name: string) => said`Agreement in “${name}”`,
    close: 'Close the agreement table',
    taller: 'More of the table',
    shorter: 'Less of the table',
    grid: 'Claims and what each article makes of them',
    claim: 'Claim',
    saidBy: 'Said by',
    stances: {
      says: 'Says it',
      differs: 'Differs',
      contradicts: 'Contradicts',
      silent: 'Silent',
    },
    unchecked: 'Not checked',
    again: 'Check again',
    placeLost: 'Place lost',
    offered: 'Perhaps:',
    different: (says: string, how: readonly string[]) =>
      said`${says}: ${how.map(isolated).join(', ')}`,
    by: (speaker: string) => said`said by ${speaker}`,
    ownWord: (word: string) => said`“${word}”`,
    outlets: (count: number) => counted(count, { one: 'outlet', other: 'outlets' }),
    articles: (count: number) => counted(count, { one: 'article', other: 'articles' }),
    /** `what` is so many outlets or articles. */
    ofSources: (what: string, count: number) =>
      said`${what}, ${counted(count, { one: 'source', other: 'sources' })}`,
    nobody: 'Nobody yet',
    first: (names: readonly string[], date: string) =>
      said`First: ${list(names.map(isolated))}, ${date}`,
    undated: (count: number) => said`${number(count)} without a date`,
    total: (outlets: string, open: number, all: number) =>
      all === 0
        ? outlets
        : said`${outlets}; ${number(open)} of ${counted(all, { one: 'cell', other: 'cells' })} not checked`,
    because: {
      copies: 'copies of one text',
      agency: (name: string) => said`from ${name}`,
      both: (name: string) => said`from ${name}, or copies of one text`,
    },
    joins: (why: string) => said`One source: ${why}`,
    copiesUnknown:
      'Which articles are copies of one text could not be told, so each counts as a source of its own.',
    gathering: (percent: number) => said`Looking through the articles, ${number(percent)} %`,
    failed: 'The table couldn’t be filled.',
    noClaims:
      'No note of this dossier has a paragraph that cites a passage yet. Quote passages under what you write, or add a claim here.',
    noArticles: 'This dossier has no articles.',
    noneOfThese: 'No claim is left here.',
    only: 'Show',
    filters: { all: 'All', disputed: 'In dispute', unchecked: 'To check', single: 'One source' },
    order: 'Order',
    orders: {
      written: 'As the notes have them',
      disputed: 'Most in dispute first',
      unchecked: 'Most left to check first',
    },
    add: 'Add a claim',
    addHint: 'A claim to look for in every article…',
    edit: 'Edit the claim',
    remove: 'Remove the claim',
    editLabel: 'Claim',
    written: 'Written into this table',
    inNote: (title: string) => said`In “${title}”`,
    goToNote: (title: string) => said`Go to it in “${title}”`,
    details: 'About this cell',
    judge: (outlet: string) => said`What ${outlet} makes of it`,
    clear: 'Clear',
    goTo: 'Show the passage',
    byPicked: (words: string) => said`Judges by the selected passage: “${words}”`,
    needsPassage: (outlet: string) =>
      said`Select the passage of ${outlet} that you judge by first, in its text. Only silence needs none.`,
    writtenOnly: 'This claim is from a note: change it there.',
    judgedBy: (by: string, when: string) =>
      by === '' ? said`Judged ${when}.` : said`Judged by ${by}, ${when}.`,
    basis: {
      cited: 'The claim cites this passage.',
      citedDiffers: 'The claim cites this passage, and the figures differ: check it.',
      citedLost: 'The claim cites this passage, which has lost its place.',
      related: 'It is related to a passage that the claim cites.',
      confirmed: 'A confirmed match joins it with a passage that the claim cites.',
      sameWords: 'The words of a cited passage stand here too.',
      joined:
        'It was linked by hand with a passage that the claim cites. Say what it makes of the claim.',
      alike: 'The most similar passage found. Nobody has checked it.',
      none: 'Nothing similar was found. It may say it in other words: read it before you call it silent.',
    },
    figures: (claim: string, here: string) => said`Claim: ${claim}. Here: ${here}.`,
    speaker: (speaker: string) => said`Here ${speaker} says it.`,
    fell: {
      claim: (stance: string, by: string, when: string) =>
        said`No longer judged “${stance}” (${by}, ${when}): the claim read otherwise then.`,
      text: (stance: string, by: string, when: string) =>
        said`No longer judged “${stance}” (${by}, ${when}): the article’s text has changed since.`,
    },
    somebody: 'somebody',
    keys: '1 to 4 judge, 0 clears, Enter shows the passage, Esc leaves.',
    exportTitle: 'Export the table',
    exportAs: { md: 'As Markdown…', csv: 'As a table (CSV)…', html: 'As a page (HTML)…' },
    formats: { md: 'Markdown', csv: 'CSV', html: 'HTML' },
    exported: (file: string) => said`The table was exported to ${file}`,
    nothingToExport: 'There are no claims to export yet.',
  },

  relations: {
    /** What joins two passages, by what their articles are called. */
    says: {
      supports: (one: string, other: string) => said`${one} supports ${other}`,
      contradicts: (one: string, other: string) => said`${one} contradicts ${other}`,
      same: (one: string, other: string) => said`${one} says the same as ${other}`,
      updates: (one: string, other: string) => said`${one} updates ${other}`,
    },
    saysOwn: (one: string, word: string, other: string) => said`${one} “${word}” ${other}`,
    kinds: {
      supports: 'Supports',
      contradicts: 'Contradicts',
      same: 'Same',
      updates: 'Updates',
    },
    noArticle: 'a deleted article',
    label: 'Related:',
    name: 'Relations',
    of: 'Relations of',
    scopes: { open: 'Open articles', dossier: 'Dossier', library: 'Library' },
    kindsShown: 'Kinds of relation shown',
    ownKinds: 'Own words',
    none: {
      open: 'The open articles have no relations yet.',
      dossier: 'No passages of two articles of this dossier are related yet.',
      library: 'There are no relations in this library yet.',
    },
    howTo: 'Select a passage and press R to relate it to one of another article.',
    openBoth: 'Open both passages',
    actionsFor: (what: string) => said`Actions for “${what}”`,
    ofNamed: (name: string) => said`Relations of ${name}`,
    more: 'More for this list',
    nothingToExport: 'There are no relations to export.',
    exported: (files: readonly string[], folder: string) =>
      said`Exported ${list(files.map(isolated))} to ${folder}`,
    bothLost: 'Both passages have lost their places.',
    region: 'Relating two passages',
    relate: 'Relate…',
    relateHere: 'Relate here',
    second: (words: string, outlet: string) =>
      said`“${words}” (${outlet}): now select the other passage, in another article, and press R.`,
    cancel: 'Cancel',
    card: 'Relation',
    question: 'How are these two related?',
    own: 'In your own word…',
    ownLabel: 'Your own word for it',
    ownHint: 'leaves out, explains, …',
    done: 'Relate',
    turn: 'The other way round',
    change: 'Change…',
    remove: 'Remove',
    goTo: (name: string) => said`Go to the passage in ${name}`,
    madeOn: (date: string, by: string) =>
      by === '' ? said`related ${date}` : said`related ${date} by ${by}`,
    placeLost: 'Place lost',
    inTrash: 'Article in the trash',
    wordsGone: 'The words of this passage are no longer known.',
    group: 'Relations of this article',
    here: (sentences: readonly string[]) => sentences.map(isolated).join('; '),
    removed: 'Relation removed',
    articleGone: 'The article of that passage is no longer in this library.',
    articleTrashed: (title: string) => said`“${title}” is in the trash.`,
    cancelled: 'Nothing was related.',
  },
  links: {
    doubts: {
      'other-host': (name: string) => said`This link shows another address. It leads to ${name}.`,
      user: (name: string) =>
        said`What stands first in this link’s address is not where it leads: ${name}.`,
      letters: (name: string) =>
        said`The name in this link’s address has letters that can be mistaken for others. It leads to ${name}.`,
      direction: (name: string) =>
        said`This link’s words hide marks that turn their direction. It leads to ${name}.`,
    },
    open: (name: string) => said`Open ${name}`,
    kinds: { note: 'Note', article: 'Article', dossier: 'Dossier' },
    /** After what a link shows. */
    states: { there: '', trashed: '(in the trash)', gone: '(not in this library)' },
    goneTitle: 'Deleted',
    choose: 'Link to',
    newNote: 'New note',
    makeNote: (title: string) => said`Create “${title}”`,
    noteMade: (title: string) => said`Note “${title}” created`,
    openIt: 'Open it',
    dossierHolds: (articles: number, notes: number) =>
      said`${counted(articles, { one: 'article', other: 'articles' })}, ${counted(notes, { one: 'note', other: 'notes' })}`,
    nothingWritten: 'Nothing is written in it yet.',
    trashed: (title: string) => said`“${title}” is in the trash.`,
    restore: 'Restore',
    gone: {
      note: 'This note is not in this library. It may have been deleted.',
      article: 'This article is not in this library. It may have been deleted.',
      dossier: 'This dossier is not in this library. It may have been deleted.',
    },
    placeGone: 'That place is no longer in the note.',
    from: 'Linked from',
    unlinked: 'Unlinked mentions',
    noUnlinked: 'No other note says this title without a link.',
    unlinkedMore: 'There are more than are shown.',
    link: 'Link',
    linkHere: (title: string) => said`Link this mention in “${title}”`,
    linkedIn: (title: string) => said`Linked in “${title}”`,
    changedSince: (title: string) => said`“${title}” has changed since. Nothing was changed in it.`,
    quotedIn: 'Quoted in',
    quotedInNotes: (notes: number) =>
      said`Quoted in ${counted(notes, { one: 'note', other: 'notes' })}`,
    quotedAs: (title: string, quote: string) => said`${title}: “${quote}”`,
  },

  map: {
    name: (dossier: string) => said`Map of “${dossier}”`,
    open: 'Map of the dossier',
    inWords: 'In words',
    noNotes: 'This dossier has no notes yet. What they quote and link to will be drawn here.',
    nothing: 'No note of this dossier quotes or links to anything in it yet.',
    quotes: (passages: number, title: string) =>
      said`quotes ${counted(passages, { one: 'passage', other: 'passages' })} of “${title}”`,
    linksTo: (title: string) => said`links to “${title}”`,
    quotedIn: (passages: number, title: string) =>
      said`${counted(passages, { one: 'passage', other: 'passages' })} quoted in “${title}”`,
    linkedFrom: (title: string) => said`linked from “${title}”`,
    alone: 'not quoted or linked',
    says: (title: string, ways: readonly string[]) => said`${title}: ${list(ways)}`,
    close: 'Close',
  },

  saving: {
    saving: 'Saving…',
    saved: 'Saved',
    failed: 'Not saved. Your text is safe here.',
    unreadable:
      'The last change left something in the note that can’t be read. Undo it, or copy the text before you open another note.',
    keepsLibrary:
      'What you typed last is not saved yet, so this library was kept open. Save it with Retry, or copy it, first.',
    nothingUnsaved: 'Nothing unsaved',
    retry: 'Retry',
  },

  dossier: {
    untitled: 'Untitled dossier',
    rename: 'Rename',
    name: 'Dossier name',
    trash: 'Move to trash',
    close: 'Close dossier',
    more: (name: string) => said`Actions for ${name}`,
    created: (name: string) => said`Saved as dossier “${name}”`,
    madeToKeep: (name: string) =>
      said`Saved as dossier “${name}”, which keeps your decisions on matches`,
    added: (title: string, name: string) => said`“${title}” added to “${name}”`,
    remove: 'Remove from this dossier',
    removed: (title: string, name: string) =>
      said`“${title}” removed from “${name}”; it stays in the library`,
    noteStays: (name: string) => said`“${name}” is open; your own note stays open too`,
    openItsNote: 'Open its note',
  },

  trash: {
    articleTrashed: (title: string) => said`“${title}” moved to the trash`,
    noteTrashed: (title: string) => said`Note “${title}” moved to the trash`,
    searchTrashed: (name: string) => said`Search “${name}” moved to the trash`,
    dossierTrashed: (name: string) =>
      said`Dossier “${name}” moved to the trash; its articles are kept`,
    undo: 'Undo',
    restored: (title: string) => said`“${title}” restored`,
    name: 'Trash',
    open: (count: number) => (count > 0 ? said`Trash (${number(count)})` : 'Trash'),
    articles: 'Articles',
    notes: 'Notes',
    dossiers: 'Dossiers',
    highlights: 'Highlights',
    relations: 'Relations',
    searches: 'Saved searches',
    deletedOn: (date: string) => said`deleted ${date}`,
    daysLeft: (days: number) =>
      days === 0 ? 'last day' : said`${counted(days, { one: 'day', other: 'days' })} left`,
    untilEmptied: 'kept until you empty the trash',
    inArticle: (title: string) => said`in “${title}”`,
    inTrashedArticle: (title: string) => said`in “${title}”, which is in the trash`,
    inLostArticle: 'in an article that no longer exists',
    explained: 'Deleted items are kept for 30 days; days you don’t open Collate don’t count.',
    restore: 'Restore',
    restoreNamed: (title: string) => said`Restore ${title}`,
    restoreAll: 'Restore all',
    restoredAll: (count: number) =>
      said`${counted(count, { one: 'item', other: 'items' })} restored`,
    empty: 'Empty the trash…',
    emptyTitle: 'Empty the trash?',
    emptyText: (count: number) =>
      said`${counted(count, { one: 'item', other: 'items' })} will be permanently deleted, with the texts, files and highlights that belong to ${form(count, { one: 'it', other: 'them' })}. Collate makes a backup first; as long as that is kept, “History and backups” can bring ${form(count, { one: 'it', other: 'them' })} back.`,
    emptyNow: 'Delete permanently',
    keep: 'Cancel',
    emptied: (count: number) =>
      said`${counted(count, { one: 'item', other: 'items' })} permanently deleted`,
    nothing: 'The trash is empty.',
    nothingText:
      'Articles, notes, dossiers, highlights, relations and searches that you delete are kept here.',
    close: 'Close',
  },

  condition: {
    away: (folder: string) =>
      said`The library’s folder ${folder} can’t be reached. Its drive may be unplugged, or the folder moved. Nothing in it was changed. What you type stays in this window and is saved when the folder is back.`,
    back: 'The library’s folder is back. Everything you typed is saved.',
    backUnsaved: 'The library’s folder is back.',
    offWhileAway: 'Not while the library can’t be reached.',
    offWhileReadOnly: 'Not while the library is read-only.',
    stillAway: (folder: string) => said`${folder} still can’t be reached.`,
    tryAgain: 'Try again',
    takeOver: 'Take over…',
    takeOverTitle: 'Take over the library?',
    takeOverText: [
      'Do this only if you are sure that nobody is working on it there: that computer is off, or Collate is closed on it and the folder has synced since.',
      'If somebody is still working there, their Collate stops saving as soon as it notices. What has not synced by then can end up as two versions of one note or article; Collate keeps both, but you will have to compare them.',
      'Collate first makes a backup of the library as it is now.',
    ],
    takeOverNow: 'Take over',
    leave: 'Cancel',
    takenOver: 'You can now change the library here.',
  },

  health: {
    name: 'Library check',
    open: 'Check',
    writable: 'You can change everything, and all of it is saved.',
    check: 'Check now',
    checking: 'Reading and verifying every file…',
    notChecked:
      'Collate checks each document whenever it reads it. “Check now” reads every file and verifies every byte; it changes nothing.',
    checked: (verified: number) =>
      said`${counted(verified, { one: 'file', other: 'files' })} verified`,
    allWell: 'No problems found.',
    found: (count: number) => counted(count, { one: 'issue', other: 'issues' }),
    mended: 'Repaired or harmless',
    needsYou: 'Needs your attention',
    aboutArticle: (title: string) => said`Article “${title}”`,
    aboutHighlights: (title: string) => said`Highlights of “${title}”`,
    aboutNote: (title: string) => said`Note “${title}”`,
    aboutDossier: (name: string) => said`Dossier “${name}”`,
    aboutRelation: (what: string) => said`Relation “${what}”`,
    aboutSearch: (name: string) => said`Saved search “${name}”`,
    aboutLibrary: 'The library itself',
    remarks: (count: number) =>
      said`${counted(count, { one: 'issue', other: 'issues' })} in the library`,
    show: 'Show',
    reveal: 'Show the library’s folder',
    restoreFromBackup: 'Restore from a backup',
    close: 'Close',
    actionOn: (action: string, what: string) => said`${action}: ${what}`,
    adopt: 'Use this version',
    adopted: (what: string) => said`${what} now uses the other version`,
    adoptedBack: (what: string) => said`${what} is back to the version before`,
    anything: 'The item',
    preview: 'Preview',
    previewNamed: (title: string) => said`“${title}” in the other version`,
    highlights: (count: number) => counted(count, { one: 'highlight', other: 'highlights' }),
    ticks: (count: number) => counted(count, { one: 'claim ticked', other: 'claims ticked' }),
    judgements: (count: number) => counted(count, { one: 'cell judged', other: 'cells judged' }),
    inTrash: 'in the trash',
    notHere: 'Something that is not in this library',
    setAside: 'Set aside',
    setAsideDone: 'Set aside. Nothing was deleted.',
    unsaved: 'Something you typed couldn’t be saved yet, so nothing was changed. Save it first.',
    openIt: 'Open',
    openAgain: 'Open the library again',
    showFile: 'Show the file',
    undo: 'Undo',
    inTheApplication: 'In Collate, “Library check” has buttons for what can be done.',
    // What each is called, what is safe all the same, and what can be done about it.
    kinds: {
      damaged: {
        title: 'Damaged',
        safe: 'Everything else is untouched, and what was found is kept as it is.',
        todo: 'Restore it from a backup, or import the article again.',
      },
      missing: {
        title: 'Missing',
        safe: 'Everything else is untouched.',
        todo: 'Restore it from a backup. If a program syncs this folder, wait until it is done.',
      },
      unreadable: {
        title: 'Can’t be read',
        safe: 'The file is untouched.',
        todo: 'Check its permissions in the file manager, then open the library again.',
      },
      conflictCopy: {
        title: 'Two versions',
        safe: 'Both versions are kept; Collate never deletes one.',
        todo: 'Use this version, and the other is kept; or set this one aside.',
      },
      outsideEdit: {
        title: 'Edited outside Collate',
        safe: 'Both versions are kept.',
        todo: 'Use the edited version, and the one in use is kept; or leave it.',
      },
      replaced: {
        title: 'Replaced by another program',
        safe: 'Both versions are kept.',
        todo: 'Use your version, and theirs is kept; or leave it.',
      },
      newer: {
        title: 'From a newer Collate',
        safe: 'It is untouched and can be read.',
        todo: 'To change it, update Collate on this computer.',
      },
      notMigrated: {
        title: 'From an older Collate',
        safe: 'It can be read and changed as it is.',
        todo: 'Open the library again to retry.',
      },
      restored: {
        title: 'Restored',
        safe: 'Its last good version is in use.',
        todo: 'Check whether anything is missing from it. A backup may have a later version.',
      },
      orphaned: {
        title: 'Refers to something missing',
        safe: 'Its words are kept.',
        todo: 'Open it and mark or quote the words again, or restore what is missing from a backup.',
      },
      setAside: {
        title: 'Set aside',
        safe: 'Nothing uses it.',
        todo: 'Look at it, and delete it in the file manager if you don’t need it.',
      },
      unfinished: {
        title: 'Unfinished change',
        safe: 'It is made as a whole or not at all.',
        todo: 'Open the library again to finish it.',
      },
      leftOver: {
        title: 'Left over',
        safe: 'Nothing uses it.',
        todo: 'Open the library again to remove it.',
      },
    },
  },

  backups: {
    name: 'History and backups',
    open: 'History',
    restoreABackup: 'Restore a backup',
    explained:
      'Collate keeps a backup, outside the library, for each of the last 24 hours, 7 days and 6 weeks in which you used it.',
    list: 'Backups',
    contents: 'In this backup',
    none: 'There is no backup yet. The first is made within minutes.',
    /** @param why of the first, a sentence */
    leftOut: (names: readonly string[], why: string) =>
      said`The backup holds everything but ${list(names.map(isolated))}. ${why}`,
    noneAnywhere:
      'No backup was found on this computer. If you have a second backup location, choose its folder.',
    reasons: {
      hourly: 'automatic',
      byHand: 'manual',
      beforeMigration: 'before an update',
      beforeDeletion: 'before something was deleted',
      beforeRestore: 'before something was restored',
    },
    counts: (articles: number, notes: number) =>
      said`${counted(articles, { one: 'article', other: 'articles' })}, ${counted(notes, { one: 'note', other: 'notes' })}`,
    places: { own: '', second: 'second location', shown: 'folder you chose' },
    now: {
      gone: 'deleted since',
      trashed: 'in the trash now',
      changed: 'changed since',
      same: 'unchanged',
    },
    kinds: { article: 'Article', note: 'Note' },
    nothingDiffers: 'Every article and note in this backup is unchanged since.',
    showSame: (count: number) => said`Show ${number(count)} unchanged`,
    choose: 'Choose a backup on the left.',
    chooseItem: 'Choose an article or a note to see what it said then.',
    reading: 'Reading the backup…',
    preview: (title: string) => said`“${title}” as it was`,
    emptyText: 'There is no text in it.',
    restoreItem: 'Restore this',
    restoreEverything: 'Restore everything…',
    restoreTitle: 'Restore everything?',
    restoreHere: (when: string) =>
      said`The whole library goes back to what it was on ${when}. What is in it now is first kept as a backup of its own, so you can return to it.`,
    restoreElsewhere: (name: string, when: string) =>
      said`The library “${name}”, as it was on ${when}, is put into an empty folder that you choose, and opened. The library that is open now stays as it is.`,
    restoreIntoEmpty: (name: string, when: string) =>
      said`The library “${name}”, as it was on ${when}, replaces the empty one that is open.`,
    restoreNow: 'Restore',
    leave: 'Cancel',
    restored: (title: string) => said`“${title}” restored from the backup`,
    restoredEverything: 'Library restored from the backup',
    unsaved: 'Something you typed couldn’t be saved yet, so nothing was restored. Save it first.',
    take: 'Back up now',
    taken: 'Backed up',
    showPlace: 'Choose a folder with backups…',
    noBackupsThere:
      'There are no Collate backups in that folder. Choose the one that was your second backup location.',
    notThere: 'That backup is no longer there; its drive may be unplugged. Nothing was changed.',
    damaged: 'Damaged in the backup',
    chooseEmptyFolder: 'Choose an empty folder for the restored library',
    close: 'Close',
    secondPlace: 'Second backup location',
    secondText:
      'Every backup is also kept here. On another drive, it survives the loss of this computer.',
    noSecond: 'None yet. Choose a folder on another drive, or one that is synced.',
    secondReached: (date: string) => said`Last reached ${date}`,
    secondLate: (date: string) =>
      said`Your second backup location has not been reached since ${date}. Connect its drive, or choose another location.`,
    chooseSecond: 'Choose…',
    chooseSecondTitle: 'Choose a second backup location',
    forgetSecond: 'Remove',
    insideLibrary:
      'That folder is inside the library, so what happens to one would happen to the other. Choose a folder elsewhere, preferably on another drive.',
  },

  messages: {
    region: 'Messages',
    dismiss: 'Dismiss',
    nothingToUndo: 'Nothing to undo.',
    nothingToRedo: 'Nothing to redo.',
    undone: (what: string) => said`Undid: ${what}`,
    redone: (what: string) => said`Redid: ${what}`,
  },

  // Why a key or a command can do nothing now.
  needs: {
    back: 'There is nowhere to go back to.',
    forward: 'There is nowhere to go forward to.',
    article: 'Open an article first.',
    taggable: 'Open an article or a note first.',
    note: 'Open a note first.',
    dossier: 'Open a dossier first.',
    passage: 'Select a passage first.',
    quotation: 'Select a quotation in the note first.',
    changedQuotation: 'Select a quotation whose source has changed first.',
    table: 'Go into a table of the note first.',
    block: 'Put the caret into the note first.',
    highlight: 'Go to a highlight first, with N or a click.',
    anyArticle: 'Import an article first.',
    anyHighlight: 'There is no highlight in this article.',
    comparing: 'Turn on Compare first.',
    match: 'Go to a match first, with F8.',
    second: 'Select the other passage first, in another article.',
    search: 'Search for something first, then save the search.',
    relation: 'Go to a related passage first: a sign stands beside it.',
    inDossier: 'Go to an article of the open dossier first.',
    baseline: 'Choose one of the dossier’s articles as baseline first.',
    openText: 'Open an article or a note first.',
    text: 'Keys like 1, M and Q act on an article’s text. Click into it first.',
  },

  /** What was done, as a noun: it stands after “Undid:” and “Redid:”. */
  steps: {
    highlight: (color: Color, own?: string) =>
      own ? said`highlight as “${own}”` : said`${COLORED[color]} highlight`,
    colorNamed: 'name of a colour',
    highlightColor: 'change of colour',
    highlightMoved: 'change of what a highlight covers',
    placeConfirmed: 'check of a place',
    placeRejected: 'place that is not the passage’s',
    reattached: 'new place of a passage',
    highlightRemoved: 'removal of a highlight',
    comment: 'comment',
    confirmed: 'confirmation of a match',
    unconfirmed: 'withdrawal of a confirmation',
    dismissed: 'dismissal of a match',
    matchRestored: 'return of a match',
    linked: 'link between two passages',
    unlinked: 'removal of a link',
    related: 'relation',
    relationChanged: 'change of a relation',
    relationRemoved: 'removal of a relation',
    trashed: (title: string) => said`deletion of “${title}”`,
    details: 'change of details',
    trashedSeveral: (count: number) =>
      said`deletion of ${counted(count, { one: 'article', other: 'articles' })}`,
    addedSeveral: (count: number, name: string) =>
      said`addition of ${counted(count, { one: 'article', other: 'articles' })} to “${name}”`,
    encoding: 'change of encoding',
    renamed: 'new name of the dossier',
    searchSaved: (name: string) => said`saving of the search “${name}”`,
    searchRenamed: 'new name of the search',
    removed: (title: string, name: string) => said`removal of “${title}” from “${name}”`,
    added: (title: string, name: string) => said`addition of “${title}” to “${name}”`,
    baseline: 'change of the baseline',
    otherVersion: (what: string) => said`other version of ${what}`,
    newNote: 'new note',
    linkMade: (title: string) => said`link in “${title}”`,
    dossierSaved: 'saving as dossier',
    typing: 'typing in a note',
    judged: 'judgement of a claim',
    unjudged: 'removal of a judgement',
    claimWritten: 'claim in the table',
    claimChanged: 'change of a claim',
    claimRemoved: 'removal of a claim',
    ticked: 'tick of a claim',
    unticked: 'removal of a tick',
    title: 'note title',
    quotation: 'quotation',
    paste: 'paste',
    move: 'move within a note',
    learned: (word: string) => said`addition of “${word}” to your dictionary`,
    tagged: (tag: string) => said`tag “${tag}”`,
    untagged: (tag: string) => said`removal of the tag “${tag}”`,
    tagRenamed: (tag: string) => said`new name “${tag}” of a tag`,
    tagsMerged: (from: string, to: string) => said`merging of the tags “${from}” and “${to}”`,
    tagDeleted: (tag: string) => said`removal of the tag “${tag}” from everything`,
    tagColor: (tag: string) => said`colour of the tag “${tag}”`,
  },

  palette: {
    name: 'Commands',
    hint: 'Search articles, notes, dossiers, commands',
    nothing: (query: string) => said`No results for “${query}”.`,
    article: 'Article',
    note: 'Note',
    heading: 'Heading in the note',
    recent: (source: string) => (source === '' ? 'Recently read' : said`Recently read · ${source}`),
    dossier: 'Dossier',
    tag: 'Tag',
  },

  settings: {
    name: 'Settings',
    theme: 'Theme',
    themes: { system: 'Same as system', light: 'Light', dark: 'Dark' },
    readingSize: 'Text size',
    colorNames: 'Names of the colours',
    colorNamesText:
      'What each colour of a highlight means to you, as “claim” or “figure”. They are kept in this library.',
    lineWidth: 'Line width',
    pixels: (count: number) => said`${count} px`,
    characters: (count: number) => said`${count} characters`,
    exportAs: 'Export notes as',
    flavours: { commonmark: 'CommonMark', obsidian: 'Obsidian', pandoc: 'Pandoc' },
    flavourTexts: {
      commonmark: 'Standard Markdown, for any program that reads it.',
      obsidian: 'Quotations as callouts in their colour, links to notes as [[wikilinks]].',
      pandoc: 'Quotations with citations, and their sources in references.json beside the notes.',
    },
    sample: 'Two accounts agree that the bridge was closed; they differ on how many used it.',
    library: 'Library',
    libraryText: 'Everything you import and write is in this folder:',
    openLibrary: 'Open another…',
    createLibrary: 'Create a new one…',
    reveal: 'Show folder',
    done: 'Done',
  },

  keys: {
    name: 'Keyboard shortcuts',
    close: 'Close',
    whenPassage: 'With a passage or a match selected',
    everywhere: 'Everywhere',
    inText: 'In an article’s text',
    inNote: 'In a note',
    ofNote: {
      bold: 'Bold',
      italic: 'Italic',
      address: 'Link to a web address',
      make: 'Make this line a heading, a list or the like',
      link: 'Link to a note, an article or a dossier',
      bar: 'Go to the bar over the selected words',
    },
    ofText: {
      move: 'Move the reading caret',
      sentences: 'With Compare on: next, previous sentence',
      lines: 'With Compare on: next, previous line',
      words: 'Move the caret by words',
      select: 'Select while moving',
      open: 'Open the highlight here, or go to the matching sentence',
    },
  },

  status: {
    articles: (count: number) => counted(count, { one: 'article', other: 'articles' }),
    readOnly: 'Read-only',
    // What keys act on: a letter is a command in a text, and a letter in a field.
    actsOn: {
      passage: 'the selected passage',
      sentence: 'the sentence',
      highlight: (color: Color) => said`the ${COLORED[color]} highlight`,
      match: 'the match',
      things: (things: readonly string[]) => said`Keys act on ${list(things.map(isolated))}`,
      nothing: 'Keys move the caret',
      field: (name: string) => said`Typing in: ${name}`,
      unnamedField: 'field',
    },
  },

  editor: {
    deepest: 'Lists can’t be nested deeper.',
    pastedBare:
      'Pasted as words alone: it has more lists, tables or marks than can be read while you wait.',
    tooLongToPaste:
      'Nothing was pasted: that is too long for a note. Save it as a file and drop it on the library to read it.',
    levelled: (most: number) =>
      said`Lists nested deeper than ${most} levels were pasted on the last.`,
    straysLeftOut: 'Hidden marks that turn the order of letters were left out of what was pasted.',
    note: 'Note',
    toolbar: 'Formatting',
    selectionBar: 'Selected words',
    outline: {
      name: 'Outline',
      none: 'No headings yet. Begin a line with ## to make one.',
      close: 'Close the outline',
    },
    handle: 'Drag to move, click for more',
    /** Of the list that `/` offers. */
    make: 'Make this line',
    subheading: 'Subheading',
    code: 'Code',
    line: 'Line across the note',
    linkToDocument: 'Link to a note or an article',
    alsoCalled: {
      heading: 'title section',
      list: 'bullets points items',
      checkList: 'todo task tick box',
      quotation: 'blockquote',
      code: 'monospace program',
      line: 'divider rule separator',
      table: 'grid rows columns cells',
      linkToDocument: 'mention dossier wiki',
    },
    heading: 'Heading',
    bold: 'Bold',
    italic: 'Italic',
    bulleted: 'Bulleted list',
    numbered: 'Numbered list',
    checkList: 'Check list',
    table: 'Table',
    quotation: 'Quotation',
    link: 'Link',
    goToPassage: (title: string) => said`Go to passage in ${title}`,
    linkAddress: 'Address',
    linkHint: 'https://',
    openLink: 'Open the link',
    removeLink: 'Remove the link',
    keepLink: 'Done',
    wrongAddress: 'A link needs a web or mail address, as in https://example.org.',
    translation: 'Translation',
    opaque: (type: string) => said`Kept as it is: ${type}`,
  },

  citedChange: {
    reads: (words: string) => said`The article now says: “${words}”`,
    lost: 'This passage has lost its place in the article’s text.',
    keep: 'Keep these words',
    take: 'Take the new words',
    sign: 'source changed',
  },

  find: {
    name: 'Find in the open texts',
    find: 'Find',
    count: (at: number, all: number) => (all === 0 ? 'Nothing found' : said`${at} of ${all}`),
    texts: 'Found in each text',
    theNote: 'Note',
    inText: (count: number) => said`${count}`,
    previous: 'Find previous (Shift Enter)',
    next: 'Find next (Enter)',
    matchCase: 'Match case',
    wholeWords: 'Whole words',
    close: 'Close',
    replaceBy: 'Replace in the note with',
    replace: 'Replace',
    replaceAll: 'Replace all',
    replaced: (count: number) =>
      said`Replaced in ${counted(count, { one: 'place', other: 'places' })}.`,
    kept: (count: number) =>
      said`${counted(count, { one: 'place is', other: 'places are' })} in quotations, which keep their words.`,
  },

  quotationCard: {
    name: 'The quotation',
    shown: 'Words shown',
    shortenHint: 'Delete words to leave them out. Delete […] to bring them back.',
    onlyLeavesOut: 'Nothing can be written into a quotation. Words can only be left out.',
    translation: 'Translation',
    translationHint: 'What it says in another language',
    done: 'Done',
  },

  about: {
    name: 'About Collate',
    what: 'Read several accounts side by side, mark passages, and write notes that point back at them.',
    version: (version: string) => said`Version ${version}`,
    licence: 'MIT licence. Nothing leaves your computer.',
    versions: 'Versions',
    system: 'System',
    copy: 'Copy the versions',
    copied: 'Copied',
    parts: (count: number) =>
      said`Built with ${counted(count, { one: 'open-source package', other: 'open-source packages' })}`,
    partsText: 'Open one to read its licence.',
    noText: 'This package comes without the text of its licence.',
    chromium: 'Licences of Chromium',
    notOpened: (folder: string) =>
      said`The system has no program to open that page with. It is LICENSES.chromium.html in ${folder}.`,
    close: 'Close',
  },

  cli: {
    commands: {
      import: {
        summary: 'Import files and folders',
        details: `Copies text and Markdown files into the library, folders with all that is in
them. Prints a line for each article: "added", or "known" when the very same
file was there before. When Collate has the library open, it imports for you.
A library is made where there is none.
Exits with 1 when a file could not be imported; the others are in all the same.
--json: {"added":[ARTICLE…],"known":[ARTICLE…],"problems":[{"name","message"}…],
"cancelled":false}, with articles as "collate list" has them.`,
      },
      list: {
        summary: 'List the articles, notes and dossiers',
        details: `Prints a line for each, newest first, without those in the trash.
--json: {"articles":[…],"notes":[…],"dossiers":[…]}. An article's fields say in
"from" where they come from; all but "person" are guesses.`,
      },
      show: {
        summary: 'Show an article, a note or a dossier',
        details: `Prints what is known of it, its text, and an article's highlights.
--json: {"type":"article","id",…} with the article, its text version and its
annotations; {"type":"note","id","note"}; {"type":"dossier","id","dossier"}.`,
      },
      search: {
        summary: 'Find articles, notes and dossiers by their words',
        details: `Prints those in which every word of QUERY occurs, in any case and with or
without accents, best first, with the sentences that hold most of them and the
comments that hold some, three at most. Other forms of an English word come last.
  "climate change"  words in this order        climat*    what begins so
  -ferry            what does not have it      bridge OR ferry
  title: outlet: by: tag:   words in these     in:NAME    in a dossier
  before:2020-03  after:2019  added:2021-05    lang:de    color:red
  has:highlight  has:comment  has:note  has:quote
What cannot be read as more is looked for as words, which is said. Put -- before a
QUERY that begins with a minus. When Collate has the library open, it is asked.
--json: {"query","articles":[…],"notes":[…],"dossiers":[…],"doubts":[{"start","end",
"message"}…]}, each as "collate list" has it, with "passages":[{"start","end","text",
"hits":[{"start","end"}…]}…] and "comments":[{"text","hits","highlightId","passageId"}…];
offsets count UTF-16 units of its text, or of the comment.`,
      },
      check: {
        summary: 'Verify every file of the library',
        details: `Reads every document, text and original, verifies every hash and reference,
and changes nothing. Exits with 1 when it found anything to tell.
--json: {"folder","verified","findings":[{"kind","name","version","message",
"advice"}…]}; version is the file with another version of a document, or null.`,
      },
      snapshots: {
        summary: 'List the backups of the library, and restore from them',
        details: `Prints a line for each snapshot, newest first: its number, when it was taken,
what is in it, and why it was taken. With NUMBER, a line for each article and
note in that one, and what became of it since.
--restore ID puts that article or note back as it was, with its highlights; it
can be repeated. --everything puts the whole library back. What is there now is
kept as a snapshot first. Exits with 3 when another process has the library.
Snapshots are those in Collate's own folder, or in DIR, as on another drive.
--json: {"folder","snapshots":[{"number","takenAt","reason","articles","notes"}…]};
with NUMBER {"folder","number","items":[{"kind","id","title","now"}…]}, where now is
"gone", "trashed", "changed" or "same"; with --restore {"folder","number",
"restored":[{"kind","id"}…]}; with --everything {"folder","number"}.`,
      },
      export: {
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
      },
      relations: {
        summary: 'List the relations between passages',
        details: `Prints what each relation says, and both passages: of the article or the
dossier with the id ID, or of the library. A dossier's are those between its articles.
--out writes them into DIR instead, as a Markdown file and a CSV file; no file that
is there is touched.
--json: {"relations":[{"id","word","sides":[{"articleId","passageId","quote",
"state","place":{"start","end"}},…]}…]}, where word is "supports", "contradicts",
"same", "updates" or the person's own, and place is null where it is lost; with
--out {"folder","written":[FILE…]}.`,
      },
      align: {
        summary: 'Compare two articles',
        details: `Finds which passages of A and B answer each other. Each is the path of a file,
or the id of an article. Two files need no library.
--json: {"a":{"title","sentences":[{"start","end","text"}…]},"b":{…},"matches":
[{"a":[I…],"b":[J…],"score","band","kind","reason"}…]}, with I and J counting
sentences from 0 and offsets in UTF-16 units of the article's text.`,
      },
    },
    /** An option with a value, and what it is; one without a name goes on from the one before. */
    options: {
      library: [
        'the library: by default the one Collate opened last, else the folder',
        '"Collate" in your documents',
      ],
      json: 'print one JSON document, on one line',
      help: 'show what a command does',
    },
    exitCodes: {
      done: 'done',
      failed: 'failed, wholly or in part',
      usage: 'wrong usage',
      held: 'another process or computer has the library',
    },
    help: (commands: string, options: string, exitCodes: string) => said`Usage: collate COMMAND …

${commands}

Options of every command:
${options}

Exit codes:
${exitCodes}

Results go to standard output, everything else to standard error.
collate COMMAND --help says more. Without a command, Collate opens its window.
`,
    helpOn: (usage: string, summary: string, details: string) =>
      said`Usage: collate ${usage} [--library DIR] [--json]\n\n${summary}.\n${details}\n`,
    usage: (usage: string) => said`Usage: collate ${usage}`,
    seeHelp: 'See collate --help.',
    noCommand: 'Name a command.',
    unknownCommand: (word: string) => said`There is no command “${word}”.`,
    whichSnapshot:
      'Name a snapshot by its number, as in “collate snapshots 12 --restore ID”; restore either items or everything.',
    noSnapshots: 'There is no backup of this library yet.',
    noSnapshot: (number: number) =>
      said`There is no snapshot ${String(number)} of this library. “collate snapshots” lists them.`,
    notInSnapshot: (number: number, id: string) =>
      said`Snapshot ${String(number)} has no article or note with the id “${id}”, so nothing was restored.`,
    noQuery: 'Name what to search for.',
    indexing: (articles: number) =>
      said`Reading ${counted(articles, { one: 'article', other: 'articles' })} for the search. The next one will be quick.`,
    notSearched: (texts: number) =>
      said`${counted(texts, { one: 'text', other: 'texts' })} could not be read, and so not searched. The library check says more.`,
    indexNotKept: (detail: string) =>
      said`The search index could not be kept, so the next search reads every text again: ${detail}`,
    noFolder: 'Name the folder for the notes with --out DIR.',
    unknownFlavour: (name: string) =>
      said`There is no flavour “${name}”: --flavour is commonmark, obsidian or pandoc.`,
    newLibrary: (folder: string) => said`A new library was made in ${folder}.`,
    unexpected: 'Something went wrong in Collate. What was saved is safe.',
    couldNotStart: (error: string) => said`Collate could not start: ${error}`,
    silent:
      'Collate is open but does not answer. Nothing was changed. Check whether its window responds, and try again.',
    gone: 'Collate was closed before it was done. What was imported is kept. Run the same command again: files that are already in the library are skipped.',
    strange:
      'The Collate that has this library open is a different version, and its answer was not understood. Close it and try again.',
    nothingById: (folder: string, id: string) =>
      said`Nothing in the library ${folder} has the id “${id}”. “collate list” names what is there.`,
    noAccount: (id: string) => said`“${id}” is neither a file nor the id of an article.`,
    checked: (verified: number, issues: number) =>
      said`${counted(verified, { one: 'file', other: 'files' })} verified, ${issues === 0 ? 'no problems found' : counted(issues, { one: 'issue', other: 'issues' })}.`,
    words: 'Words',
    file: 'File',
    noMatches: 'No matching passages found.',
    inTrashSince: 'In the trash since',
    missing: '(missing)',
    unknown: 'unknown',
  },

  /** What the parts below the window and the terminal have to say (core/model/saying.ts). */
  sayings: {
    words: ({ words }: Of<'words'>) => isolated(words),

    'file-not-word': ({ name }: Of<'file-not-word'>) =>
      said`“${name}” is damaged, or is no Word document.`,
    'file-empty': ({ name }: Of<'file-empty'>) => said`“${name}” is empty.`,
    'file-without-words': ({ name }: Of<'file-without-words'>) =>
      said`“${name}” has no words in it.`,
    'file-too-large': ({ name, megabytes }: Of<'file-too-large'>) =>
      said`“${name}” is larger than ${megabytes} MB, more than Collate can show as one article.`,
    'file-too-slow': ({ name }: Of<'file-too-slow'>) =>
      said`“${name}” was not imported, because it took too long to read, even as plain text.`,
    'file-stopped-reading': ({ name }: Of<'file-stopped-reading'>) =>
      said`“${name}” was not imported, because reading stopped on it. Try it again by itself.`,
    'file-missing': ({ name }: Of<'file-missing'>) => said`“${name}” is no longer there.`,
    'file-name-not-text': ({ name }: Of<'file-name-not-text'>) =>
      name === ''
        ? 'A file was not imported, because Collate was not given its name, as happens with names that are not text in UTF-8. Rename the file and import it again.'
        : said`“${name}” was not imported, because its name is not text in UTF-8; “\uFFFD” stands for what could not be read of it. Rename it and import it again.`,
    'file-not-permitted': ({ name }: Of<'file-not-permitted'>) =>
      said`“${name}” can’t be read: your account has no permission.`,
    'file-links-to-itself': ({ name }: Of<'file-links-to-itself'>) =>
      said`“${name}” is a link that leads back to itself.`,
    'file-unreadable': ({ name, detail }: Of<'file-unreadable'>) =>
      said`“${name}” could not be read from the disk (${detail}).`,
    'file-is-device': ({ name }: Of<'file-is-device'>) =>
      said`“${name}” is a device or a pipe, not a file.`,
    'file-is-link': ({ name }: Of<'file-is-link'>) =>
      said`“${name}” is a link to another place, which may be a private one, so it was not followed. To import what it leads to, choose that itself.`,
    'file-no-text': ({ name, sort }: Of<'file-no-text'>) =>
      sort === null
        ? said`“${name}” is not a text file.`
        : said`“${name}” is ${FILE_SORT[sort]}, not a text.`,
    'file-unsupported': ({ name, sort }: Of<'file-unsupported'>) =>
      said`“${name}” is ${FILE_SORT[sort]}. Collate reads plain text and Markdown, and not these yet.`,
    'file-not-saved': ({ name }: Of<'file-not-saved'>) => said`“${name}” was not saved.`,
    'file-not-tried': ({ name }: Of<'file-not-tried'>) =>
      said`“${name}” was not imported, because the library could not take the files before it.`,
    'file-fault': ({ name, detail }: Of<'file-fault'>) =>
      said`“${name}” could not be read because of a fault in Collate (${detail}).`,
    'folder-empty': ({ name }: Of<'folder-empty'>) =>
      said`The folder “${name}” has no files in it.`,
    'folder-is-library': ({ name }: Of<'folder-is-library'>) =>
      said`The folder “${name}” is a Collate library. Open it as a library to read what is in it.`,
    'read-as-plain-text': ({ name, format, why }: Of<'read-as-plain-text'>) =>
      why === 'would-be-slow'
        ? said`“${name}” would take too long to read as ${format} and was read as plain text.`
        : why === 'was-slow'
          ? said`“${name}” took too long to read as ${format} and was read as plain text.`
          : said`“${name}” could not be read as ${format}, because reading stopped on it, and was read as plain text.`,

    'left-empty': ({ field }: Of<'left-empty'>) =>
      said`${FIELD[field]} can’t be empty, so nothing was changed.`,
    'too-long': ({ field, most }: Of<'too-long'>) =>
      said`${FIELD[field]} can have ${number(most)} characters at most, so nothing was changed.`,

    'disk-full': () =>
      'The disk is full, so this change was not saved. Everything saved before is safe. Free up space on the disk and try again.',
    'writing-not-permitted': ({ folder }: Of<'writing-not-permitted'>) =>
      said`Collate is not allowed to write in ${folder}, so this change was not saved. Everything saved before is safe. Check the permissions of the folder and try again.`,
    'no-file-handles': () =>
      'The system has run out of file handles, so this change was not saved. Everything saved before is safe. Close other programs and try again.',
    'writing-failed': ({ detail }: Of<'writing-failed'>) =>
      said`The disk reported an error (${detail}), so this change was not saved. Everything saved before is safe. Try again, and check the disk if it happens again.`,
    'library-away': ({ folder }: Of<'library-away'>) =>
      said`The library in ${folder} can’t be reached. Its drive may be unplugged, or its folder moved or not yet synced. Nothing was changed. Connect it again and retry.`,
    'other-library-there': ({ folder }: Of<'other-library-there'>) =>
      said`In ${folder} lies another library now than the one that was opened: its drive was changed, or its folder replaced. Nothing was written there, so this is not saved yet. Put the library that was open back and retry.`,
    'not-our-name': ({ name }: Of<'not-our-name'>) =>
      said`${JSON.stringify(name)} is no name that Collate gives, so that file was left alone. Nothing was changed.`,
    'name-leads-elsewhere': ({ name, folder }: Of<'name-leads-elsewhere'>) =>
      said`${JSON.stringify(name)} is no name of a file in ${folder}. It was left alone, and nothing was changed.`,
    'held-here': ({ pid }: Of<'held-here'>) => {
      const which = pid === null ? '' : ` (process ${pid})`
      return said`This library is open in another Collate on this computer${which}. You can read it here. To change it, use the other one or close it.`
    },
    'held-elsewhere': ({ host }: Of<'held-elsewhere'>) =>
      said`This library is in use on ${host}. You can read it here. To change it, close it there, or take it over if you are sure that nobody is working on it.`,
    'held-by-stranger': () =>
      'Another program on this computer holds the name by which Collate makes sure that only one process writes this library. It is not one of your own Collates: it may be another user’s, or run in a container. You can read the library here. To change it, have that program ended, or restart the computer.',
    'is-link': ({ name }: Of<'is-link'>) =>
      said`${name} is a link to another place, and Collate follows no links inside a library or a place for backups: what it writes or removes must not be somebody else’s. Nothing was changed. Put the file or folder itself there instead of the link.`,
    unread: ({ name, why, detail }: Of<'unread'>) => {
      switch (why) {
        case 'not-permitted':
          return said`Collate is not allowed to read ${name}. The file is untouched. Check its permissions and try again.`
        case 'not-a-file':
          return said`${name} is a folder, a device or a pipe where a file should be, so it was not read. It is untouched. Move it out of the library.`
        case 'too-large':
          return said`${name} is larger than any file that Collate writes, so it was not read. It is untouched. Move it out of the library.`
        case 'other':
          return said`${name} could not be read (${detail}). The file is untouched. Try again, and check the disk if it happens again.`
      }
    },

    'document-replaced': ({ name, aside }: Of<'document-replaced'>) =>
      said`${name} was replaced by another program with a version that is not made from yours. Theirs is in use; yours is kept as ${aside}.`,
    'document-edited': ({ name, isFarOff, inUse, aside }: Of<'document-edited'>) => {
      const edited = isFarOff
        ? said`${name} carries a count that no library reaches, so another program wrote it.`
        : said`${name} was edited outside of Collate.`
      if (inUse === 'last-written') {
        return `${edited} The last version that Collate wrote is in use.${keptAs(aside)}`
      }
      const copy = aside === null ? '' : said`; a copy as it was found is ${aside}`
      return `${edited} There is no earlier version of it, so the edited one is in use${copy}.`
    },
    'document-restored': ({ name, damage, aside }: Of<'document-restored'>) =>
      said`${name} was missing or damaged${bracketed(damage)}. Its last good version is in use.${keptAs(aside)}`,
    'document-lost': ({ name, damage, aside }: Of<'document-lost'>) =>
      said`${name} is damaged${bracketed(damage)} and has no earlier version. Everything else is untouched.${keptAs(aside)}`,
    'journal-damaged': ({ name, aside }: Of<'journal-damaged'>) =>
      said`${name}, which notes down an unfinished change, is damaged. A change of several documents may have been made in part.${keptAs(aside)}`,
    'version-unusable': ({ name }: Of<'version-unusable'>) =>
      said`That is no version of ${name} that this Collate can use. Nothing was changed.`,
    'document-stuck': ({ name, schema, damage }: Of<'document-stuck'>) =>
      said`${name} is from an older version of Collate (schema ${schema}) and could not be brought up to date${bracketed(damage)}. It is untouched. Please report this.`,
    'document-newer': ({ name }: Of<'document-newer'>) =>
      said`${name} was written by a newer version of Collate. It is untouched. Update Collate to change it.`,
    'content-lost': ({ name, is }: Of<'content-lost'>) =>
      is === 'missing'
        ? said`The file ${name} of this library is missing.`
        : said`The file ${name} of this library is damaged.`,
    'content-rewritten': ({ name }: Of<'content-rewritten'>) =>
      said`${name} was damaged and has been rewritten.`,
    'restore-or-import': () =>
      'Nothing else is affected. Restore it from a backup, or import the article again.',
    'no-such-id': () => 'Nothing in this library has that id.',
    'no-such-document': ({ kind, id }: Of<'no-such-document'>) =>
      said`There is ${KIND[kind].no} with the id ${id} in this library.`,
    'refers-to-missing': ({ to }: Of<'refers-to-missing'>) =>
      said`This refers to ${to === 'passage' ? 'a passage' : KIND[to].one} that is not in this library, so nothing was saved.`,
    'not-saveable': ({ damage }: Of<'not-saveable'>) =>
      said`This can’t be saved: ${damageInWords(damage)}. Nothing was changed.`,
    'keeps-changing': () =>
      'Another program keeps changing this file, so the change was not saved. Everything saved before is safe. Wait until it is done and try again.',
    'finished-later': () =>
      'The disk failed in the middle of this change. It is written down, and Collate finishes it before the next change or at its next start. Everything saved is safe.',
    'no-text-there': ({ start, end }: Of<'no-text-there'>) =>
      said`No text stands between ${start} and ${end} in this article, so nothing was marked. Select some words and try again.`,
    'highlight-gone': () => 'This highlight is no longer in the library.',
    'highlight-changed': () =>
      'This highlight has been changed elsewhere since, so it was left as it is.',
    'is-highlighted': () =>
      'These very words are a highlight of their own already, so this one was left as it is.',
    'passage-changed': () =>
      'Where this passage stands has been said elsewhere since, so it was left as it is.',
    'relation-changed': () =>
      'This relation has been changed elsewhere since, so it was left as it is.',
    'tag-gone': ({ tag }: Of<'tag-gone'>) => said`Nothing bears the tag “${tag}” any more.`,
    'tags-changed': () =>
      'These tags have been changed elsewhere since, so they were left as they are.',
    'text-changed': () =>
      'The article is read in another text since the passage was selected, so nothing was changed. Select the passage again.',
    'dossier-gone': () => 'This dossier is no longer in the library.',
    'library-file-missing': ({ folder }: Of<'library-file-missing'>) =>
      said`The folder ${folder} holds the articles and notes of a library, but its library.json is missing. Nothing was changed. If a program syncs this folder, wait until it is done; otherwise restore library.json from a backup.`,
    'folder-not-empty': ({ folder }: Of<'folder-not-empty'>) =>
      said`The folder ${folder} holds other files and no library. Nothing was changed. Choose an empty folder for a new library, or the folder of an existing one.`,
    'not-a-library': ({ folder }: Of<'not-a-library'>) =>
      said`The folder ${folder} is not a library.`,
    'content-missing': ({ name, document }: Of<'content-missing'>) =>
      said`${name}, which ${document} needs, is missing or damaged.`,
    'content-unused': ({ name }: Of<'content-unused'>) =>
      said`${name} belongs to no article: an import was interrupted. It does no harm.`,
    'content-damaged': ({ name }: Of<'content-damaged'>) => said`${name} is damaged.`,
    'highlight-without-passage': ({ id, name }: Of<'highlight-without-passage'>) =>
      said`The highlight ${id} in ${name} has lost its passage.`,
    'passage-without-place': ({ words, title }: Of<'passage-without-place'>) =>
      said`The passage “${words}” has lost its place in ${title}.`,
    'change-interrupted': () =>
      'A change of several documents was interrupted. Opening the library finishes it.',
    'missing-but-kept': ({ name, backup }: Of<'missing-but-kept'>) =>
      said`${name} is missing. Opening the library restores it from ${backup}.`,
    'edited-outside': ({ name }: Of<'edited-outside'>) =>
      said`${name} was edited outside of Collate. Opening the library keeps the edited version in outside/ and uses the last one that Collate wrote.`,
    'from-newer': ({ name }: Of<'from-newer'>) => said`${name} is from a newer version of Collate.`,
    'from-older': ({ name, damage }: Of<'from-older'>) =>
      said`${name} is from an older version and can’t be brought up to date${bracketed(damage)}.`,
    damaged: ({ name, damage }: Of<'damaged'>) =>
      said`${name} is damaged${bracketed(damage)}. Opening the library restores its version before, where there is one.`,
    'left-over': ({ name }: Of<'left-over'>) =>
      said`${name} was left by an interrupted write. Opening the library removes it.`,
    'copy-of': ({ name, document }: Of<'copy-of'>) =>
      said`${name} is another machine’s version of ${document}, kept by your sync program.`,
    'copy-merged': ({ name, kind }: Of<'copy-merged'>) =>
      said`${name} is another machine’s version of ${KIND[kind].one}. They have been merged.`,
    'set-aside-version': ({ name, document }: Of<'set-aside-version'>) =>
      said`${name} is another version of ${document}, kept as it was found.`,
    'set-aside-damaged': ({ name }: Of<'set-aside-damaged'>) =>
      said`${name} was damaged and is kept as it was found.`,
    'version-gone': ({ name }: Of<'version-gone'>) =>
      said`${name} is no longer there. Nothing was changed.`,
    'nothing-there': ({ name }: Of<'nothing-there'>) =>
      said`${name} is no longer there. Check again to see what is.`,
    'version-unreadable': ({ name }: Of<'version-unreadable'>) =>
      said`${name} can’t be read, so it can’t be used either. The file is left as it is.`,
    'opened-to-read': () => 'This library was opened for reading only.',
    'library-closed': () => 'This library has been closed. Open it again to change it.',
    'is-a-file': ({ folder }: Of<'is-a-file'>) => said`${folder} is a file. Choose a folder.`,
    'folder-empty-of-library': ({ folder }: Of<'folder-empty-of-library'>) =>
      said`The folder ${folder} is empty. Choose the folder of a library, or make a new one there.`,
    'not-in-backup': ({ name }: Of<'not-in-backup'>) => said`This backup has no ${name}.`,
    'backup-damaged': ({ name }: Of<'backup-damaged'>) =>
      said`The backup of ${name} is damaged or missing. Nothing was changed. Try an older one.`,
    'damaged-before-backup': ({ name }: Of<'damaged-before-backup'>) =>
      said`${name} was damaged already when this backup was made. Nothing was changed. Try an older one.`,
    'backup-not-kept': ({ name }: Of<'backup-not-kept'>) =>
      said`The backup of ${name} could not be read again.`,
    'backup-names-stranger': ({ name }: Of<'backup-names-stranger'>) =>
      said`This backup names a file that is none of a library’s (${JSON.stringify(name)}), so it may have been changed by somebody else. Nothing was changed. Try another one.`,
    'annotations-of-missing': ({ name }: Of<'annotations-of-missing'>) =>
      said`${name} belongs to an article that is missing or damaged.`,
    'checks-of-missing': ({ name }: Of<'checks-of-missing'>) =>
      said`${name} belongs to a note that is missing or damaged.`,
    'note-quotes-missing': ({ title, count }: Of<'note-quotes-missing'>) =>
      said`The note “${title}” quotes ${counted(count, { one: 'passage', other: 'passages' })} missing from the library. The words quoted are in the note.`,
    'note-links-missing': ({ title, count }: Of<'note-links-missing'>) =>
      said`The note “${title}” has ${counted(count, { one: 'link', other: 'links' })} to what is missing from the library.`,
    'agreement-names-missing': ({ name, count }: Of<'agreement-names-missing'>) =>
      said`${name} belongs to a dossier, or judges ${count === 1 ? 'an article' : 'articles'}, missing from the library.`,
    'dossier-names-missing': ({ name, count }: Of<'dossier-names-missing'>) =>
      said`The dossier “${name}” names ${counted(count, { one: 'article or note', other: 'articles or notes' })} missing from the library.`,
    'relation-joins-missing': ({ word, count }: Of<'relation-joins-missing'>) =>
      said`The relation “${word}” joins ${counted(count, { one: 'passage', other: 'passages' })} missing from the library.`,

    'library-left': () => 'The library was closed.',
    'search-stopped': () =>
      'The search of the library has stopped. Nothing is lost; try it again. The log says more.',
    'article-text-unread': () => 'The text of this article could not be read.',

    'query-quote-open': () => 'A quotation mark is not closed: the phrase goes to the end.',
    'query-or-alone': () => 'OR has nothing on one side, so it was looked for as a word.',
    'query-no-filter': ({ name }: Of<'query-no-filter'>) =>
      said`There is no filter “${name}”, so it was looked for as words.`,
    'query-no-value': ({ name }: Of<'query-no-value'>) =>
      said`Nothing follows “${name}:”, so it was looked for as a word.`,
    'query-unknown-value': ({ name, value }: Of<'query-unknown-value'>) =>
      said`“${name}:” does not know “${value}”, so it was looked for as words.`,
    'query-no-data': ({ filter }: Of<'query-no-data'>) =>
      said`“${filter}” was left out: only Collate’s window knows what you have read.`,

    'article-as-it-was': () => 'The article is as it was.',

    'export-failed': ({ folder, why, detail, written }: Of<'export-failed'>) => {
      const stays =
        written === 0
          ? 'Nothing was written.'
          : said`What was written before, ${counted(written, { one: 'file', other: 'files' })}, is whole and stays.`
      const { happened, todo } = EXPORT_FAILURE[why](detail)
      return said`The export to ${folder} did not succeed: ${happened}. ${stays} Your library is untouched. ${todo}`
    },
    'not-exported': ({ title }: Of<'not-exported'>) => said`“${title}” was not exported.`,
    'exported-beside': ({ fileName, beside }: Of<'exported-beside'>) =>
      said`“${fileName}” was changed outside Collate and is left as it is; the new one is beside it as “${beside}”.`,

    'dictionary-empty': () => 'There are no words in it.',
    'dictionary-has-too-many-flags': () =>
      'It has more sets of flags than Chromium can tell apart.',
    'dictionary-damaged': () => 'It is damaged, or of another form than Chromium reads.',
    'dictionary-has-unknown-rule': ({ rule }: Of<'dictionary-has-unknown-rule'>) =>
      said`It uses a rule (${rule}) that Chromium does not know.`,
    'dictionary-in-unknown-encoding': ({ encoding }: Of<'dictionary-in-unknown-encoding'>) =>
      said`It is written in an encoding that is not known here: ${encoding}.`,
    'dictionary-not-in-utf8': () => 'Its words are not in UTF-8, as its .aff file says they are.',
    'dictionary-too-slow': () => 'It took too long to read.',
    'dictionary-unreadable': ({ detail }: Of<'dictionary-unreadable'>) =>
      said`It could not be read: ${detail}.`,
  } satisfies { readonly [S in Saying as S['says']]: (saying: S) => string },

  closing: {
    unsaved: 'Your last changes couldn’t be saved.',
    unsavedDetail:
      'They are still in the window. Keep it open, free up disk space or reconnect the folder, and press Retry.',
    silent: 'Collate doesn’t know whether your last changes are saved.',
    silentDetail:
      'The window is not answering. Keep it open and give it a moment, then close it again.',
    keepOpen: 'Keep the window open',
    closeAnyway: 'Close anyway',
  },

  /** What is refused to whoever asks main for something; only a fault, or somebody else's program, asks so. */
  refused: {
    unknown: (name: string) => said`Collate has nothing to ask for by the name of ${name}.`,
    notFromThere: 'Collate answers only its own window.',
    notHere: 'That can’t be asked for here.',
    notJson: 'The request is not JSON.',
    otherVersion: (issue: string) => said`This Collate does not know that request: ${issue}.`,
    address: 'Only web and mail addresses are opened.',
    forgotten: 'That file is no longer known. Drop it again.',
    noLibrary: 'No library is open.',
  },

  outside: {
    brokenLink: (link: string) =>
      said`“${link.slice(0, 200)}” is not a link to a passage. Such a link looks like collate://passage/ followed by an id.`,
    otherLibrary: (folder: string) =>
      said`Collate has another library open, so nothing in ${folder} was opened. Choose “Open another library…”, or close this window and start again.`,
  },

  heldBack: {
    name: 'Not opened again',
    text: 'The window stopped while these were open, so they were not opened again. Nothing of them is lost.',
    openAll: 'Open all',
    open: (title: string) => said`Open ${title}`,
    giveUp: 'Leave them closed',
  },

  errors: {
    unexpected: 'Something went wrong in Collate. What was saved is safe; the log has the details.',
    windowBroken: 'This view couldn’t be shown. Your saved work is safe.',
    articleBroken: 'This article couldn’t be shown. Nothing of it is changed or lost.',
    noteBroken: 'This note couldn’t be shown. Nothing of it is changed or lost.',
    closeBroken: 'Close it',
    reload: 'Reload this view',
  },
} as const
