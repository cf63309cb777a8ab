import { $isListItemNode } from '@lexical/list'
import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical'
import { $allBlocks, $nodesOf, $selectedBlocks, type Block } from './blocks.ts'
import { type Drop, dropAt, type Row, type Rows } from './drop-place.ts'
import { $moveBlocks, moveIn } from './move-blocks.ts'

/** Blocks of a note that are dragged, from the press on. */
export class Dragging {
  readonly #editor: LexicalEditor
  readonly #keys: readonly NodeKey[]
  readonly #moved: readonly NodeKey[]
  readonly #drawn: readonly HTMLElement[]
  readonly #rows: Rows

  /** @param key of the block that is pressed; where several are selected, it among them, all are dragged */
  constructor(editor: LexicalEditor, key: NodeKey) {
    this.#editor = editor
    const { all, blocks, nodes } = editor.read(() => $dragged(key))
    this.#keys = all.map(({ block }) => block.getKey())
    this.#moved = blocks.map((block) => block.getKey())
    this.#drawn = nodes.flatMap((node) => editor.getElementByKey(node) ?? [])
    const levels = all.map(({ level }) => level)
    const [first, last] = [this.#moved[0]!, this.#moved.at(-1)!].map((one) =>
      this.#keys.indexOf(one),
    )
    let end = last!
    while ((levels[end + 1] ?? 0) > levels[last!]!) end += 1
    this.#rows = {
      levels,
      row: (index) => this.#measure(index),
      dragged: [first!, end],
      isItems: blocks.every($isListItemNode),
    }
    for (const element of this.#drawn) element.dataset['dragged'] = ''
  }

  /**
   * Where they would fall; null where they would stay.
   *
   * @param by how far they have been moved sideways since the press
   */
  dropAt(by: number, y: number): Drop | null {
    return dropAt(this.#rows, this.#measure(this.#rows.dragged[0]).left + by, y)
  }

  /** Puts them down. */
  drop({ beside, side }: Drop): void {
    moveIn(this.#editor, () => {
      const blocks = this.#moved.flatMap((key) => $getNodeByKey(key) ?? [])
      const target = $getNodeByKey(this.#keys[beside]!)
      return target && $moveBlocks(blocks, { beside: target, side }) ? blocks : []
    })
  }

  end(): void {
    for (const element of this.#drawn) delete element.dataset['dragged']
  }

  #measure(index: number): Row {
    const element = this.#editor.getElementByKey(this.#keys[index]!)
    if (element === null) throw new Error('A block that is dragged over is not drawn')
    const { top, bottom, left } = element.getBoundingClientRect()
    // The box of an item to tick lies within it, before its words.
    const padding = element.tagName === 'LI' ? getComputedStyle(element).paddingInlineStart : '0'
    return { top, bottom, left: left + parseFloat(padding) }
  }
}

function $dragged(key: NodeKey) {
  const all = $allBlocks()
  const pressed = all.find(({ block }) => block.getKey() === key)?.block
  if (!pressed) throw new Error('The block that is dragged is not in the note')
  const selected = $selectedBlocks()
  const isAmong = (block: Block) =>
    $nodesOf(block).some((node) => node.is(pressed) || node.isParentOf(pressed))
  const blocks = selected.length > 1 && selected.some(isAmong) ? selected : [pressed]
  return { all, blocks, nodes: blocks.flatMap($nodesOf).map((node) => node.getKey()) }
}
