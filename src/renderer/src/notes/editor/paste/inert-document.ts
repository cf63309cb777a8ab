interface Policy {
  createHTML: (html: string) => string
}

interface PolicyFactory {
  createPolicy: (name: string, rules: Policy) => Policy
}

/**
 * The one place where a string becomes a document. The policy lets everything through, because what
 * it makes is a document in no window: nothing in it runs or loads, and only `htmlToTree` reads it.
 * The content security policy must name `collate-paste`.
 */
const policy: Policy = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy(
  'collate-paste',
  {
    createHTML: (html) => html,
  },
) ?? { createHTML: (html) => html }

/** A document of pasted HTML, in no window: nothing in it loads or runs. */
export function inertDocument(html: string): Document {
  return new DOMParser().parseFromString(policy.createHTML(withoutStyles(html)), 'text/html')
}

/**
 * Even in such a document the security policy refuses styles, and complains of each. What they say
 * is of use, so the attribute goes by another name: `data-style`.
 */
export function withoutStyles(html: string): string {
  // What has no end is left as it is, and looked for only before the last end there is: else each of a
  // hundred thousand beginnings would be followed to the end of all.
  const styled = upToLast(/<\/style>/gi, html)
  const tagged = styled.within.replace(/<style\b[^]*?<\/style>/gi, '') + styled.after
  const ended = upToLast(/>/g, tagged)
  const renamed = ended.within.replace(/<[a-z][^>]*>/gi, (tag) =>
    tag.replace(/\sstyle\s*=/gi, ' data-style='),
  )
  return renamed + ended.after
}

/** A text in two: up to the end of the last that a pattern finds, and what follows. */
function upToLast(pattern: RegExp, text: string): { within: string; after: string } {
  let end = 0
  for (const found of text.matchAll(pattern)) end = found.index + found[0].length
  return { within: text.slice(0, end), after: text.slice(end) }
}
