import { createHeadlessEditor } from '@lexical/headless'
import { $isListItemNode, $isListNode } from '@lexical/list'
import fc from 'fast-check'
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $setSelection,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical'
import type { List, RootContent } from 'mdast'
import { describe, expect, it, test } from 'vitest'
import type { NoteTree } from '../../../../../core/model/note.ts'
import { markdownToTree } from '../../../../../core/markdown/from-markdown.ts'
import { writer } from '../../../../../core/markdown/testing.ts'
import { normalizeTree } from '../../../../../core/note/normalize.ts'
import { anyTreeArbitrary } from '../../../../../core/note/tree.arbitrary.ts'
import { $readBlock, fromLexical } from '../from-lexical.ts'
import { NOTE_NODES } from '../nodes/note-nodes.ts'
import { OpaqueBlockNode } from '../nodes/opaque-nodes.ts'
import { $toLexical } from '../to-lexical.ts'
import { $allBlocks, $isWrapper, $nodesOf, $run, $selectedBlocks, type Block } from './blocks.ts'
import { $moveBlocks, $placeBy, type Place } from './move-blocks.ts'

function editorOf(tree: NoteTree): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: NOTE_NODES,
    onError(error) {
      throw error
    },
  })
  editor.update(() => $toLexical(tree), { discrete: true })
  return editor
}

/** Blocks as they are stored. */
function formOf(children: RootContent[]): RootContent[] {
  return normalizeTree({ type: 'root', children }).children
}

/** What a stored note says from top to bottom: of a list each item, of its own kind and ticked or not. */
function saidIn(blocks: readonly RootContent[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'list') return [JSON.stringify(block)]
    return block.children.flatMap((item) =>
      item.children.flatMap((child) => {
        if (child.type !== 'paragraph') return saidIn([child])
        return [JSON.stringify([child, block.ordered, item.checked])]
      }),
    )
  })
}

/** The same of one block, without what stands under it. */
function $saidBy(block: Block): string[] {
  const list = block.getParent()
  if (!$isListNode(list)) return saidIn(formOf([$readBlock(block)]))
  const read = $readBlock(list) as List
  const item = read.children[block.getIndexWithinParent()]!
  if ($isWrapper(block)) return []
  return saidIn(formOf([{ ...read, children: [item] }]))
}

/** Places and blocks by number, taken from as many as there are. */
const numbers = fc.record({
  from: fc.nat({ max: 30 }),
  to: fc.nat({ max: 30 }),
  beside: fc.nat({ max: 30 }),
  side: fc.constantFrom('before' as const, 'after' as const),
})

type Side = Place['side']
type Numbers = typeof numbers extends fc.Arbitrary<infer T> ? T : never

const RUNS = process.env['COLLATE_TEST_FULL'] === '1' ? 5000 : 400

test('after any move the note has the blocks that it had, in the order that was asked for', () => {
  fc.assert(
    fc.property(
      anyTreeArbitrary,
      fc.array(numbers, { minLength: 1, maxLength: 4 }),
      (tree, moves) => {
        const editor = editorOf(tree)
        for (const move of moves) {
          let expected: string[] = []
          editor.update(() => (expected = $move(move)), { discrete: true })
          const saved = fromLexical(editor.getEditorState())
          const stored = editor.read(() => formOf($getRoot().getChildren().map($readBlock)))
          expect(saidIn(stored)).toEqual(expected)
          // What is saved is what is shown, now and when the note is opened again.
          const again = editorOf(saved)
          expect(fromLexical(again.getEditorState())).toEqual(saved)
          expect(shownIn(hasKeptList(editor) ? again : editor)).toEqual(shownIn(again))
        }
      },
    ),
    { numRuns: RUNS },
  )
}, 120_000)

function shownIn(editor: LexicalEditor): unknown {
  return editor.getEditorState().toJSON().root.children
}

/** A list that is kept as it is becomes one with a list beside it once the note is opened again. */
function hasKeptList(editor: LexicalEditor): boolean {
  return editor.read(() =>
    $getRoot()
      .getChildren()
      .some((node) => node instanceof OpaqueBlockNode && node.getContent().type === 'list'),
  )
}

