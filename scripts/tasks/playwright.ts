import { type Ended, show } from '../setup/command.mjs'
import { installed } from '../setup/project.ts'

/**
 * Runs Playwright on this terminal.
 *
 * @param project one of playwright.config.ts
 * @param args Playwright's own arguments
 * @param env variables by which Electron and the display are found
 */
export function playwright(
  project: 'e2e' | 'screenshots' | 'engine',
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<Ended> {
  const cli = installed('@playwright/test/cli.js')
  return show(process.execPath, [cli, 'test', `--project=${project}`, ...args], { env })
}
