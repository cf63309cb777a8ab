// npm run package: the installers for the system it runs on, into release/.

import { packageApplication } from '../package/make.ts'
import { say } from '../setup/project.ts'
import { endWith } from './end.ts'

const HELP = `npm run package                 the installers for this system, into release/make/
npm run package -- --release    the same, for people: refuses any Electron but the official one
npm run package -- --folder     stops at the packaged application, without installers`

await endWith(async () => {
  const args = new Set(process.argv.slice(2))
  if (args.has('--help')) {
    say(HELP)
    return 0
  }
  const what = args.has('--folder') ? 'folder' : 'installers'
  await packageApplication({ what, release: args.has('--release') })
  return 0
})
