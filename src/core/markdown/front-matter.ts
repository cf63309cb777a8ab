import { stringify } from 'yaml'

/**
 * YAML front matter between its fences, as Obsidian, Zettlr and Pandoc read it. Fields that are
 * undefined, and lists of nothing, are left out.
 */
export function frontMatter(fields: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(fields).filter(([, value]) => !isEmptyList(value))
  const yaml = stringify(Object.fromEntries(said), {
    // Long titles stay on one line, for line-wise editors and comparisons.
    lineWidth: 0,
    // Quotes what YAML 1.1, which Pandoc and others still read, takes for no text: no, 12:30.
    compat: 'yaml-1.1',
  })
  return `---\n${yaml}---\n`
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
