import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

// The project's own lint settings, over files made for each rule: one that breaks it, and its
// lawful neighbour. A rule that had stopped working would be noticed nowhere else.

const PROJECT = resolve(import.meta.dirname, '../..')

/** Each file holds this one line of code. */
const FORBIDDEN: Record<string, string> = {
  'src/core/text/a.ts': `import { x } from '../../library/x.ts'`,
  'src/core/b.ts': `import { x } from '../shared/x.ts'`,
  'src/core/c.ts': `import { readFile } from 'node:fs/promises'`,
  'src/core/d.ts': `import { join } from 'path'`,
  'src/core/e.ts': `import { app } from 'electron'`,
  'src/core/f.ts': `import { useState } from 'react'`,
  'src/core/g.ts': `import { $createMarkNode } from '@lexical/mark'`,
  'src/core/type.ts': `import type { X } from '../main/x.ts'`,
  'src/core/inline-type.ts': `export type Y = import('../main/x.ts').X`,
  'src/core/dynamic.ts': `export const x = await import('../main/x.ts')`,
  'src/core/again.ts': `export { x } from '../main/x.ts'`,
  'src/core/everything.ts': `export * from '../main/x.ts'`,
  'src/library/a.ts': `import { x } from '../importing/x.ts'`,
  'src/library/b.ts': `import { app } from 'electron'`,
  'src/library/c.ts': `import log from 'electron-log/main'`,
  'src/library/d.ts': `import { x } from '../shared/x.ts'`,
  'src/library/kinds/a.ts': `import { x } from '../disk/x.ts'`,
  'src/library/disk/a.ts': `import { x } from '../documents/x.ts'`,
  'src/library/documents/a.ts': `import { x } from '../catalogue/x.ts'`,
  'src/library/catalogue/a.ts': `import { x } from '../disk/x.ts'`,
  'src/library/collections/a.ts': `import { x } from '../history/x.ts'`,
  'src/library/collections/b.ts': `import type { X } from '../library.ts'`,
  'src/library/guard/a.ts': `import { x } from '../history/x.ts'`,
  'src/library/history/a.ts': `import { x } from '../guard/x.ts'`,
  'src/library/somewhere/a.ts': `import { x } from '../disk/x.ts'`,
  'src/importing/formats/a.ts': `import { x } from '../../exporting/x.ts'`,
  'src/importing/b.ts': `import { app } from 'electron'`,
  'src/exporting/a.ts': `import { x } from '../search/x.ts'`,
  'src/search/a.ts': `import { x } from '../main/x.ts'`,
  'src/reports/a.ts': `import { x } from '../shared/x.ts'`,
  'src/reports/b.ts': `import { app } from 'electron'`,
  'src/spelling/a.ts': `import { x } from '../shared/x.ts'`,
  'src/spelling/b.ts': `import { app } from 'electron'`,
  'src/shared/a.ts': `import { x } from '../library/x.ts'`,
  'src/shared/b.ts': `import { join } from 'node:path'`,
  'src/shared/c.ts': `import { app } from 'electron'`,
  'src/main/handlers/a.ts': `import { x } from '../../renderer/src/x.ts'`,
  'src/main/b.ts': `import { x } from '../preload/x.ts'`,
  'src/main/c.ts': `import { useState } from 'react'`,
  'src/cli/a.ts': `import { x } from '../main/x.ts'`,
  'src/cli/b.ts': `import { app } from 'electron'`,
  'src/preload/a.ts': `import { x } from '../library/x.ts'`,
  'src/preload/b.ts': `import { x } from '../core/x.ts'`,
  'src/preload/c.ts': `import { readFileSync } from 'node:fs'`,
  'src/renderer/src/a.ts': `import { x } from '../../library/x.ts'`,
  'src/renderer/src/reader/b.ts': `import { x } from '../../../main/x.ts'`,
  'src/renderer/src/reader/c.ts': `import { join } from 'node:path'`,
  'src/renderer/src/reader/d.ts': `import { ipcRenderer } from 'electron'`,
  'src/renderer/src/reader/e.ts': `import { x } from '../notes/x.ts'`,
  'src/renderer/src/notes/editor/f.ts': `import { x } from '../../reader/x.ts'`,
  'src/renderer/src/library/g.ts': `import { x } from '../workspace/x.ts'`,
  'src/renderer/src/search/h.ts': `import { x } from '../../../search/x.ts'`,
  'src/renderer/src/state/stores/i.ts': `import { x } from '../../reader/x.ts'`,
  'src/renderer/src/state/stores/k.ts': `import { x } from '../actions/x.ts'`,
  'src/renderer/src/state/comparison/l.ts': `import { x } from '../stores/x.ts'`,
  'src/renderer/src/state/text-view/m.ts': `import { x } from '../actions/x.ts'`,
  'src/renderer/src/state/n.ts': `import { x } from './stores/x.ts'`,
  'src/renderer/src/ui/j.ts': `import { x } from '../state/stores/x.ts'`,
  'src/renderer/src/workspace/k.ts': `import { x } from '../../../library/x.ts'`,
  'src/somewhere/a.ts': `import { x } from '../core/x.ts'`,
  'src/renderer/src/somewhere/a.ts': `import { x } from '../ui/x.ts'`,
}

