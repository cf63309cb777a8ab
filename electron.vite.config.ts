import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// The floor of what may run Collate: Electron 33 (Node 20.18, Chromium 130) from source,
// Electron 45 when installed. electron-vite would take the target from the installed package.
const NODE_TARGET = 'node20.18'
const CHROMIUM_TARGET = 'chrome130'

// Everything is bundled, so that a package needs no node_modules and start reads few files.
export default defineConfig({
  main: {
    build: {
      target: NODE_TARGET,
      externalizeDeps: false,
      rolldownOptions: {
        // A worker's script stands for itself: it is started by its file's name.
        input: {
          index: resolve('src/main/index.ts'),
          'reading-worker': resolve('src/importing/reading-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      target: NODE_TARGET,
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
    plugins: [react()],
    build: {
      target: CHROMIUM_TARGET,
      // Fonts stay files: the content security policy has no data: for fonts.
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve('src/renderer/index.html') },
    },
  },
})
