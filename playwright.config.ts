import { defineConfig } from '@playwright/test'

// End-to-end tests drive the real application. `npm run e2e` sets up what they need: the Electron
// that ELECTRON_OVERRIDE_DIST_PATH names, the build in out/, a display.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  projects: [
    { name: 'e2e', testMatch: '**/*.spec.ts', testIgnore: '**/e2e/engine/**' },
    {
      // The built page in the engine of the Electron that is shipped.
      name: 'engine',
      testMatch: '**/e2e/engine/*.spec.ts',
      use: {
        browserName: 'chromium',
        launchOptions: { executablePath: '/usr/bin/chromium' },
      },
    },
    { name: 'screenshots', testMatch: '**/*.shots.ts' },
  ],
  fullyParallel: true,
  // Each application is several processes; two at once keep two cores busy.
  workers: 2,
  // A test that passes only at the second try has found something.
  retries: 0,
  // A few starts of the application and a few dozen steps on a busy machine, with room to spare.
  timeout: 120_000,
  // What is waited for comes in milliseconds on a quiet machine, and in seconds on a shared one.
  expect: { timeout: 20_000 },
  reporter: 'list',
})
