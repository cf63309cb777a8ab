import { expect, test } from 'vitest'
import { mainParts, pageParts } from './parts.ts'

const graphOf = (imports: Record<string, string[]>, dynamic: Record<string, string[]> = {}) => ({
  getModuleInfo: (id: string) => ({
    importedIds: imports[id] ?? [],
    dynamicallyImportedIds: dynamic[id] ?? [],
  }),
})

test('what the page begins with is one file, what it imports later is not in it', () => {
  const imports = {
    '/main.tsx': ['/app.tsx', '/react.js'],
    '/app.tsx': ['/react.js', '/main.tsx'],
    '/react.js': [],
    '/dialog.tsx': ['/react.js', '/list.js'],
    '/list.js': [],
  }
  const graph = graphOf(imports, { '/app.tsx': ['/dialog.tsx'] })
  const group = pageParts('/main.tsx')
  const first = Object.keys(imports).filter((id) => group.name(id, graph) !== null)
  expect(first).toEqual(['/main.tsx', '/app.tsx', '/react.js'])
})

test('the main process is a few files, and a worker needs none with Electron in it', () => {
  const imports = {
    '/index.ts': ['/arguments.ts', '/pages.ts'],
    '/arguments.ts': [],
    '/pages.ts': ['electron'],
    '/serve.ts': ['/pages.ts', '/library.ts', '/log.ts', '/menu.ts'],
    '/library.ts': ['/ids.ts'],
    '/ids.ts': [],
    '/log.ts': ['/electron-log.js'],
    '/electron-log.js': ['electron'],
    '/menu.ts': ['electron'],
    '/run.ts': ['/arguments.ts'],
    '/list.ts': ['/library.ts', '/table.ts'],
    '/table.ts': [],
    '/worker.ts': ['/ids.ts', '/reader.ts'],
    '/reader.ts': [],
  }
  const dynamic = { '/index.ts': ['/serve.ts', '/run.ts', '/log.ts'], '/run.ts': ['/list.ts'] }
  const graph = graphOf(imports, dynamic)
  const group = mainParts({
    first: '/index.ts',
    window: '/serve.ts',
    log: '/log.ts',
    commands: '/run.ts',
    workers: ['/worker.ts'],
  })
  const files = Object.keys(imports).map((id) => `${id} ${group.name(id, graph) ?? '-'}`)
  expect(files).toEqual([
    '/index.ts first',
    '/arguments.ts base',
    '/pages.ts first',
    '/serve.ts window',
    '/library.ts library',
    '/ids.ts shared',
    '/log.ts log',
    '/electron-log.js log',
    '/menu.ts window',
    '/run.ts -',
    '/list.ts -',
    '/table.ts -',
    '/worker.ts -',
    '/reader.ts -',
  ])
})
