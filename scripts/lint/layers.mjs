// The import rules of docs/architecture.md as a lint rule: imports run one way. The
// table below is what to read, and what to change when the house changes.

import { isBuiltin } from 'node:module'
import { dirname, relative, resolve, sep } from 'node:path'

const SRC = resolve(import.meta.dirname, '../../src')

const PROCESSLESS = [
  'core',
  'library',
  'importing',
  'exporting',
  'search',
  'reports',
  'spelling',
  'threads',
]

/**
 * What each folder of src may import besides itself: folders of ours, and the worlds whose modules
 * it may use. Packages that belong to no world are plain code, free to all.
 */
const LAYERS = {
  core: { folders: [], worlds: [] },
  library: { folders: ['core'], worlds: ['node'] },
  threads: { folders: ['core'], worlds: ['node'] },
  importing: { folders: ['core', 'library', 'threads'], worlds: ['node'] },
  exporting: { folders: ['core', 'library'], worlds: ['node'] },
  search: { folders: ['core', 'library'], worlds: ['node'] },
  reports: { folders: ['core', 'library', 'search', 'threads'], worlds: ['node'] },
  spelling: { folders: ['core', 'library', 'threads'], worlds: ['node'] },
  shared: { folders: ['core'], worlds: [] },
  main: { folders: [...PROCESSLESS, 'shared', 'cli'], worlds: ['node', 'electron'] },
  cli: { folders: [...PROCESSLESS, 'shared'], worlds: ['node'] },
  preload: { folders: ['shared'], worlds: ['electron'] },
  renderer: { folders: ['core', 'shared'], worlds: ['page'] },
}

const FEATURES = [
  'compare',
  'health',
  'library',
  'notes',
  'reader',
  'reports',
  'search',
  'settings',
  'map',
  'relations',
  'check',
  'agreement',
  'tags',
  'finding',
  'highlights',
]
const FEATURE = { folders: ['state', 'ui'] }

/** The same inside src/renderer/src; files that lie there directly start the page and compose. */
const RENDERER = {
  state: { folders: [] },
  ui: { folders: [] },
  ...Object.fromEntries(FEATURES.map((feature) => [feature, FEATURE])),
  workspace: { folders: ['state', 'ui', ...FEATURES] },
}

/** And inside src/renderer/src/state, where every file lies in a room. */
const STATE = {
  comparison: { folders: [] },
  stores: { folders: ['comparison'] },
  'text-view': { folders: ['comparison', 'stores'] },
  actions: { folders: ['comparison', 'stores', 'text-view'] },
}

/**
 * And inside src/library, from the lowest room to the highest. Above them all lie open.ts and
 * library.ts, which compose them; tests go in by that front door, so they may import it.
 */
const LIBRARY = {
  kinds: { folders: [] },
  disk: { folders: ['kinds'] },
  documents: { folders: ['kinds', 'disk'] },
  catalogue: { folders: ['kinds'] },
  collections: { folders: ['kinds', 'disk', 'documents', 'catalogue'] },
  guard: { folders: ['kinds', 'disk', 'documents', 'collections'] },
  history: { folders: ['kinds', 'disk', 'documents', 'catalogue', 'collections'] },
}

/** The world that a package or module belongs to, or undefined for plain code. */
function worldOf(specifier) {
  if (isBuiltin(specifier) || /^lowdb(\/|$)/.test(specifier)) return 'node'
  if (/^electron(-log)?(\/|$)/.test(specifier)) return 'electron'
  if (/^(react|react-[^/]+|lexical|@lexical|lucide-react|zustand)(\/|$)/.test(specifier))
    return 'page'
  return undefined
}

/**
 * Why a file may not import something, or undefined when it may.
 *
 * @param {string} file absolute path of the importing file
 * @param {string} specifier what stands between the quotes
 */
function objectionTo(file, specifier) {
  const from = relative(SRC, file).split(sep)
  const layer = LAYERS[from[0]]
  if (layer === undefined) return unknown('src', from[0], 'LAYERS')
  if (!specifier.startsWith('.')) return objectionToPackage(from, layer, specifier)

  const to = relative(SRC, resolve(dirname(file), specifier)).split(sep)
  // Outside src lie resources and package.json, which know nothing of ours.
  if (to[0] === '..') return undefined
  if (to[0] !== from[0]) return objectionToFolder('src', from[0], layer, to[0])
  if (from[0] === 'renderer') return objectionInRenderer(from.slice(2), to.slice(2))
  return from[0] === 'library' ? objectionInLibrary(from.slice(1), to.slice(1)) : undefined
}

function objectionToPackage(from, { worlds }, specifier) {
  const world = worldOf(specifier)
  // Tests run in Node whatever they test.
  if (world === undefined || worlds.includes(world) || (isTest(from) && world === 'node')) return
  return `src/${from[0]} may not import "${specifier}": it has no business with ${world}.`
}

function isTest(path) {
  return /\.test\.tsx?$/.test(path.at(-1))
}

/** Both paths start inside src/library. */
function objectionInLibrary(from, to) {
  if (from.length === 1 || isTest(from) || from[0] === to[0]) return undefined
  const room = to.length === 1 ? 'its top' : to[0]
  return objectionBetween('src/library', LIBRARY, 'LIBRARY', from[0], room)
}

/** Both paths start inside src/renderer/src. */
function objectionInRenderer(from, to) {
  const composes = from.length === 1
  if (composes) return undefined
  if (to[0] !== from[0]) {
    return objectionBetween('src/renderer/src', RENDERER, 'RENDERER', from[0], to[0])
  }
  if (from[0] !== 'state' || to[1] === from[1]) return undefined
  return objectionBetween('src/renderer/src/state', STATE, 'STATE', from[1], to[1])
}

function objectionBetween(parent, rooms, table, from, to) {
  const folder = rooms[from]
  if (folder === undefined) return unknown(parent, from, table)
  return objectionToFolder(parent, from, folder, to)
}

function objectionToFolder(parent, from, { folders }, to) {
  if (folders.includes(to)) return undefined
  const allowed = folders.length > 0 ? `only from ${folders.join(', ')}` : 'from no other folder'
  return `${parent}/${from} may not import from ${to}; ${allowed}.`
}

function unknown(parent, folder, table) {
  return `${parent}/${folder} has no import rules yet: add it to ${table} in scripts/lint/layers.mjs.`
}

export const layers = {
  create(context) {
    const check = ({ source }) => {
      if (typeof source?.value !== 'string') return
      const message = objectionTo(context.filename, source.value)
      if (message !== undefined) context.report({ node: source, message })
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
      TSImportType: check,
    }
  },
}