const LAWFUL: Record<string, string> = {
  'src/core/anchoring/ok-a.ts': `import { x } from '../model/x.ts'`,
  'src/core/ok-b.ts': `import { stemmer } from 'stemmer'`,
  'src/core/ok-c.test.ts': `import { readFileSync } from 'node:fs'`,
  'src/library/ok-a.ts': `import { open } from 'node:fs/promises'`,
  'src/library/ok-b.ts': `import { Low } from 'lowdb'`,
  'src/library/ok-c.ts': `import { x } from '../core/model/x.ts'`,
  'src/library/ok-d.ts': `import { x } from './history/x.ts'`,
  'src/library/disk/ok-e.ts': `import { x } from './y.ts'`,
  'src/library/disk/ok-f.test.ts': `import { x } from '../library.ts'`,
  'src/library/history/ok-g.ts': `import { x } from '../collections/x.ts'`,
  'src/importing/formats/ok-a.ts': `import { x } from '../../library/x.ts'`,
  'src/shared/ok-a.ts': `import { x } from '../core/model/x.ts'`,
  'src/main/handlers/ok-a.ts': `import { x } from '../../importing/x.ts'`,
  'src/main/ok-b.ts': `import { app } from 'electron'`,
  'src/main/ok-c.ts': `import sample from '../../resources/sample.json'`,
  'src/cli/ok-a.ts': `import { x } from '../library/x.ts'`,
  'src/main/ok-cli.ts': `import { x } from '../cli/x.ts'`,
  'src/preload/ok-a.ts': `import { contextBridge } from 'electron'`,
  'src/renderer/src/ok-a.ts': `import { x } from './workspace/x.ts'`,
  'src/renderer/src/reader/ok-b.ts': `import { x } from '../state/stores/x.ts'`,
  'src/renderer/src/state/actions/ok-f.ts': `import { x } from '../text-view/x.ts'`,
  'src/renderer/src/reader/ok-c.ts': `import { x } from '../../../shared/x.ts'`,
  'src/renderer/src/notes/editor/ok-d.ts': `import { x } from '../use-x.ts'`,
  'src/renderer/src/workspace/ok-e.ts': `import { x } from '../library/x.ts'`,
}

const OTHER_RULES: Record<string, string> = {
  'src/library/ring-a.ts': `import { b } from './ring-b.ts'\nexport const a = () => b`,
  'src/library/ring-b.ts': `import { a } from './ring-a.ts'\nexport const b = () => a`,
  'src/core/process.ts': `export const home = process.env`,
  'src/shared/page.ts': `export const title = document.title`,
  'src/library/process.ts': `export const home = process.env`,
  'src/library/barrel.ts': `export * from './ring-a.ts'\nexport * from './ring-b.ts'`,
}

const TABLE = `const table: Readonly<Record<string, number>> = { a: 1 }`

