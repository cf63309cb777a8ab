import type { PhrasingContent } from 'mdast'
import { plainHtml } from './html.ts'
import type { TextBuilder } from './text-builder.ts'

/** The addresses that `[text][name]` refers to, by the name in the form mdast gives it. */
export type Addresses = ReadonlyMap<string, string>

/** Adds the words of inline nodes to the current block, with spans for their look. */
export function writeInline(
  nodes: readonly PhrasingContent[],
  builder: TextBuilder,
  addresses: Addresses,
): void {
  const inside = (children: readonly PhrasingContent[]) => () =>
    writeInline(children, builder, addresses)
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        builder.words(node.value)
        break
      case 'emphasis':
      case 'strong':
        builder.span({ kind: node.type }, inside(node.children))
        break
      case 'delete':
        // No look says that words are struck out, and without one they would be read as meant.
        builder.words('~~')
        inside(node.children)()
        builder.words('~~')
        break
      case 'inlineCode':
        builder.span({ kind: 'code' }, () => builder.words(node.value))
        break
      case 'break':
        builder.lines('\n')
        break
      case 'link':
        writeLink(node.url, node.children, builder, addresses)
        break
      case 'linkReference':
        writeLink(addresses.get(node.identifier) ?? '', node.children, builder, addresses)
        break
      case 'image':
      case 'imageReference':
        builder.words(node.alt ?? '')
        break
      case 'footnoteReference':
        builder.words(`[${node.label ?? node.identifier}]`)
        break
      case 'html':
        if (/^<br\b/i.test(node.value)) builder.lines('\n')
        else builder.words(plainHtml(node.value))
        break
      // A note's own link; no Markdown file that is parsed here makes one.
      case 'noteLink':
        break
    }
  }
}

function writeLink(
  url: string,
  children: readonly PhrasingContent[],
  builder: TextBuilder,
  addresses: Addresses,
): void {
  const href = safeAddress(url)
  const write = () => {
    // `[](https://…)` shows its address: nothing else of it can be read.
    if (children.length === 0) builder.words(url)
    else writeInline(children, builder, addresses)
  }
  if (href === null) write()
  else builder.span({ kind: 'link', href }, write)
}

/** Addresses that a click may open; `javascript:`, `file:` and the like lose their link. */
function safeAddress(url: string): string | null {
  const parsed = URL.parse(url)
  return parsed && ['http:', 'https:', 'mailto:'].includes(parsed.protocol) ? parsed.href : null
}
