/** Articles that are one source: each says what one text or one agency says. */
export interface SourceGroup {
  /** In the order in which they were given; one at least. */
  readonly articleIds: readonly string[]
  /** Whether some are copies of one text. */
  readonly hasCopies: boolean
  /** The agency that several say they are from; null where that joins none. */
  readonly agency: string | null
}

/**
 * Puts the articles of a dossier into sources.
 *
 * @param copies groups of articles that are copies of one text
 * @param agencyOf the agency that an article says it is from; null for none
 */
export function sourceGroups(
  articleIds: readonly string[],
  copies: readonly (readonly string[])[],
  agencyOf: (articleId: string) => string | null,
): SourceGroup[] {
  const groupOf = new Map(articleIds.map((id) => [id, new Set([id])]))
  const join = (one: string, other: string) => {
    const [a, b] = [groupOf.get(one), groupOf.get(other)]
    if (!a || !b || a === b) return
    for (const id of b) {
      a.add(id)
      groupOf.set(id, a)
    }
  }
  for (const group of copies) for (const id of group) join(group[0]!, id)
  const first = new Map<string, string>()
  for (const id of articleIds) {
    const agency = agencyOf(id)
    if (agency === null) continue
    const known = first.get(agency)
    if (known === undefined) first.set(agency, id)
    else join(known, id)
  }
  return [...new Set(groupOf.values())].map((group) => {
    const ids = articleIds.filter((id) => group.has(id))
    const agencies = ids.map(agencyOf)
    return {
      articleIds: ids,
      hasCopies: copies.some((one) => one.filter((id) => group.has(id)).length > 1),
      agency:
        agencies.find((one, at) => one !== null && agencies.indexOf(one, at + 1) > at) ?? null,
    }
  })
}
