import { parseAst, type Plugin } from 'vite'

/** A node of an ESTree, as far as it is gone through here. */
interface Node {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

/** Functions of the same module that have no name of their own are told apart by their number. */
export interface Breakable {
  plugin: Plugin
  /** What can be broken, by module and name; filled as modules are bundled. */
  names: string[]
}

/**
 * Makes every function of some modules one that fails on demand: before anything else it calls
 * `globalThis.mayBreak` with its name.
 *
 * @param nameOf gives a module's short name by its path, or null for one that stays as it is
 */
export function breakable(nameOf: (path: string) => string | null): Breakable {
  const names: string[] = []
  const plugin: Plugin = {
    name: 'breakable',
    enforce: 'post',
    transform(code, id) {
      const module = nameOf(id.replace(/\?.*/, ''))
      if (module === null) return null
      const inserts: [at: number, text: string][] = []
      visit(parseAst(code) as unknown as Node, 'module', (node, name) => {
        const full = numbered(`${module} ${name}`, names)
        names.push(full)
        const call = `globalThis.mayBreak(${JSON.stringify(full)})`
        const body = node['body'] as Node
        if (body.type === 'BlockStatement') return inserts.push([body.start + 1, `${call};`])
        return inserts.push([body.end, ')'], [body.start, `(${call},`])
      })
      const last = (before: (typeof inserts)[number], after: typeof before) => after[0] - before[0]
      const broken = inserts
        .toSorted(last)
        .reduce((text, [at, put]) => text.slice(0, at) + put + text.slice(at), code)
      return { code: broken, map: null }
    },
  }
  return { plugin, names }
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

/** Calls `found` for each function with the name that it, or what it is kept in, has in the source. */
function visit(node: Node, name: string, found: (node: Node, name: string) => void): void {
  const own = (node['id'] ?? node['key'] ?? null) as { name?: string } | null
  const called = own?.name ?? name
  if (FUNCTIONS.has(node.type)) found(node, called)
  for (const child of Object.values(node)) {
    for (const one of Array.isArray(child) ? child : [child]) {
      if (isNode(one)) visit(one, called, found)
    }
  }
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string'
  )
}

/** A name, with a number where it is taken already. */
function numbered(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const one = number === 1 ? name : `${name} ${number}`
    if (!taken.includes(one)) return one
  }
}
