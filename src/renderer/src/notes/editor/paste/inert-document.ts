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

export function inertDocument(html: string): Document {
  return new DOMParser().parseFromString(policy.createHTML(withoutStyles(html)), 'text/html')
}

/**
 * Even in such a document the security policy refuses styles, and complains of each. What they say
 * is of use, so the attribute goes by another name: `data-style`.
 */
function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[^]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='))
}
