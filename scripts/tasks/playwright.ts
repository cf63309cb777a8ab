import { type Ended, capture, show } from '../setup/command.mjs'
import { installed } from '../setup/project.ts'
import type { Person } from '../test-package/person.ts'

interface Run {
  /** One of playwright.config.ts. */
  project: 'e2e' | 'screenshots' | 'engine'
  /** Playwright's own arguments. */
  args: string[]
  /** Variables by which Electron and the display are found. */
  env: NodeJS.ProcessEnv
  /** As whom; whoever runs this when it is left out. */
  as?: Person | undefined
  /** Keeps what it prints instead of showing it. */
  quiet?: boolean
}

/** Runs Playwright to its end, on this terminal unless it is to be quiet. */
export function playwright({ project, args, env, as, quiet = false }: Run): Promise<Ended> {
  const path = as?.path ?? ((it: string) => it)
  const cli = path(installed('@playwright/test/cli.js'))
  const command = [path(process.execPath), cli, 'test', `--project=${project}`, ...args]
  const [program = '', ...rest] = [...(as?.before ?? []), ...command]
  return (quiet ? capture : show)(program, rest, { env: { ...env, ...as?.env } })
}
