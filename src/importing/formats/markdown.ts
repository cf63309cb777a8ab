import { MARKDOWN_ENDINGS } from '../../core/model/text-format.ts'
import { flatten } from '../markdown/flatten.ts'
import { takeFrontMatter } from '../markdown/front-matter.ts'
import { parseMarkdown } from '../markdown/parse.ts'
import { withHeadline } from '../guess/headline.ts'
import type { Format } from './format.ts'
import { plainText } from './plain-text.ts'
import { readText } from './read-text.ts'

/** Markdown, with GitHub's extensions and YAML front matter: the text is what the marks leave. */
export const markdown: Format = {
  name: 'Markdown',
  endings: [...MARKDOWN_ENDINGS],
  read(bytes, name, as) {
    const { text, ...how } = readText(bytes, name, as)
    const { stated, body } = takeFrontMatter(text)
    const tree = parseMarkdown(body)
    if (!tree) return { ...plainText.read(bytes, name, as), insteadOf: 'Markdown' }
    const version = flatten(tree)
    const hasHeading = version.blocks.some((block) => block.kind === 'heading')
    const blocks = hasHeading ? version.blocks : withHeadline(version.text, version.blocks)
    return { version: { ...version, blocks }, ...how, stated }
  },
}
