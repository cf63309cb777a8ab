import { stringify } from 'yaml'

/**
 * YAML front matter between its fences, as Obsidian, Zettlr and Pandoc read it. Fields that are
 * undefined are left out.
 */
export function frontMatter(fields: Readonly<Record<string, unknown>>): string {
  const yaml = stringify(fields, {
    // Long titles stay on one line, for line-wise editors and comparisons.
    lineWidth: 0,
    // Quotes what YAML 1.1, which Pandoc and others still read, takes for no text: no, 12:30.
    compat: 'yaml-1.1',
  })
  return `---\n${yaml}---\n`
}
