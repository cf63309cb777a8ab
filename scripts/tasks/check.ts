// npm run check: all that needs no window, in seconds.

import { endWith } from './end.ts'
import { runChecks } from './steps.ts'
import { summarize } from './summary.ts'

await endWith(async () => summarize(await runChecks()))
