import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Gives the unit tests a folder for their temporary files, which goes with what they left there at the
 * end of the whole run. Not earlier: a folder that a test makes could get the number of one that has
 * just gone, whose library another test's process still holds under that number.
 */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'collate-test-'))
  process.env['TMPDIR'] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
