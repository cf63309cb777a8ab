import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['scripts/unit-folder.ts'],
    // On processors that have them, V8's protection keys for compiled code can end a process in which
    // threads come and go ("Check failed: jit_page.has_value()"): https://github.com/nodejs/node/issues/64500
    execArgv: ['--no-memory-protection-keys'],
    // Property tests and real folders, on machines that others use too.
    testTimeout: 60_000,
  },
})
