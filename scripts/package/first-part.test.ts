import { expect, test } from 'vitest'
import { firstPart } from './first-part.ts'

test('what the page begins with is one file, what it imports later is not in it', () => {
  const imports: Record<string, string[]> = {
    '/main.tsx': ['/app.tsx', '/react.js'],
    '/app.tsx': ['/react.js', '/main.tsx'],
    '/react.js': [],
    '/dialog.tsx': ['/react.js', '/list.js'],
    '/list.js': [],
  }
  const graph = { getModuleInfo: (id: string) => ({ importedIds: imports[id] ?? [] }) }
  const group = firstPart('/main.tsx')
  const first = Object.keys(imports).filter((id) => group.name(id, graph) !== null)
  expect(first).toEqual(['/main.tsx', '/app.tsx', '/react.js'])
})
