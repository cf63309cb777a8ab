import * as v from 'valibot'
import {
  articleDescriptionSchema,
  articleSchema,
  describedFieldsSchema,
  textVersionSchema,
} from '../core/model/article.ts'
import { decisionChangeSchema, decisionsSchema } from '../core/model/decision.ts'
import { dossierChangeSchema, dossierContentSchema, dossierSchema } from '../core/model/dossier.ts'
import {
  agreementChangeSchema,
  agreementSchema,
  changedAgreementSchema,
} from '../core/model/agreement.ts'
import { agreementSheetSchema, TABLE_FORMATS } from '../core/model/agreement-sheet.ts'
import { checkSheetSchema, SHEET_FORMATS } from '../core/model/check-sheet.ts'
import { nameSchema, noteTitleSchema } from '../core/model/entered.ts'
import { citedPlaceSchema } from '../core/model/cited-place.ts'
import { amountSchema } from '../core/model/count.ts'
import { hashSchema, idListSchema, idSchema } from '../core/model/ids.ts'
import { linkedFromSchema, namedInSchema, quotedInSchema } from '../core/model/linked.ts'
import { listedHighlightSchema } from '../core/model/listed-highlight.ts'
import { dossierMapSchema } from '../core/model/map.ts'
import { noteBlocksSchema, noteContentSchema, noteSchema } from '../core/model/note.ts'
import { linkTargetSchema } from '../core/note/links.ts'
import { rangeSchema } from '../core/model/offset.ts'
import {
  annotationsSchema,
  colorNamesSchema,
  colorSchema,
  enteredColorNamesSchema,
  highlightChangeSchema,
  highlightSchema,
  passageSchema,
  selectorsSchema,
} from '../core/model/passage.ts'
import { readingSchema } from '../core/model/reading.ts'
import {
  placedRelationSchema,
  relatedRangeSchema,
  relationScopeSchema,
  relationStateSchema,
  relationSummarySchema,
  relationWordSchema,
} from '../core/model/relation.ts'
import { foundSchema, MOST_FOUND } from '../core/model/found.ts'
import { LONGEST_QUERY } from '../core/search/query.ts'
import { indexStateSchema, reportSchema } from '../core/model/report.ts'
import {
  articleSummarySchema,
  dossierSummarySchema,
  noteSummarySchema,
} from '../core/model/summary.ts'
import { aboutSchema } from './about.ts'
import {
  backupItemIdSchema,
  backupItemSchema,
  secondPlaceSchema,
  snapshotIdSchema,
  snapshotSummarySchema,
} from '../core/model/snapshot.ts'
import { FIELD_EDITS } from './field-menu.ts'
import { checkReportSchema, libraryFileSchema } from '../core/model/problem.ts'
import { libraryStateSchema } from './library-state.ts'
import {
  querySchema,
  savedSearchChangeSchema,
  savedSearchSummarySchema,
} from '../core/model/saved-search.ts'
import { previewSchema } from '../core/model/preview.ts'
import { settingsSchema } from './settings.ts'
import { readingStateSchema } from './reading-state.ts'
import { spellingSchema } from './spelling.ts'
import { changedTicksSchema, tickChangesSchema, tickSchema } from '../core/model/tick.ts'
import {
  tagBearersSchema,
  tagChangeSchema,
  tagRenamingSchema,
  tagsChangedSchema,
  tagSummarySchema,
  writtenTagSchema,
} from '../core/model/tag.ts'
import { trashSchema } from '../core/model/trash.ts'

/**
 * The contract between the window and the main process: every request there is, by channel.
 * The types, the registration in main and the functions of `window.collate` all derive from it.
 * Main parses each request and each response; a request that does not fit is refused.
 */
interface Channel {
  readonly request: v.GenericSchema
  readonly response: v.GenericSchema
}

const nothing = v.undefined()
const byId = v.object({ id: idSchema })
const byIds = v.object({ ids: idListSchema })

/** Chromium's own dictionary of a person's words takes none that is longer, in bytes. */
const word = v.pipe(v.string(), v.minLength(1), v.maxLength(99))

