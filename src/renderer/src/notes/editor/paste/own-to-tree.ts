import {
  $createParagraphNode,
  $getEditor,
  $isDecoratorNode,
  $isElementNode,
  $parseSerializedNode,
  type LexicalNode,
  type SerializedLexicalNode,
} from 'lexical'
import * as v from 'valibot'
import { DEEPEST, type NoteTree, noteTreeSchema } from '../../../../../core/model/note.ts'
import { $readBlock, treeOf } from '../from-lexical.ts'
import { NAMESPACE } from '../namespace.ts'

// A long note is some hundred kilobytes of it; what is larger is taken as words.
const LONGEST = 5_000_000

const copiedSchema = v.object({ namespace: v.literal(NAMESPACE), nodes: v.array(v.unknown()) })

/**
 * What a note's editor put on the clipboard, as a note's tree: any program can put there what it likes
 * under that name, so nothing of it enters but what a stored note could hold. Called in an update of the
 * editor.
 *
 * @param data JSON of Lexical's clipboard type
 * @returns null when it is of another editor, or holds anything that a note could not
 */
export function $ownToTree(data: string): NoteTree | null {
  const copied = parsed(data)
  const types = new Set($getEditor()._nodes.keys())
  types.delete('root')
  if (!copied?.nodes.every((node) => isOf(types, node, 0))) return null
  try {
    const nodes = copied.nodes.map((node) => $parseSerializedNode(node as SerializedLexicalNode))
    const tree = treeOf($blocksOf(nodes).map($readBlock))
    return v.is(noteTreeSchema, tree) ? tree : null
  } catch {
    return null // A node that its own kind refuses: it is pasted as words.
  }
}

function parsed(data: string): v.InferOutput<typeof copiedSchema> | null {
  if (data.length > LONGEST) return null
  try {
    const result = v.safeParse(copiedSchema, JSON.parse(data))
    return result.success ? result.output : null
  } catch {
    return null // No JSON.
  }
}

/** Whether a node and all in it are of these types. */
function isOf(types: ReadonlySet<string>, node: unknown, depth: number): boolean {
  if (typeof node !== 'object' || node === null || depth > DEEPEST) return false
  if (!('type' in node) || typeof node.type !== 'string' || !types.has(node.type)) return false
  const children = 'children' in node ? node.children : []
  return Array.isArray(children) && children.every((child) => isOf(types, child, depth + 1))
}

/** Words that were copied out of a paragraph stand by themselves: they become one again. */
function $blocksOf(nodes: readonly LexicalNode[]): LexicalNode[] {
  const blocks: LexicalNode[] = []
  let words = null
  for (const node of nodes) {
    if (isBlock(node)) {
      blocks.push(node)
      words = null
    } else {
      if (words === null) blocks.push((words = $createParagraphNode()))
      words.append(node)
    }
  }
  return blocks
}

function isBlock(node: LexicalNode): boolean {
  return ($isElementNode(node) || $isDecoratorNode(node)) && !node.isInline()
}
