// npm start: sets up what is missing, then opens the window. Arguments go to Collate.

import { show } from '../setup/command.mjs'
import { prepare } from '../setup/prepare.ts'
import { PROJECT } from '../setup/project.ts'
import { endWith } from './end.ts'

await endWith(async () => {
  const { runtime, env } = await prepare()
  // Chromium's sandbox refuses to run as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = [...sandbox, PROJECT, ...process.argv.slice(2)]
  // npm runs its scripts in the project; files are named from where the person stands.
  const cwd = process.env['INIT_CWD'] ?? process.cwd()
  return (await show(runtime.executable, args, { cwd, env })).code
})
