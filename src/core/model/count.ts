import * as v from 'valibot'

/**
 * The highest number that a library's counter reaches. Each write in a library takes the next number,
 * and a machine goes on from the highest that it has seen, so machines that share a library count
 * together: a thousand of them, each writing once a second day and night, take 35 years to come here.
 * A document that says more got it from nobody's work. It is also so far below 2^53, where numbers of
 * JavaScript stop being exact, that no sum of two of them comes near.
 */
export const HIGHEST_COUNT = 2 ** 40

/** How many there are of something. */
export const amountSchema = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A number of the library's counter. */
export const countSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(HIGHEST_COUNT))
