// npm run screenshots: a picture of every view and state, in both themes, in screenshots/.

import { VIRTUAL_DISPLAY } from '../setup/libraries.ts'
import { prepare } from '../setup/prepare.ts'
import { endWith } from './end.ts'
import { playwright } from './playwright.ts'

await endWith(async () => {
  const { env } = await prepare(VIRTUAL_DISPLAY)
  return (await playwright({ project: 'screenshots', args: process.argv.slice(2), env })).code
})
