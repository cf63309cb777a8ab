// @vitest-environment happy-dom
import assert from 'node:assert/strict'
import { join, relative } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { build, type Rolldown } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { RootContent } from 'mdast'
import type { NoteTree } from '../../src/core/model/note.ts'
import { markdownToTree } from '../../src/core/markdown/from-markdown.ts'
import { breakable } from './breakable.ts'

// Every function that a word passes between the key and the request to save it is broken in turn, in the
// note as the window draws it. Which these are is read from the modules, so that none is forgotten.

const MODULES = [
  'src/core/note/normalize.ts',
  'src/core/note/phrasing.ts',
  'src/core/note/tree-change.ts',
  ...[
    'ChangesPlugin.tsx',
    'CitationSourcesPlugin.tsx',
    'WholeNodesPlugin.tsx',
    'from-lexical.ts',
    'marks.ts',
    'to-lexical.ts',
    'tree-reader.ts',
  ].map((name) => `src/renderer/src/notes/editor/${name}`),
  ...[
    'citation-card.ts',
    'citation-node.ts',
    'draw-quoted.ts',
    'inline-node.ts',
    'note-link-node.tsx',
    'opaque-nodes.ts',
  ].map((name) => `src/renderer/src/notes/editor/nodes/${name}`),
  'src/renderer/src/notes/note-draft.ts',
  'src/renderer/src/notes/note-steps.ts',
  'src/renderer/src/notes/NotePane.tsx',
  'src/renderer/src/notes/tree-text.ts',
  'src/renderer/src/notes/use-note.ts',
]

const WRITTEN = markdownToTree(
  [
    '# Heading\n\nWords **strong** *soft* ~~gone~~ `code` [link](https://example.org) ![a](b.png)',
    '- one\n  1. two\n- three\n\n- [ ] four\n\n> said\n\n---\n\n```js\ncode\n```',
    '| a | b |\n| - | - |\n| c | d |\n\n<div>html</div>\n\nLast\\\nline',
  ].join('\n\n'),
)
const QUOTED: RootContent[] = [
  {
    type: 'citation',
    passageId: 'bbbbbbbbbbbbbbbb',
    articleId: 'cccccccccccccccc',
    quote: 'The bridge was closed.',
    textHash: '0'.repeat(64),
  },
  { type: 'paragraph', children: [{ type: 'noteLink', noteId: 'dddddddddddddddd', label: 'See' }] },
]
const NOTE: NoteTree = { type: 'root', children: [...WRITTEN.children, ...QUOTED] }

const { plugin, names } = breakable((path) => {
  const name = relative(process.cwd(), path)
  return MODULES.includes(name) ? name.replace(/^.*\//, '') : null
})

type NoteWindowModule = typeof import('./note-window.tsx')

const { NoteWindow, sayError, tick, treeIn, writeEverywhere } = await bundled()

// Where it fails at its first word nobody hears of the change: closing asks the editor all the same.
const FIRST_TO_HEAR = 'ChangesPlugin.tsx listen'

/** The function that fails. */
let broken: string | null = null
Object.assign(globalThis, {
  mayBreak(name: string) {
    if (name === broken) throw new Error(`${name} is broken on purpose`)
  },
})

// The window says what nobody else caught (main.tsx), and so does this.
const UNCAUGHT = ['unhandledRejection', 'uncaughtException']
const others = UNCAUGHT.map((event) => process.listeners(event as 'exit'))
beforeAll(() => {
  for (const event of UNCAUGHT) process.removeAllListeners(event).on(event as 'exit', sayError)
})
afterAll(() => {
  for (const [index, event] of UNCAUGHT.entries()) {
    process.removeAllListeners(event)
    for (const listener of others[index] ?? []) process.on(event as 'exit', listener)
  }
})

let window: InstanceType<NoteWindowModule['NoteWindow']> | null = null
afterEach(async () => {
  broken = null
  // Nothing is left to be saved in the next one.
  await window?.mayClose()
  window?.close()
  window = null
})

async function bundled(): Promise<NoteWindowModule> {
  Object.assign(globalThis, { mayBreak: () => {} })
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    // As Vite compiles JSX here.
    define: { 'process.env.NODE_ENV': '"development"' },
    plugins: [plugin],
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'note-window.tsx'), formats: ['cjs'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[]
  const exports = {}
  // oxlint-disable-next-line no-new-func -- It is our own code, bundled just now.
  new Function('exports', output[0]!.output[0].code)(exports)
  return exports as NoteWindowModule
}

it('finds the functions of the modules', () => {
  expect(names.length).toBeGreaterThan(150)
  const found = new Set(names.map((name) => name.split(' ')[0]))
  expect(found).toEqual(new Set(MODULES.map((path) => path.replace(/^.*\//, ''))))
  expect(names).toContain('from-lexical.ts $readLeaf')
  expect(names).toContain('note-draft.ts saveOnce')
})

/** What is said and done of a text that is not on the disk. */
const UNSAVED = {
  saidSaved: false,
  stillSaysSaved: false,
  wouldClose: false,
  isTold: true,
  isKept: true,
}

describe('while something is written', () => {
  it.each(names)('%s fails: nothing unsaved is called saved', async (name) => {
    window = new NoteWindow(NOTE)
    const editor = (await window.opened())!
    broken = name
    try {
      writeEverywhere(editor, ' more')
    } catch (error) {
      sayError(error)
    }
    await tick()
    const saidSaved = window.saysSaved()
    const wouldClose = await window.mayClose()
    const stillSaysSaved = window.saysSaved()
    const error = window.shownError()
    broken = null

    const isOnDisk = isDeepStrictEqual(window.disk, treeIn(editor))
    const honest = { saidSaved, stillSaysSaved, wouldClose, isTold: error !== '' }
    const isKept = JSON.stringify(treeIn(editor)).includes(' more')
    if (!isOnDisk && name !== FIRST_TO_HEAR) assert.deepEqual({ ...honest, isKept }, UNSAVED)
    // Once it works again nothing of it is missing.
    expect(await window.mayClose()).toBe(true)
    expect(window.saysSaved()).toBe(true)
    expect(window.disk).toEqual(treeIn(editor))
  })
})

describe('while a note is opened', () => {
  it.each(names)('%s fails: the note is shown whole, or said not to be', async (name) => {
    broken = name
    window = new NoteWindow(NOTE)
    const editor = await window.opened()
    const error = window.shownError()
    broken = null
    expect(window.disk).toEqual(NOTE)
    if (editor === null) return assert.notEqual(error, '')
    expect(treeIn(editor)).toEqual(NOTE)
    writeEverywhere(editor, ' more')
    expect(await window.mayClose()).toBe(true)
    expect(window.disk).toEqual(treeIn(editor))
    expect(JSON.stringify(window.disk)).toContain('Heading more')
  })
})
