import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['scripts/unit-folder.ts'],
    // Property tests and real folders, on machines that others use too.
    testTimeout: 60_000,
  },
})
