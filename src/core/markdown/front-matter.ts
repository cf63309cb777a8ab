import { Document, visit } from 'yaml'

/**
 * YAML front matter between its fences, as Obsidian, Zettlr and Pandoc read it. Fields that are
 * undefined, and lists of nothing, are left out.
 */
export function frontMatter(fields: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(fields).filter(([, value]) => !isEmptyList(value))
  // Quotes what YAML 1.1, which Pandoc and others still read, takes for no text: no, 12:30.
  const document = new Document(Object.fromEntries(said), { compat: 'yaml-1.1' })
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && TEMPLATE.test(node.value)) node.type = 'QUOTE_DOUBLE'
    },
  })
  // Long titles stay on one line, for line-wise editors and comparisons.
  const yaml = document.toString({ lineWidth: 0 }).replace(TEMPLATES, part)
  return `---\n${yaml}---\n`
}

// What template engines run wherever it stands in a file: `OTHERS_CODE` has it for the text.
const TEMPLATE = /[<{]%|\{\{/
const TEMPLATES = /[<{](?=%)|\{(?=\{)/g

/** In double quotes YAML knows a character by its number, which parts it from the next one. */
function part(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16)}`
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