/** What a highlight is, which may be more than a person could make it. */
const { color, comment, tags } = highlightSchema.entries
const highlightState = v.partial(v.object({ color, comment, tags }))

/**
 * A note's tree is sent as JSON. Electron copies what crosses object by object, and a long note would
 * keep the window from answering for a tenth of a second at each save.
 */
const sentTree = v.pipe(v.string(), v.parseJson(), noteContentSchema.entries.tree)
const sentBlocks = v.pipe(v.string(), v.parseJson(), noteBlocksSchema)
/** The same the other way; the library has looked at what it read. */
const readNoteSchema = v.looseObject({ ...noteSchema.entries, tree: v.string() })

/** A text that is checked against articles as a note is. */
const draftSchema = v.object({ name: v.string(), tree: noteContentSchema.entries.tree })

/** The articles that were read here, for a query that asks for that; null for any other. */
const readSchema = v.nullable(idListSchema)

const rereadSchema = v.object({ article: articleSummarySchema, before: readingSchema })

/** What an export wrote into the folder that the person chose; null when they cancelled. */
const exportedSchema = v.nullable(
  v.object({
    folder: v.string(),
    written: v.array(v.string()),
    /** Name of the file with the sources that notes cite, when it was written. */
    bibliography: v.optional(v.string()),
    unchanged: v.number(),
    /** Files that were written beside one the person had edited, as sentences. */
    remarks: v.array(v.string()),
  }),
)

