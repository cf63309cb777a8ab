import { runTask } from './setup/run-task.mjs'

await runTask('guards')
