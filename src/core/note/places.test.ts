import { describe, expect, it } from 'vitest'
import { markdownToTree } from '../markdown/from-markdown.ts'
import type { NoteTree } from '../model/note.ts'
import { linkTo } from './links.ts'
import { linkingSentences, placesNaming, withLink } from './places.ts'

const FERRY = { kind: 'note', id: 'note222222222222' } as const
const BRIDGE = { kind: 'article', id: 'article222222222' } as const
const titleOf = ({ id }: { id: string }) => (id === FERRY.id ? 'Ferry capacity' : undefined)

/** A note in Markdown in which F is a link to the ferry's note, and B one to the bridge with its words. */
function note(markdown: string): NoteTree {
  const put = (
    node: NoteTree | { type: string; value?: string; children?: unknown[] },
  ): unknown[] => {
    if ('value' in node && node.type === 'text') {
      return (node.value ?? '').split(/\b([FB])\b/).flatMap((part): unknown[] => {
        if (part === 'F') return [linkTo(FERRY)]
        if (part === 'B') return [linkTo(BRIDGE, 'that bridge')]
        return part === '' ? [] : [{ type: 'text', value: part }]
      })
    }
    if (!('children' in node) || !node.children) return [node]
    return [{ ...node, children: (node.children as never[]).flatMap(put) }]
  }
  return put(markdownToTree(markdown))[0] as NoteTree
}

describe('linkingSentences', () => {
  const sentences = (markdown: string, target: Parameters<typeof linkingSentences>[1] = FERRY) =>
    linkingSentences(note(markdown), target, titleOf).map(
      ({ sentence, start, end }) => `${sentence} (${sentence.slice(start, end)})`,
    )

  it('gives the sentence of a link, and its words', () => {
    expect(sentences('First one. See **F** for more. Last.')).toEqual([
      'See Ferry capacity for more. (Ferry capacity)',
    ])
  })

  it('gives a sentence once, and every block’s own', () => {
    expect(sentences('F and F. Then F.\n\n- F\n\n| F | x |\n| - | - |')).toEqual([
      'Ferry capacity and Ferry capacity. (Ferry capacity)',
      'Then Ferry capacity. (Ferry capacity)',
      'Ferry capacity (Ferry capacity)',
      'Ferry capacity (Ferry capacity)',
    ])
  })

  it('knows one kind of document from another, and a link’s own words', () => {
    expect(sentences('Of B and F.', BRIDGE)).toEqual([
      'Of that bridge and Ferry capacity. (that bridge)',
    ])
    expect(sentences('Of B.')).toEqual([])
  })

  it('reads across the broken lines of a paragraph', () => {
    expect(sentences('One\\\nline and F.')).toEqual([
      'One line and Ferry capacity. (Ferry capacity)',
    ])
  })
})

describe('placesNaming', () => {
  const named = (markdown: string, name = 'Ferry capacity') =>
    placesNaming(note(markdown), name, titleOf).map((place) => place.words)

  it('finds whole words, whatever their case and accents', () => {
    expect(named('The ferry CAPACITY, ferry capacityless, **férry  capacity**.')).toEqual([
      'ferry CAPACITY',
      'férry  capacity',
    ])
  })

  it('leaves out links, the words of links, and code', () => {
    expect(named('F, [Ferry capacity](https://example.org), `Ferry capacity`')).toEqual([])
    expect(named('```\nFerry capacity\n```')).toEqual([])
  })

  it('finds the words of a script without spaces, and nothing for a name without words', () => {
    expect(named('他们谈到桥梁关闭的事。', '桥梁关闭')).toEqual(['桥梁关闭'])
    expect(named('— — —', '—')).toEqual([])
  })

  it('tells the sentence, and where in it the words are', () => {
    const [place] = placesNaming(
      note('Before. Of *the ferry capacity* again.'),
      'Ferry capacity',
      titleOf,
    )
    expect(place).toMatchObject({ sentence: 'Of the ferry capacity again.', start: 7, end: 21 })
  })
})

describe('withLink', () => {
  const tree = note('- Of *the ferry capacity* again.')
  const [place] = placesNaming(tree, 'Ferry capacity', titleOf)

  it('makes the words a link that keeps their look', () => {
    const linked = withLink(tree, place!, FERRY, 'Ferry capacity')
    expect(JSON.stringify(linked)).toContain(
      '{"type":"text","value":"the "},{"type":"noteLink","noteId":"note222222222222","label":"ferry capacity"}',
    )
    expect(linkingSentences(linked!, FERRY, titleOf)).toHaveLength(1)
    expect(placesNaming(linked!, 'Ferry capacity', titleOf)).toEqual([])
  })

  it('gives the link no words of its own where they are the title', () => {
    const same = note('Ferry capacity')
    const [at] = placesNaming(same, 'ferry capacity', titleOf)
    expect(withLink(same, at!, FERRY, 'Ferry capacity')).toEqual({
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'noteLink', noteId: FERRY.id }] }],
    })
  })

  it('gives nothing where the words are gone', () => {
    expect(withLink(note('- Of *something else* again.'), place!, FERRY, 'x')).toBeNull()
    expect(withLink(note('Gone'), place!, FERRY, 'x')).toBeNull()
  })
})
