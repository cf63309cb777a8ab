/**
 * So many answers of one sentence are looked at closely and shown, the likeliest: twice as many as any of
 * 440 had in labelled pairs, and three more than anybody linked there. A sentence that comes again and
 * again would have all of its likes.
 */
const MOST_ANSWERS = 8

/** Of too many answers of one sentence the likeliest, of equal ones the first; in the order given. */
export function mostLikely<Answer extends { readonly most: number }>(
  answers: readonly Answer[],
): readonly Answer[] {
  if (answers.length <= MOST_ANSWERS) return answers
  const likeliest = new Set(answers.toSorted((x, y) => y.most - x.most).slice(0, MOST_ANSWERS))
  return answers.filter((answer) => likeliest.has(answer))
}