/** Moves blocks; gives what the note is to say after that. */
function $move({ from, to, beside, side }: Numbers): string[] {
  const all = $allBlocks()
  const [first, last] = [from, to].map((at) => all[at % all.length]!.block)
  const blocks = $run(first, last)
  const isIn = (few: readonly Block[]) => (block: Block) =>
    few.flatMap($nodesOf).some((node) => node.is(block) || node.isParentOf(block))
  const order = all.map(({ block }) => block)
  const moved = order.filter(isIn(blocks))
  const others = order.filter((block) => !moved.includes(block))
  const at = beside % all.length
  const isOfItems = blocks.every($isListItemNode)
  const around = isOfItems
    ? at
    : all.findLastIndex(({ level }, index) => level === 0 && index <= at)
  const target = order[around]!
  const place =
    side === 'before' ? others.indexOf(target) : others.findLastIndex(isIn([target])) + 1
  const after = moved.includes(target) ? order : others.toSpliced(place, 0, ...moved)
  const said = after.flatMap($saidBy)
  $moveBlocks(blocks, { beside: order[at]!, side })
  return said
}

/** The block that has these words, and no others, of its own. */
function $named(words: string): Block {
  const found = $allBlocks().find(({ block }) => block.getTextContent().trim() === words)
  if (!found) throw new Error(`No block says “${words}”`)
  return found.block
}

function markdownOf(editor: LexicalEditor): string {
  return writer('commonmark')(fromLexical(editor.getEditorState())).trim()
}

/** A note with some blocks, from one to another, beside a third. */
function moved(note: string, [first, last]: [string, string?], side: Side, beside: string): string {
  const editor = editorOf(markdownToTree(note))
  editor.update(
    () => {
      const blocks = $run($named(first), $named(last ?? first))
      $moveBlocks(blocks, { beside: $named(beside), side })
    },
    { discrete: true },
  )
  const saved = fromLexical(editor.getEditorState())
  expect(shownIn(editor)).toEqual(shownIn(editorOf(saved)))
  return markdownOf(editor)
}

describe('a list', () => {
  it.each<[what: string, note: string, blocks: [string, string?], Side, string, string]>([
    [
      'parts around a paragraph, and counts on',
      '3. a\n4. b\n5. c\n\nP',
      ['P'],
      'after',
      'a',
      '3. a\n\nP\n\n4. b\n5. c',
    ],
    [
      'closes where a paragraph leaves it',
      '1. a\n\nP\n\n2. b\n\nQ',
      ['P'],
      'after',
      'Q',
      '1. a\n2. b\n\nQ\n\nP',
    ],
    [
      'begins with the number that it had when an item comes to its top',
      '5. a\n6. b\n7. c',
      ['c'],
      'before',
      'a',
      '5. c\n6. a\n7. b',
    ],
    [
      'begins with its number when an item comes before it, after a paragraph',
      'P\n\n5. a\n6. b\n\nQ\n\n1. x',
      ['x'],
      'after',
      'P',
      'P\n\n5. x\n6. a\n7. b\n\nQ',
    ],
    [
      'keeps its number when it moves whole',
      'P\n\n5. a\n6. b',
      ['a', 'b'],
      'before',
      'P',
      '5. a\n6. b\n\nP',
    ],
    [
      'moves an item with what stands under it',
      '- a\n  - x\n    1. y\n- b',
      ['a'],
      'after',
      'b',
      '- b\n- a\n  - x\n    1. y',
    ],
    [
      'of another kind parts around an item, which stays ticked',
      '- [x] done\n- [ ] open\n\nP\n\n1. one\n2. two',
      ['done'],
      'after',
      'one',
      '- [ ] open\n\nP\n\n1. one\n\n- [x] done\n\n2. two',
    ],
    [
      'of another kind parts under an item too',
      '- a\n  1. one\n  2. two\n- b',
      ['b'],
      'after',
      'one',
      '- a\n\n  1. one\n\n  - b\n\n  2. two',
    ],
    [
      'of its kind takes an item in where another stands before it under an item',
      '- a\n  1. one\n\n  - u\n- b',
      ['b'],
      'after',
      'one',
      '- a\n\n  1. one\n\n  - b\n  - u',
    ],
    [
      'is one again when what parted it under an item goes',
      '- a\n  1. one\n\n  - b\n\n  2. two',
      ['b'],
      'before',
      'a',
      '- b\n- a\n  1. one\n  2. two',
    ],
    [
      'lets no paragraph under an item',
      '- a\n  - x\n- b\n\nP',
      ['P'],
      'after',
      'x',
      '- a\n  - x\n\nP\n\n- b',
    ],
  ])('%s', (_, note, blocks, side, beside, expected) => {
    expect(moved(note, blocks, side, beside)).toBe(expected)
  })
})

