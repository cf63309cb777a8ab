// npm run e2e: sets up what is missing, then runs Playwright with the arguments given, as in
// `npm run e2e -- e2e/import.spec.ts --repeat-each=5`. For working on a spec; npm test counts.

import { TYPIST, VIRTUAL_DISPLAY } from '../setup/libraries.ts'
import { prepare } from '../setup/prepare.ts'
import { endWith } from './end.ts'
import { playwright } from './playwright.ts'

await endWith(async () => {
  const { env } = await prepare(TYPIST, VIRTUAL_DISPLAY)
  return (await playwright({ project: 'e2e', args: process.argv.slice(2), env })).code
})