const LOOKUPS: Record<string, string> = {
  'src/core/look-a.ts': `export const f = (all: Record<string, 1>, id: string) => all[id]`,
  'src/core/look-b.ts': `export const f = (all: Record<string, 1>, noteId: string) => all[noteId]!`,
  'src/core/look-c.ts': `export const f = (all: Record<string, 1>, x: { id: string }) => all[x.id]`,
  'src/core/look-d.ts': `export const f = (all: Record<string, 1>, id: string) => id in all`,
  'src/core/look-f.ts': `${TABLE}\nexport const f = (word: string) => table[word]`,
  'src/core/look-g.ts': `${TABLE}\nexport const f = (word: string) => word in table`,
}

const OTHER_LOOKUPS: Record<string, string> = {
  'src/core/look-ok-a.ts': `export const f = (all: Map<string, 1>, id: string) => all.get(id)`,
  'src/core/look-ok-b.ts': `export const f = (all: object, id: string) => Object.hasOwn(all, id)`,
  'src/core/look-ok-c.ts': `export const f = (all: readonly number[], at: number) => all[at]`,
  'src/core/look-ok-d.ts': `${TABLE}\nexport const f = () => table['a']`,
  'src/core/look-ok-f.ts': `export const f = (all: Record<string, 1>, id: string) => (all[id] = 1)`,
  'src/core/look-ok-e.ts': `export const f = (id: string) => ({ [id]: 1 })`,
}

const SENTENCES: Record<string, string> = {
  'src/renderer/src/say-a.ts': `export const text = 'No results for this.'`,
  'src/renderer/src/say-b.ts': 'export const text = (name: string) => `Open ${name} in Collate`',
  'src/renderer/src/say-c.tsx': `export const Line = () => <p>Saved</p>`,
  'src/shared/say-d.ts': `export const f = () => say('Free up space and try again.')`,
  'src/library/disk/say-e.ts': `export const f = () => new CollateError('disk-full', 'The disk is full.')`,
  'src/library/guard/say-f.ts': 'export const f = (name: string) => find(`${name} is damaged.`)',
  'src/reports/say-g.ts': `export const f = () => ({ message: 'The library was closed.' })`,
  'src/cli/say-i.ts': `export const lines = ['Nothing found.']`,
  'src/core/note/say-h.ts': `export const text = 'An article needs a title.'`,
  'src/renderer/src/say-j.ts': `export const text = 'was not found'`,
  'src/renderer/src/say-k.ts': `export const text = 'a passage'`,
  'src/renderer/src/say-l.ts': 'export const text = (count: number) => `match ${count} of many`',
  'src/renderer/src/say-m.ts': 'export const text = (name: string) => `${name}, in `',
  'src/library/guard/say-n.ts': `export const f = () => find('the disk refused it')`,
  'src/cli/say-o.ts': `export const lines = ['nothing to export', 'already in the library']`,
}

const NO_SENTENCES: Record<string, string> = {
  'src/shared/words/say-ok-a.ts': `export const text = 'No results for this.'`,
  'src/renderer/src/say-ok-b.ts': `export const key = 'Mod+Shift+F'`,
  'src/renderer/src/say-ok-c.ts': `export const f = () => new Error('This is no worker of ours.')`,
  'src/renderer/src/say-ok-d.ts': 'export const f = (a: string) => `[data-a="${a}"] > p`',
  'src/library/say-ok-f.ts':
    'export class NotRead extends Error { constructor(path: string) { super(`${path} is not read`) } }',
  'src/reports/say-ok-g.ts': `export const f = (to: Listener) => to.log('The index could not be kept')`,
  'src/library/say-ok-h.ts':
    'export const f = (folder: string, id: string) => `${folder}/${id}.json`',
  'src/library/say-ok-i.ts': `export const id = v.regex(/^a$/, 'is not an id')`,
  'src/importing/say-ok-j.ts': `export const languages = 'fi is ga be bg an'.split(' ')`,
  'src/renderer/src/say-ok-k.ts': `export const place = 'bottom start'`,
  'src/renderer/src/say-ok-l.ts': 'export const f = (a: string) => `pane ${a} narrow`',
  'src/renderer/src/say-ok-m.ts': `export const all = 'button, a, [role="menu"]'`,
  'src/core/say-ok-n.ts': `export const f = () => new Error('the text is not whole')`,
  'src/search/say-ok-o.ts': `export const sql = 'SELECT word FROM forms WHERE stem = ?'`,
  'src/renderer/src/say-ok-e.test.ts': `export const text = 'No results for this.'`,
}

