import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { bundledPackages } from './scripts/package/bundled-packages.ts'
import { logToFileOnly } from './scripts/package/log-to-file-only.ts'
import { mainParts, pageParts } from './scripts/package/parts.ts'
import { sqliteWasm } from './scripts/package/sqlite-wasm.ts'

// The floor of what may run Collate: Electron 33 (Node 20.18, Chromium 130) from source,
// Electron 45 when installed. electron-vite would take the target from the installed package.
const NODE_TARGET = 'node20.18'
const CHROMIUM_TARGET = 'chrome130'

const READING_WORKER = resolve('src/importing/reading-worker.ts')
const REPORTS_WORKER = resolve('src/reports/worker.ts')
const SPELLING_WORKER = resolve('src/spelling/spelling-worker.ts')
const MAIN = {
  first: resolve('src/main/index.ts'),
  window: resolve('src/main/serve-window.ts'),
  log: resolve('src/main/log.ts'),
  commands: resolve('src/cli/run.ts'),
  workers: [READING_WORKER, REPORTS_WORKER, SPELLING_WORKER],
}

// The window's workers are bundles inside of its own.
const ofWindow = bundledPackages()

// Everything is bundled, so that a package needs no node_modules and start reads few files.
export default defineConfig({
  main: {
    plugins: [logToFileOnly, sqliteWasm, bundledPackages().plugin],
    build: {
      target: NODE_TARGET,
      externalizeDeps: false,
      rolldownOptions: {
        // A worker's script stands for itself: it is started by its file's name.
        input: {
          index: MAIN.first,
          'reading-worker': READING_WORKER,
          'reports-worker': REPORTS_WORKER,
          'spelling-worker': SPELLING_WORKER,
        },
        output: {
          // Half of it to read at every start; names stay, for the log's stack traces.
          minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
          // Beside the entries: workers and pages are found from whichever file asks for them.
          chunkFileNames: '[name]-[hash].js',
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [mainParts(MAIN)],
          },
        },
      },
    },
  },
  preload: {
    plugins: [bundledPackages().plugin],
    build: {
      target: NODE_TARGET,
      minify: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: resolve('src/preload/index.ts'),
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve('src/renderer'),
    plugins: [react(), ofWindow.plugin],
    worker: { plugins: () => [ofWindow.forWorkers] },
    build: {
      target: CHROMIUM_TARGET,
      // Half of it to read at every start.
      minify: true,
      // Fonts stay files: the content security policy has no data: for fonts.
      assetsInlineLimit: 0,
      // One style sheet: which rule of two wins shall not hang on which part was loaded first.
      cssCodeSplit: false,
      // A link for each file that a part brings along: on this disk they cost more than they bring.
      modulePreload: false,
      rolldownOptions: {
        input: resolve('src/renderer/index.html'),
        output: { codeSplitting: { groups: [pageParts(resolve('src/renderer/src/main.tsx'))] } },
      },
    },
  },
})
