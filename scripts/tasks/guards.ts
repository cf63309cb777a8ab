// npm run guards: breaks each guard of the packaged application and sees its test fail. Words choose
// among scripts/guards/mutations.ts by name, as in `npm run guards -- network fuse`.

import { TYPIST, VIRTUAL_DISPLAY } from '../setup/libraries.ts'
import { prepare } from '../setup/prepare.ts'
import { endWith } from './end.ts'
import { runGuards } from './steps.ts'
import { summarize } from './summary.ts'

await endWith(async () => {
  const { env } = await prepare(TYPIST, VIRTUAL_DISPLAY)
  return summarize([await runGuards(process.argv.slice(2), env)])
})
