import { join } from 'node:path'
import { shell } from 'electron'
import { CollateError } from '../../core/model/errors.ts'
import { checkLibrary } from '../../library/guard/check.ts'
import { realDisk } from '../../library/disk/disk.ts'
import { LibraryFiles } from '../../library/disk/files.ts'
import { problemInWords } from '../../shared/problems.ts'
import { previewWords } from '../../shared/preview-words.ts'
import type { BackupPlaces } from '../backup-places.ts'
import type { CurrentLibrary } from '../current-library.ts'
import type { Handlers } from '../ipc.ts'

export function healthHandlers(current: CurrentLibrary, places: BackupPlaces) {
  return {
    async 'library:reopen'({ takeOver }) {
      // What the other machine wrote stays to be had, whatever is written over it from here.
      if (takeOver) await current.get().backUp(places.own, 'hourly')
      await current.reopen(takeOver)
      return current.state()
    },
    async 'library:check'() {
      const { verified, findings } = await checkLibrary(current.get().folder)
      return { verified, findings: findings.map(problemInWords) }
    },
    async 'library:adopt-version'({ file }) {
      const kept = await current.get().adoptVersion(file)
      current.tellState()
      return { kept }
    },
    'library:preview-version': ({ file }) => current.get().previewVersion(file, previewWords),
    async 'library:set-aside'({ file }) {
      await current.get().setCopyAside(file)
      current.tellState()
    },
    async 'library:show-file'({ file }) {
      const { folder } = current.get()
      if ((await new LibraryFiles(folder, realDisk).stat(file)) === null) {
        throw new CollateError('not-found', { says: 'nothing-there', name: file })
      }
      shell.showItemInFolder(join(folder, file))
    },
  } satisfies Partial<Handlers>
}