export const contract = {
  // The library -----------------------------------------------------------------------------

  /** Which library is open, whether it can be written, and why not. */
  'library:state': { request: nothing, response: libraryStateSchema },
  /** Everything the lists show; things in the trash are among it, with `trashedAt`. */
  'library:list': {
    request: nothing,
    response: v.object({
      /**
       * Article summaries, as JSON, for the same reason as a note's tree: 18,716 of them, copied object by
       * object, were there after 2.4 s, in more than half of which the window could do nothing else. So they
       * are there after half a second.
       */
      articles: v.string(),
      notes: v.array(noteSummarySchema),
      dossiers: v.array(dossierSummarySchema),
      relations: v.array(relationSummarySchema),
      searches: v.array(savedSearchSummarySchema),
    }),
  },
  /** Asks for a folder and opens the library in it; null when the person cancelled. */
  'library:choose': { request: nothing, response: v.nullable(libraryStateSchema) },
  /** Asks for an empty folder and makes a library there; null when the person cancelled. */
  'library:create': { request: nothing, response: v.nullable(libraryStateSchema) },
  /** Shows the library's folder in the file manager. */
  'library:reveal': { request: nothing, response: nothing },
  /** The sample dossier, made at the first call, restored and reopened at the next. */
  'library:open-sample': { request: nothing, response: v.object({ dossierId: idSchema }) },

  /**
   * Closes the library and opens it again in its folder: because that was away, because who held it
   * is gone, or to take it over from another machine, which only a person may decide.
   */
  'library:reopen': {
    request: v.object({ takeOver: v.boolean() }),
    response: libraryStateSchema,
  },
  /** Gives colours of highlights names of the person's own; an empty one takes it away. */
  'library:name-colors': { request: enteredColorNamesSchema, response: colorNamesSchema },
  /** Reads every file of the library and verifies it; changes nothing. */
  'library:check': { request: nothing, response: checkReportSchema },
  /**
   * Puts another version of a document (`version` of a problem) in its place. The one that was in
   * use is kept as `kept`, which undoes this in the same way; null when there was none.
   */
  'library:adopt-version': {
    request: v.object({ file: libraryFileSchema }),
    response: v.object({ kept: v.nullable(libraryFileSchema) }),
  },
  /** What a file says that holds another version of a document. */
  'library:preview-version': {
    request: v.object({ file: libraryFileSchema }),
    response: previewSchema,
  },
  /** Moves a sync program's copy to where versions lie that nobody uses. */
  'library:set-aside': { request: v.object({ file: libraryFileSchema }), response: nothing },
  /** Shows a file of the library in the file manager. */
  'library:show-file': { request: v.object({ file: libraryFileSchema }), response: nothing },

  // The trash -------------------------------------------------------------------------------

  'trash:list': { request: nothing, response: trashSchema },
  /** Removes what is in it for good, after a snapshot of the library. */
  'trash:empty': { request: nothing, response: v.object({ removed: v.number() }) },

  // Backups ---------------------------------------------------------------------------------

  /** The snapshots of the open library, or of every library there are any of; newest first. */
  'backup:list': {
    request: v.object({ every: v.boolean() }),
    response: v.array(snapshotSummarySchema),
  },
  /** Takes a snapshot now. */
  'backup:take': { request: nothing, response: nothing },
  /** The articles and notes in a snapshot of the open library, those that differ now first. */
  'backup:contents': { request: snapshotIdSchema, response: v.array(backupItemSchema) },
  /** What an article or a note said. */
  'backup:preview': {
    request: backupItemIdSchema,
    response: previewSchema,
  },
  /** Puts an article or a note back as it was; what is now becomes a snapshot first. */
  'backup:restore': { request: backupItemIdSchema, response: nothing },
  /**
   * Puts a whole library back as it was: in the place of the open one when that is the same or
   * empty, which becomes a snapshot first; else into a folder that is asked for. Null when the
   * person cancelled.
   */
  'backup:restore-everything': {
    request: snapshotIdSchema,
    response: v.nullable(libraryStateSchema),
  },
  /** Asks for a folder with backups, to restore from; false when the person cancelled. */
  'backup:show-place': { request: nothing, response: v.boolean() },
  /** The second place for backups; null when there is none. */
  'backup:second': { request: nothing, response: v.nullable(secondPlaceSchema) },
  /** Asks for a second place and takes a snapshot there; null when the person cancelled. */
  'backup:choose-second': { request: nothing, response: v.nullable(secondPlaceSchema) },
  /** Takes no more snapshots there; those there stay. */
  'backup:forget-second': { request: nothing, response: nothing },

  // Articles --------------------------------------------------------------------------------

  'article:read': {
    request: byId,
    response: v.object({
      id: idSchema,
      article: articleSchema,
      version: textVersionSchema,
      textHash: hashSchema,
      annotations: annotationsSchema,
    }),
  },
  /** Corrects what is known of an article: what is given is the person's word, no longer a guess. */
  'article:describe': {
    request: v.object({ id: idSchema, description: articleDescriptionSchema }),
    response: articleSummarySchema,
  },
  /** Puts back earlier fields as they were, guesses as guesses: the undo of `article:describe`. */
  'article:restore-description': {
    request: v.object({ id: idSchema, fields: describedFieldsSchema }),
    response: articleSummarySchema,
  },
  /** The encodings that an article's file can be read in, the best guesses first, each with a sample. */
  'article:encodings': {
    request: byId,
    response: v.object({
      /** The one it is read in. */
      now: v.string(),
      choices: v.array(v.object({ encoding: v.string(), preview: v.string() })),
    }),
  },
  /** Reads an article's file in another encoding; `before` is what `article:return-to-reading` takes. */
  'article:reread': {
    request: v.object({ id: idSchema, encoding: v.string() }),
    /** With a sentence where it was read otherwise than one would think. */
    response: v.object({ ...rereadSchema.entries, notice: v.nullable(v.string()) }),
  },
  /** Puts back an earlier reading, with the passages on it: the undo of `article:reread`. */
  'article:return-to-reading': {
    request: v.object({ id: idSchema, reading: readingSchema }),
    response: rereadSchema,
  },
  'article:trash': { request: byId, response: articleSummarySchema },
  'article:restore': { request: byId, response: articleSummarySchema },
  /** Asks for a folder and writes articles there as Markdown; null when the person cancelled. */
  'article:export': {
    request: byIds,
    response: exportedSchema,
  },
  /** Puts several into the trash, all or none: those that came there by it. */
  'article:trash-all': { request: byIds, response: byIds },
  /** Takes several out of it: those that lay there. */
  'article:restore-all': { request: byIds, response: byIds },

  // Import ----------------------------------------------------------------------------------

  // What an import came to is told by the event `import:ended`: it comes after the last
  // `import:progressed`, where an answer could overtake it.

  /** Asks for files, or for a folder, and imports them. */
  'import:choose': { request: v.object({ folder: v.boolean() }), response: nothing },
  /**
   * Imports what was dropped. Only the preload calls this: it alone turns files into paths, so a
   * page can never name one.
   */
  'import:drop': {
    request: v.object({
      paths: v.pipe(v.array(v.string()), v.maxLength(100_000)),
      files: v.array(v.object({ name: v.string(), bytes: v.instance(Uint8Array) })),
    }),
    response: nothing,
  },
  /** Tries one file again that could not be imported. */
  'import:retry': { request: v.object({ problemId: v.string() }), response: nothing },
  /** The report is put away: what could not be imported is not tried again. */
  'import:forget': {
    request: v.object({ problemIds: v.array(v.string()) }),
    response: nothing,
  },
  /** Stops the running import; what has landed stays. */
  'import:cancel': { request: nothing, response: nothing },

  // Passages and highlights -----------------------------------------------------------------

  /** Gives a range of an article an id, so that a note can cite it. */
  'passage:add': {
    request: v.object({ articleId: idSchema, ...rangeSchema.entries }),
    response: passageSchema,
  },
  /** Where a passage lives; null when this library does not have it. */
  'passage:find': {
    request: v.object({ passageId: idSchema }),
    response: v.nullable(v.object({ articleId: idSchema, passage: passageSchema })),
  },
  /**
   * Says where a passage stands in the text that its article is read in: in a range, with null nowhere, or as
   * its selectors said before, where that is undone.
   */
  'passage:place': {
    request: v.object({
      articleId: idSchema,
      passageId: idSchema,
      to: v.nullable(
        v.union([
          v.strictObject(rangeSchema.entries),
          v.strictObject({ selectors: selectorsSchema }),
        ]),
      ),
      /** What its selectors have to be, or nothing is changed. */
      expected: v.optional(selectorsSchema),
    }),
    response: v.object({ before: selectorsSchema, after: selectorsSchema }),
  },
  /** Where what a note cites of an article stands in the text that is read now, and what stands around. */
  'passage:places': {
    request: v.object({
      articleId: idSchema,
      passageIds: idListSchema,
      /** How much of what stands around, on either side, in UTF-16 units. */
      chars: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_000)),
    }),
    response: v.array(citedPlaceSchema),
  },
  'highlight:add': {
    request: v.object({ articleId: idSchema, ...rangeSchema.entries, color: colorSchema }),
    response: v.object({
      passage: passageSchema,
      highlight: highlightSchema,
      /** The colour that these words were highlighted in already; null: they were not. */
      before: v.nullable(colorSchema),
    }),
  },
  'highlight:change': {
    request: v.object({
      articleId: idSchema,
      highlightId: idSchema,
      patch: highlightChangeSchema,
      /** What the highlight has to be, or nothing is changed: what is undone may have been changed since. */
      expected: v.optional(highlightState),
    }),
    response: highlightSchema,
  },
  /** The highlights of articles, or with null of all, in the order of these and of their texts. */
  'highlight:list': {
    request: v.object({ articleIds: v.nullable(idListSchema) }),
    response: v.array(listedHighlightSchema),
  },
  /** Has a highlight cover other words of its text, or those of a passage that it covered before. */
  'highlight:move': {
    request: v.object({
      articleId: idSchema,
      highlightId: idSchema,
      to: v.union([v.strictObject(rangeSchema.entries), v.strictObject({ passageId: idSchema })]),
      /** The passage that it has to cover, or nothing is changed. */
      expected: v.optional(idSchema),
    }),
    /** `before` is the passage that it covered. */
    response: v.object({ highlight: highlightSchema, before: idSchema }),
  },
  'highlight:trash': {
    request: v.object({ articleId: idSchema, highlightId: idSchema }),
    response: highlightSchema,
  },
  'highlight:restore': {
    request: v.object({ articleId: idSchema, highlightId: idSchema }),
    response: highlightSchema,
  },

  // Tags ------------------------------------------------------------------------------------

  /** The tags that something bears, or that have a colour: those that most things bear first. */
  'tag:list': { request: nothing, response: v.array(tagSummarySchema) },
  /** What bears a tag and is not in the trash. */
  'tag:bearing': { request: v.object({ tag: writtenTagSchema }), response: tagBearersSchema },
  /** Gives tags to things and takes others away; what it came to undoes it by `tag:put`. */
  'tag:change': { request: tagChangeSchema, response: tagsChangedSchema },
  /** Gives a tag another name, makes it one with another, or takes it away, wherever it stands. */
  'tag:rename': { request: tagRenamingSchema, response: tagsChangedSchema },
  /** Changes tags and colours from what they were to what they are to be. */
  'tag:put': { request: tagsChangedSchema, response: tagsChangedSchema },

  // Relations -------------------------------------------------------------------------------

  /**
   * Joins two passages: the first supports the second, or what the word says. Each range becomes a
   * passage, unless something refers to the very same already.
   */
  'relation:add': {
    request: v.object({
      sides: v.tuple([relatedRangeSchema, relatedRangeSchema]),
      word: relationWordSchema,
    }),
    response: relationSummarySchema,
  },
  /** With `expected` it has to be that until then, or nothing is changed. */
  'relation:change': {
    request: v.object({
      id: idSchema,
      state: relationStateSchema,
      expected: v.optional(v.object({ word: v.string(), first: idSchema })),
    }),
    response: relationSummarySchema,
  },
  'relation:trash': { request: byId, response: relationSummarySchema },
  'relation:restore': { request: byId, response: relationSummarySchema },
  /** Asks for a folder and writes relations there as Markdown and CSV; null when the person cancelled. */
  'relation:export': {
    request: v.object({
      scopes: v.pipe(v.array(relationScopeSchema), v.minLength(1), v.maxLength(10)),
      /** What they are the relations of; null of several articles. */
      name: v.nullable(nameSchema),
    }),
    response: v.nullable(v.object({ folder: v.string(), written: v.array(v.string()) })),
  },
  /**
   * The relations of an article, between articles of a dossier, or of the library, without those in the
   * trash; with both passages as they stand in the texts of now. The one made last comes first.
   */
  'relation:list': { request: relationScopeSchema, response: v.array(placedRelationSchema) },

  // Notes -----------------------------------------------------------------------------------

  'note:create': {
    request: v.object({ title: noteTitleSchema, dossierId: v.optional(idSchema) }),
    response: v.object({ id: idSchema, note: noteSchema }),
  },
  /** `base` names what the note says, for saving a change of it. */
  'note:read': {
    request: byId,
    response: v.object({ id: idSchema, note: readNoteSchema, base: hashSchema }),
  },
  /**
   * Resolves when the note is on the disk, with what the next change is one of. When the note no
   * longer says what it said as `base`, both are kept: theirs becomes a note of its own.
   */
  'note:save': {
    request: v.object({
      id: idSchema,
      ...noteContentSchema.entries,
      tree: sentTree,
      base: hashSchema,
    }),
    response: v.object({ base: hashSchema }),
  },
  /**
   * Saves what changed in a note since it said `base`: the window need not send all of a long one each time.
   * Resolves as `note:save`; with null when that is no change of what the note says now: nothing is saved
   * then, and all of it is to be sent.
   */
  'note:save-change': {
    request: v.object({
      id: idSchema,
      title: noteContentSchema.entries.title,
      base: hashSchema,
      change: v.object({
        before: amountSchema,
        after: amountSchema,
        of: amountSchema,
        blocks: sentBlocks,
      }),
    }),
    response: v.nullable(v.object({ base: hashSchema })),
  },
  /** Keeps a title that a note had, by which links still lead to it. */
  'note:keep-title': {
    request: v.object({ id: idSchema, title: nameSchema }),
    response: noteSummarySchema,
  },
  /** The notes that link to a document, with the sentences in which they do. */
  'links:to': { request: linkTargetSchema, response: v.array(linkedFromSchema) },
  /** Where other notes say a note's title without a link, at most 200 places. */
  'links:naming': {
    request: v.object({ noteId: idSchema }),
    response: v.object({ found: v.array(namedInSchema), more: v.boolean() }),
  },
  /** The notes that quote an article, and which of its passages. */
  'links:quoting': {
    request: v.object({ articleId: idSchema }),
    response: v.array(quotedInSchema),
  },
  /** What was ticked in a note. */
  'check:ticks': { request: v.object({ noteId: idSchema }), response: v.array(tickSchema) },
  /** Ticks claims of a note, or takes ticks back; a new one is by whoever works here, now. */
  'check:tick': { request: tickChangesSchema, response: changedTicksSchema },
  /** Asks for a draft to check, and reads it; it becomes no article. Null when the person cancelled. */
  'check:choose-draft': { request: nothing, response: v.nullable(draftSchema) },
  /** Reads a draft that was dropped. */
  'check:read-draft': {
    request: v.object({ name: nameSchema, bytes: v.instance(Uint8Array) }),
    response: draftSchema,
  },
  /** Asks for a file and writes there what a check came to; null when the person cancelled. */
  'check:export': {
    request: v.object({ sheet: checkSheetSchema, format: v.picklist(SHEET_FORMATS) }),
    response: v.nullable(v.object({ file: v.string() })),
  },
  'note:trash': { request: byId, response: noteSummarySchema },
  'note:restore': { request: byId, response: noteSummarySchema },
  /** Asks for a folder and writes notes there as Markdown; null when the person cancelled. */
  'note:export': {
    request: v.object({ ids: v.nullable(idListSchema) }),
    response: exportedSchema,
  },

  // Dossiers --------------------------------------------------------------------------------

  'dossier:create': {
    request: v.pick(dossierContentSchema, ['name', 'articleIds']),
    response: v.object({ id: idSchema, dossier: dossierSchema }),
  },
  'dossier:read': { request: byId, response: v.object({ id: idSchema, dossier: dossierSchema }) },
  /** How its notes and articles hang together. */
  'dossier:map': { request: byId, response: dossierMapSchema },
  'dossier:change': {
    request: v.object({
      id: idSchema,
      change: dossierChangeSchema,
    }),
    response: dossierSummarySchema,
  },
  /** Makes decisions on matches, and with null takes them back; gives all there are then. */
  'dossier:decide': {
    request: v.object({ id: idSchema, decisions: decisionChangeSchema }),
    response: decisionsSchema,
  },
  /** What a person wrote into the agreement table of a dossier. */
  'agreement:read': { request: v.object({ dossierId: idSchema }), response: agreementSchema },
  /** Writes rows and judges cells, or takes them away; a new judgement is by whoever works here, now. */
  'agreement:change': { request: agreementChangeSchema, response: changedAgreementSchema },
  /** Asks for a file and writes a table there; null when the person cancelled. */
  'agreement:export': {
    request: v.object({ sheet: agreementSheetSchema, format: v.picklist(TABLE_FORMATS) }),
    response: v.nullable(v.object({ file: v.string() })),
  },
  'dossier:trash': { request: byId, response: dossierSummarySchema },
  'dossier:restore': { request: byId, response: dossierSummarySchema },

  // Who else reports it ---------------------------------------------------------------------

  /** How far the index of the library is. */
  'reports:state': { request: nothing, response: indexStateSchema },
  /**
   * Who else in the library reports an article, or a passage of it; best first. Each report is told
   * as soon as it is found by the event `report:found`, under the name that the window gives the
   * search. Null when it was cancelled.
   */
  'reports:find': {
    request: v.object({
      search: idSchema,
      articleId: idSchema,
      passage: v.nullable(rangeSchema),
    }),
    response: v.nullable(v.array(reportSchema)),
  },
  'reports:cancel': { request: v.object({ search: idSchema }), response: nothing },
  /** Which of some articles are copies of one text: each text's articles, the earliest first. */
  'reports:copies': {
    request: v.object({ articleIds: idListSchema }),
    response: v.array(v.array(idSchema)),
  },
  /**
   * How rare the words of some articles are in this library, 0 to 1, for comparing them; null while
   * it is too small to tell.
   */
  'reports:rarities': {
    request: v.object({ articleIds: idListSchema }),
    response: v.nullable(v.array(v.tuple([v.string(), v.number()]))),
  },

  // Search ----------------------------------------------------------------------------------

  /**
   * What of the library is found by what was typed, the best first, `most` at most; by what is in the index so
   * far, which `reports:state` tells.
   */
  'search:find': {
    request: v.object({
      typed: v.pipe(v.string(), v.maxLength(LONGEST_QUERY)),
      most: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_FOUND)),
      read: readSchema,
    }),
    response: v.object({
      found: v.array(foundSchema),
      /** There is more than was asked for. */
      more: v.boolean(),
      /** How many articles could not be read, and so are not among what was searched. */
      unread: v.number(),
    }),
  },
  /** How many articles, notes and dossiers are found. */
  'search:count': {
    request: v.object({ typed: querySchema, read: readSchema }),
    response: v.number(),
  },
  /** Which articles are in which language, by BCP 47 tag, by what is in the index so far. */
  'search:languages': {
    request: nothing,
    response: v.array(v.object({ language: v.string(), ids: v.array(idSchema) })),
  },
  /** Keeps a search. */
  'search:save': { request: v.object({ typed: querySchema }), response: savedSearchSummarySchema },
  'search:change': {
    request: v.object({ id: idSchema, ...savedSearchChangeSchema.entries }),
    response: savedSearchSummarySchema,
  },
  'search:trash': { request: byId, response: savedSearchSummarySchema },
  'search:restore': { request: byId, response: savedSearchSummarySchema },

  // The application -------------------------------------------------------------------------

  'settings:read': { request: nothing, response: settingsSchema },
  'settings:change': { request: v.partial(settingsSchema), response: settingsSchema },
  /** How spelling is checked. */
  'spelling:read': { request: nothing, response: spellingSchema },
  /** Takes a word for right from now on; false when it was so already. */
  'spelling:learn': { request: v.object({ word }), response: v.boolean() },
  'spelling:unlearn': { request: v.object({ word }), response: nothing },
  /** Edits the field that has the focus, as the system's own keys do. */
  'field:edit': { request: v.object({ edit: v.picklist(FIELD_EDITS) }), response: nothing },
  /**
   * What was open, and how far each article was read, when this library was last used. From then on it
   * counts as being opened, until the page says that it stands: what was being opened when the window
   * stopped is held back.
   */
  'reading:read': { request: nothing, response: readingStateSchema },
  /** What was held back is being opened. */
  'reading:opens': { request: v.object({ libraryId: idSchema }), response: nothing },
  /** What was being opened stands, and the window works. */
  'reading:stands': { request: v.object({ libraryId: idSchema }), response: nothing },
  'reading:save': { request: readingStateSchema, response: nothing },
  /** What was asked for from outside before the window was ready: files of the command line, links. */
  'app:ready': { request: nothing, response: nothing },
  /** The window has saved what it could; `saved` is false when something could not be written. */
  'app:may-close': { request: v.object({ saved: v.boolean() }), response: nothing },
  /** Versions, and the licences of what Collate contains. */
  'app:about': { request: nothing, response: aboutSchema },
  /** Opens Chromium's own licences in what the system opens pages with. */
  'app:show-chromium-licences': { request: nothing, response: nothing },
  /** Opens a web or mail address in the person's own browser; other schemes are refused. */
  'app:open-link': { request: v.object({ url: v.string() }), response: nothing },
  /** Keeps the words for pasting elsewhere. */
  'app:copy': { request: v.object({ text: v.string() }), response: nothing },
  /** An error that the window could not handle, for the log. */
  'app:log-error': {
    request: v.object({ message: v.string(), stack: v.optional(v.string()) }),
    response: nothing,
  },
} as const satisfies Record<string, Channel>

type Contract = typeof contract
export type ChannelName = keyof Contract
/** What the page sends, of which main makes a `Request`. */
export type Sent<C extends ChannelName> = v.InferInput<Contract[C]['request']>
export type Request<C extends ChannelName> = v.InferOutput<Contract[C]['request']>
export type Response<C extends ChannelName> = v.InferOutput<Contract[C]['response']>
