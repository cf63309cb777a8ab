import type { PhrasingContent } from 'mdast'
import { expect, test } from 'vitest'
import type { NoteTree } from '../../../../../core/model/note.ts'
import { linesWithoutStrayControls, withoutStrayControls } from './stray-controls.ts'

const [RLO, PDF, RLI, PDI] = ['\u202E', '\u202C', '\u2067', '\u2069']

function paragraph(...children: PhrasingContent[]): NoteTree {
  return { type: 'root', children: [{ type: 'paragraph', children }] }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

test('what turns letters round goes, also where it begins and ends in different words', () => {
  const pasted = paragraph(
    text(`Open ${RLO}fdp.`),
    { type: 'strong', children: [text(`exe${PDF} now`)] },
    text(` or ${RLI}never`),
  )
  expect(withoutStrayControls(pasted)).toEqual({
    tree: paragraph(
      text('Open fdp.'),
      { type: 'strong', children: [text('exe now')] },
      text(' or never'),
    ),
    isChanged: true,
  })
})

test('an end on another line ends nothing of this one', () => {
  const pasted = paragraph(text(`a ${RLI}b`), { type: 'break' }, text(`c${PDI} d`))
  const { tree } = withoutStrayControls(pasted)
  expect(tree).toEqual(paragraph(text('a b'), { type: 'break' }, text(`c${PDI} d`)))
})

test('Hebrew that is set within English stays, and so does the tree itself', () => {
  const pasted = paragraph(text(`He said ${RLI}שלום!${PDI} and went.`))
  const { tree, isChanged } = withoutStrayControls(pasted)
  expect(isChanged).toBe(false)
  expect(tree).toBe(pasted)
})

test('a quotation stays as the article has it', () => {
  const quote = `He said ${RLO}so`
  const pasted: NoteTree = {
    type: 'root',
    children: [{ type: 'citation', passageId: 'abcdefghij', articleId: 'bcdefghijk', quote }],
  } as NoteTree
  expect(withoutStrayControls(pasted).tree).toBe(pasted)
})

test('code is taken line by line', () => {
  const value = `if (a) ${RLO}{ ${RLI}\n  b${PDI}()\n}`
  const pasted: NoteTree = { type: 'root', children: [{ type: 'code', value }] }
  const lines = `if (a) { \n  b${PDI}()\n}`
  expect(withoutStrayControls(pasted).tree.children).toMatchObject([{ value: lines }])
  expect(linesWithoutStrayControls(value)).toBe(lines)
})
