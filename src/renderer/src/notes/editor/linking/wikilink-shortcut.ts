import type { TextMatchTransformer } from '@lexical/markdown'
import { linkTo, type LinkTarget } from '../../../../../core/note/links.ts'
import { NoteLinkNode } from '../nodes/note-link-node.tsx'

/**
 * `[[name]]` typed to its end becomes a link where something is called so; else it stays what it is.
 *
 * @param findNamed what a name leads to, or null
 */
export function wikilink(findNamed: (name: string) => LinkTarget | null): TextMatchTransformer {
  return {
    dependencies: [NoteLinkNode],
    export: () => null,
    // Typed links only: Markdown that comes from elsewhere is read by core/markdown.
    regExp: /\[\[([^[\]\n|]+)\]\]$/,
    replace(typed, [, name = '']) {
      const target = findNamed(name)
      if (target === null) return
      const link = new NoteLinkNode(linkTo(target))
      typed.replace(link)
      link.selectNext(0, 0)
    },
    trigger: ']',
    type: 'text-match',
  }
}
