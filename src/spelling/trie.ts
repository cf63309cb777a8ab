import type { Bytes } from './encoding.ts'
import type { Word } from './words.ts'

// The words of a dictionary as Chromium's spelling checker reads them: a tree by their letters, the
// form of which stands in its `bdict.h`. A node says in its first byte what it is:
//
//   0abxxxxx xxxxxxxx   the end of a word: x is the number of its set of flags; with a, the rest of
//                       the word follows, closed by 0; with b, more such numbers, closed by FFFF
//   110000ab            a table: the first letter, how many, and where the node of each begins; with
//                       a, in 4 bytes from the beginning of the file, else in 2 from this node; with
//                       b, before the table, where a word ends that is the beginning of others
//   111axxxx            a list of x letters with where the node of each begins, counted from the end
//                       of the list; with a, in 2 bytes, else in 1
//
// Numbers are written with the low byte first.

interface Leaf {
  rest: Bytes
  groups: readonly number[]
  size: number
}

interface Branch {
  children: { letter: number; node: Node }[]
  form: 'list8' | 'list16' | 'table16' | 'table32'
  size: number
}

type Node = Leaf | Branch

/** The highest number that fits where a leaf has place for one; the next says that none is there. */
const MOST_IN_LEAF = 0x1ffe
const NONE_IN_LEAF = 0x1fff

/** A list's number of letters has four bits. */
const MOST_IN_LIST = 15

/** Chromium reads no more sets of one word. */
const MOST_GROUPS = 32

/**
 * Writes the tree.
 *
 * @param words in the order of their bytes, at least one
 * @param offset where in the file it will begin
 */
export function writeTrie(words: readonly Word[], offset: number): Buffer {
  const root = branch(words, 0, words.length, 0)
  const out = Buffer.alloc(root.size)
  write(root, out, 0, offset)
  return out
}

/** What goes on from the words `from` to `to` (not included), the first `depth` letters of which are one. */
function branch(words: readonly Word[], from: number, to: number, depth: number): Branch {
  const children: Branch['children'] = []
  let start = from
  while (start < to) {
    // NaN, which is no letter, where the word ends.
    const code = words[start]!.text.charCodeAt(depth)
    let end = start + 1
    if (Number.isNaN(code)) {
      children.push({ letter: 0, node: leaf(words[start]!, depth) })
    } else {
      while (end < to && words[end]!.text.charCodeAt(depth) === code) end++
      const isAlone = end - start === 1
      const node = isAlone ? leaf(words[start]!, depth + 1) : branch(words, start, end, depth + 1)
      children.push({ letter: code, node })
    }
    start = end
  }
  return { children, ...formOf(children) }
}

function leaf({ text, groups }: Word, depth: number): Leaf {
  const rest = text.slice(depth)
  const known = groups.slice(0, MOST_GROUPS - 1)
  const following = followingOf(known)
  const restSize = rest === '' ? 0 : rest.length + 1
  const followingSize = following.length === 0 ? 0 : 2 * following.length + 2
  return { rest, groups: known, size: 2 + restSize + followingSize }
}

/** The numbers that do not stand in the leaf's own two bytes. */
function followingOf(groups: readonly number[]): readonly number[] {
  return (groups[0] ?? 0) > MOST_IN_LEAF ? groups : groups.slice(1)
}

/** The smallest form in which every child can be reached. */
function formOf(children: Branch['children']): Pick<Branch, 'form' | 'size'> {
  const below = children.reduce((sum, { node }) => sum + node.size, 0)
  if (children.length <= MOST_IN_LIST && below <= 0xff) {
    return { form: 'list8', size: 1 + 2 * children.length + below }
  }
  if (children.length <= MOST_IN_LIST && below <= 0xffff) {
    return { form: 'list16', size: 1 + 3 * children.length + below }
  }
  const { count, hasEnd } = tableOf(children)
  const entries = count + (hasEnd ? 1 : 0)
  const size16 = 3 + 2 * entries + below
  return size16 <= 0xffff
    ? { form: 'table16', size: size16 }
    : { form: 'table32', size: 3 + 4 * entries + below }
}

function tableOf(children: Branch['children']) {
  const hasEnd = children[0]!.letter === 0
  const first = children[hasEnd ? 1 : 0]?.letter ?? 0
  const last = children.at(-1)!.letter
  return { hasEnd, first, count: last === 0 ? 0 : last - first + 1 }
}

/** @param at where in `out`; @param offset where `out` begins in the file */
function write(node: Node, out: Buffer, at: number, offset: number): void {
  if (!('children' in node)) return writeLeaf(node, out, at)
  if (node.form === 'list8' || node.form === 'list16') return writeList(node, out, at, offset)
  writeTable(node, out, at, offset)
}

function writeLeaf({ rest, groups }: Leaf, out: Buffer, at: number): void {
  const following = followingOf(groups)
  const own = following === groups && groups.length > 0 ? NONE_IN_LEAF : (groups[0] ?? 0)
  out[at] = (own >> 8) | (rest === '' ? 0 : 0x40) | (following.length > 0 ? 0x20 : 0)
  out[at + 1] = own & 0xff
  let next = at + 2
  if (rest !== '') next += out.write(rest, next, 'latin1') + 1
  if (following.length === 0) return
  for (const number of following) next = out.writeUInt16LE(number, next)
  out.writeUInt16LE(0xffff, next)
}

function writeList({ children, form }: Branch, out: Buffer, at: number, offset: number): void {
  const isWide = form === 'list16'
  const step = isWide ? 3 : 2
  out[at] = 0xe0 | (isWide ? 0x10 : 0) | children.length
  const begin = at + 1 + step * children.length
  let next = begin
  for (const [index, { letter, node }] of children.entries()) {
    const entry = at + 1 + step * index
    out[entry] = letter
    if (isWide) out.writeUInt16LE(next - begin, entry + 1)
    else out[entry + 1] = next - begin
    write(node, out, next, offset)
    next += node.size
  }
}

function writeTable({ children, form }: Branch, out: Buffer, at: number, offset: number): void {
  const isWide = form === 'table32'
  const step = isWide ? 4 : 2
  const { hasEnd, first, count } = tableOf(children)
  out[at] = 0xc0 | (isWide ? 2 : 0) | (hasEnd ? 1 : 0)
  out[at + 1] = first
  out[at + 2] = count
  const table = at + 3 + (hasEnd ? step : 0)
  let next = table + step * count
  for (const { letter, node } of children) {
    const entry = letter === 0 ? at + 3 : table + step * (letter - first)
    if (isWide) out.writeUInt32LE(offset + next, entry)
    else out.writeUInt16LE(next - at, entry)
    write(node, out, next, offset)
    next += node.size
  }
}
