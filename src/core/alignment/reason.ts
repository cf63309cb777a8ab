import * as v from 'valibot'

/** A person or body as an article names them, or an office where it names nobody. */
const voiceSchema = v.object({
  /** "Joe Biden", "White House", "police source": without "the" and without titles. */
  name: v.string(),
  /**
   * How they are named: by name; by an office that many hold ("official"), so that nobody is named; or by
   * an office or a thing that stands for one ("the president", "the statement").
   */
  named: v.picklist(['by-name', 'unnamed', 'by-office']),
  /** With the article: "the White House", "the judge". */
  takesThe: v.boolean(),
})

const bothSchema = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.object({ a: schema, b: schema })

/**
 * Why two passages match, as data: what the window, the terminal and the reports put in words
 * (`reasonInWords`). `a` and `b` are the two articles; all words are as they write them.
 */
export const reasonSchema = v.object({
  kind: v.picklist([
    'same-quotation',
    'same-words-different-speaker',
    'same-fact',
    'same-action-different-actor',
    'figures-differ',
  ]),
  /** Who says it, where the passage or its paragraph tells; null where it does not. */
  voices: bothSchema(v.nullable(voiceSchema)),
  /** Whether these are one; null where the texts do not tell. */
  isOneVoice: v.nullable(v.boolean()),
  /** Who does it, with the verb, where two surely different ones do the same; else null. */
  actors: v.nullable(bothSchema(v.object({ who: voiceSchema, verb: v.string() }))),
  /** Figures of one unit and context that differ, with what they count, and per what time: "day". */
  differing: v.array(
    bothSchema(v.object({ figure: v.string(), unit: v.string(), per: v.string() })),
  ),
  /** Shared figures that tell by themselves, with what they count: "06:00", "5 percent". */
  figures: v.array(v.string()),
  /** Names that both give, in full, the weightiest first. */
  names: v.array(v.string()),
  /** The most telling run of words that both have; null where none tells anything. */
  phrase: v.nullable(v.string()),
  /** How alike the wording is: all the words of the shorter, nearly all, or fewer. */
  wording: v.picklist(['same', 'nearly-same', 'different']),
  /** Words that say nearly the same, the nearest first. */
  related: v.array(bothSchema(v.string())),
  /** Both passages head their article. */
  headlines: v.boolean(),
  /** Between languages only names and figures were compared. */
  basis: v.picklist(['words', 'names-and-figures']),
})

export type Reason = v.InferOutput<typeof reasonSchema>
export type Voice = v.InferOutput<typeof voiceSchema>