const SPREADS: Record<string, string> = {
  'src/core/spread-a.ts': `export const f = (all: number[]) => Math.min(...all)`,
  'src/core/spread-b.ts': `export const f = (all: number[]) => Math.max(0, ...all)`,
  'src/core/spread-c.ts': `export const f = (all: number[], more: number[]) => all.push(...more)`,
}

const OTHER_SPREADS: Record<string, string> = {
  'src/core/spread-ok-a.ts': `export const f = (all: number[]) => [...all]`,
  'src/core/spread-ok-b.ts': `export const f = (a: number, b: number) => Math.min(a, b)`,
}

interface Diagnostic {
  code: string
  filename: string
}

const FILES = {
  ...FORBIDDEN,
  ...LAWFUL,
  ...OTHER_RULES,
  ...LOOKUPS,
  ...OTHER_LOOKUPS,
  ...SENTENCES,
  ...NO_SENTENCES,
  ...SPREADS,
  ...OTHER_SPREADS,
}

let house: string
let diagnostics: Diagnostic[]

beforeAll(async () => {
  house = realpathSync(mkdtempSync(join(tmpdir(), 'collate-layers-')))
  for (const part of ['.oxlintrc.json', 'scripts/lint']) {
    cpSync(join(PROJECT, part), join(house, part), { recursive: true })
  }
  for (const [file, code] of Object.entries(FILES)) {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    writeFileSync(join(house, file), `${code}\n`)
  }
  diagnostics = await lint(house)
})

afterAll(() => rmSync(house, { recursive: true }))

test.each(Object.entries(FORBIDDEN))('%s may not say: %s', (file) => {
  expect(rulesBrokenBy(file)).toContain('collate(layers)')
})

test.each(Object.entries(LAWFUL))('%s may say: %s', (file) => {
  expect(rulesBrokenBy(file)).not.toContain('collate(layers)')
})

test.each(Object.entries(LOOKUPS))('%s may not say: %s', (file) => {
  expect(rulesBrokenBy(file)).toContain('collate(lookups)')
})

test.each(Object.entries(OTHER_LOOKUPS))('%s may say: %s', (file) => {
  expect(rulesBrokenBy(file)).not.toContain('collate(lookups)')
})

test.each(Object.entries(SENTENCES))('%s may not say: %s', (file) => {
  expect(rulesBrokenBy(file)).toContain('collate(sentences)')
})

test.each(Object.entries(NO_SENTENCES))('%s may say: %s', (file) => {
  expect(rulesBrokenBy(file)).not.toContain('collate(sentences)')
})

test.each(Object.entries(SPREADS))('%s may not say: %s', (file) => {
  expect(rulesBrokenBy(file)).toContain('collate(spreads)')
})

test.each(Object.entries(OTHER_SPREADS))('%s may say: %s', (file) => {
  expect(rulesBrokenBy(file)).not.toContain('collate(spreads)')
})

test('a cycle is reported', () => {
  expect(rulesBrokenBy('src/library/ring-a.ts')).toContain('import(no-cycle)')
})

test("Node's and the page's globals are kept out of core and shared alone", () => {
  expect(rulesBrokenBy('src/core/process.ts')).toContain('eslint(no-restricted-globals)')
  expect(rulesBrokenBy('src/shared/page.ts')).toContain('eslint(no-restricted-globals)')
  expect(rulesBrokenBy('src/library/process.ts')).toEqual([])
})

test('a barrel is reported', () => {
  expect(rulesBrokenBy('src/library/barrel.ts')).toContain('oxc(no-barrel-file)')
})

function rulesBrokenBy(file: string): string[] {
  return diagnostics.filter(({ filename }) => filename === file).map(({ code }) => code)
}

function lint(folder: string): Promise<Diagnostic[]> {
  const oxlint = join(PROJECT, 'node_modules/oxlint/bin/oxlint')
  return new Promise((done) => {
    // It ends with 1, since there is much to complain about; what counts is on standard output.
    execFile(process.execPath, [oxlint, '--format=json'], { cwd: folder }, (_error, stdout) =>
      done(JSON.parse(stdout).diagnostics),
    )
  })
}
