import * as v from 'valibot'

/** How spelling is checked here, and in which languages. */
export const spellingSchema = v.object({
  /** Who checks: the system itself, in languages of its own choice, or Collate with dictionaries. */
  by: v.picklist(['system', 'dictionaries']),
  /** False until the system's dictionaries have been looked through. */
  isKnown: v.boolean(),
  /** The languages that there is a dictionary of. */
  languages: v.array(
    v.object({
      language: v.string(),
      /** What the dictionary says of itself, as in `de-CH`. */
      tag: v.string(),
      isOn: v.boolean(),
    }),
  ),
  /** Dictionaries that could not be used, with the reason as a sentence. */
  problems: v.array(v.object({ tag: v.string(), reason: v.string() })),
})
export type Spelling = v.InferOutput<typeof spellingSchema>
