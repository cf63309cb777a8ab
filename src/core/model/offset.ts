import * as v from 'valibot'

/** A place in a text, in UTF-16 units from its start. */
export const offsetSchema = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A part of a text, from `start` to before `end`. */
export const rangeSchema = v.object({ start: offsetSchema, end: offsetSchema })