describe('by key', () => {
  /** What a note is after the block with these words has gone so many places up, or down. */
  function stepped(note: string, words: string, by: -1 | 1, times = 1): string {
    const editor = editorOf(markdownToTree(note))
    for (let time = 0; time < times; time += 1) {
      editor.update(
        () => {
          const blocks = [$named(words)]
          const place = $placeBy(blocks, by)
          if (place) $moveBlocks(blocks, place)
        },
        { discrete: true },
      )
    }
    return markdownOf(editor)
  }

  it('goes over the one before or after, an item with what stands under it', () => {
    expect(stepped('A\n\nB', 'B', -1)).toBe('B\n\nA')
    expect(stepped('- a\n- b\n  - x', 'a', 1)).toBe('- b\n  - x\n- a')
  })

  it('goes through a list item by item, and out of it', () => {
    expect(stepped('P\n\n- a\n- b', 'P', 1)).toBe('- a\n\nP\n\n- b')
    expect(stepped('P\n\n- a\n- b', 'P', 1, 2)).toBe('- a\n- b\n\nP')
    expect(stepped('P\n\n- a\n- b', 'a', -1)).toBe('- a\n\nP\n\n- b')
  })

  it('leaves the item that it stands under', () => {
    expect(stepped('- a\n  - x\n  - y', 'x', -1)).toBe('- x\n- a\n  - y')
    expect(stepped('- a\n  - x\n  - y', 'y', 1)).toBe('- a\n  - x\n- y')
  })

  it('stays at either end of the note', () => {
    expect(stepped('A\n\nB', 'A', -1)).toBe('A\n\nB')
    expect(stepped('A\n\nB', 'B', 1, 3)).toBe('A\n\nB')
  })
})

describe('the blocks of a selection', () => {
  /** Their words, when the selection goes from the beginning of one text to a place in another. */
  function selected(note: string, from: string, to: string, offset = to.length): string[] {
    const editor = editorOf(markdownToTree(note))
    let found: string[] = []
    editor.update(
      () => {
        const texts = $getRoot().getAllTextNodes()
        const at = (words: string) =>
          texts.find((text) => text.getTextContent() === words)!.getKey()
        const selection = $createRangeSelection()
        selection.anchor.set(at(to), offset, 'text')
        selection.focus.set(at(from), 0, 'text')
        $setSelection(selection)
        found = $selectedBlocks().map((block) => block.getTextContent().trim())
      },
      { discrete: true },
    )
    return found
  }

  const NOTE = 'A\n\n- a\n  - x\n  - y\n- b\n\n| t |\n| - |\n| u |'

  it('are those of the level that both ends have in common', () => {
    expect(selected(NOTE, 'x', 'y')).toEqual(['x', 'y'])
    expect(selected(NOTE, 'y', 'b')).toEqual(['a', 'b'])
    expect(selected(NOTE, 'a', 'x')).toEqual(['a'])
    expect(selected(NOTE, 'A', 'y')).toEqual(['A', 'a'])
    expect(selected(NOTE, 'b', 'u')).toEqual(['b', 't\n\nu'])
  })

  it('are without the one at whose beginning it ends, as three clicks leave it', () => {
    expect(selected('A\n\nB', 'A', 'B', 0)).toEqual(['A'])
    expect(selected('A\n\nB', 'A', 'B', 1)).toEqual(['A', 'B'])
  })
})

test('the caret stays in the words that are moved', () => {
  const editor = editorOf(markdownToTree('A\n\n- a\n- b\n\nLast'))
  editor.update(
    () => {
      $getRoot()
        .getAllTextNodes()
        .find((text) => text.getTextContent() === 'b')!
        .select(1, 1)
      $moveBlocks($selectedBlocks(), { beside: $named('A'), side: 'before' })
    },
    { discrete: true },
  )
  const [words, offset] = editor.read(() => {
    const selection = $getSelection() as RangeSelection
    return [selection.anchor.getNode().getTextContent(), selection.anchor.offset]
  })
  expect([words, offset]).toEqual(['b', 1])
  expect(markdownOf(editor)).toBe('- b\n\nA\n\n- a\n\nLast')
})
