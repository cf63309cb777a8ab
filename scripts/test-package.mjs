import { runTask } from './setup/run-task.mjs'

const ran = await runTask('test-package')
if (!ran) console.log('0 passed, 1 failed')
