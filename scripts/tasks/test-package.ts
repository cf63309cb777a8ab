// npm run test:package: builds the .deb, installs it in a clean Debian and uses it there; then the
// end-to-end tests on the packaged application. Takes root, since a Debian in a folder does.

import { packageApplication } from '../package/make.ts'
import { ensurePrograms, TYPIST, VIRTUAL_DISPLAY } from '../setup/libraries.ts'
import { prepare } from '../setup/prepare.ts'
import { checkDeb, findDeb } from '../test-package/deb-file.ts'
import { ordinaryPerson } from '../test-package/person.ts'
import { checkInDebian } from '../test-package/session.ts'
import { makeTestingBuild } from '../test-package/testing-build.ts'
import { endWith, tell } from './end.ts'
import { type Result, runEndToEnd } from './steps.ts'
import { summarize } from './summary.ts'
import { FAILED } from './tally.ts'

const PROGRAMS = [
  VIRTUAL_DISPLAY,
  TYPIST,
  { name: 'debootstrap', package: 'debootstrap' },
  { name: 'dpkg-shlibdeps', package: 'dpkg-dev' },
  { name: 'objdump', package: 'binutils' },
  { name: 'desktop-file-validate', package: 'desktop-file-utils' },
  { name: 'appstreamcli', package: 'appstream' },
]

/** The end-to-end tests of what is different in a package: its files, its processes, its starts. */
const SPECS = ['about', 'cli', 'compare', 'highlight', 'import', 'note', 'outside', 'security']

await endWith(async () => {
  const results: Result[] = []
  try {
    await ensurePrograms(PROGRAMS)
    const { runtime, env } = await prepare(TYPIST)
    await packageApplication({ what: 'deb', release: false })
    const deb = await findDeb()
    results.push(await checkDeb(deb, runtime.isOfficial))
    results.push(await checkInDebian(deb))
    // With Chromium's sandbox on, which refuses to run as root.
    const person = await ordinaryPerson()
    const testing = { ...env, COLLATE_PACKAGED: person.path(await makeTestingBuild('testing')) }
    const specs = SPECS.map((name) => `e2e/${name}.spec.ts`)
    results.push(await runEndToEnd(specs, testing, person))
    await person.leave()
  } catch (error) {
    // What could not be set up has failed.
    tell(error)
    results.push({ name: 'set-up', tally: FAILED })
  }
  return summarize(results)
})
