import { basename } from 'node:path'
import { draftTree } from '../../core/check/draft-tree.ts'
import { CollateError } from '../../core/model/errors.ts'
import { ImportProblem } from '../../importing/problem.ts'
import { messages } from '../../shared/messages.ts'
import type { CurrentLibrary } from '../current-library.ts'
import { askForNewFile, askForPaths } from '../dialogs.ts'
import { readDraft } from '../import-in-thread.ts'
import type { Handlers } from '../ipc.ts'
import { whoWorksHere } from '../who-works-here.ts'

const words = messages.check

export function checkHandlers(current: CurrentLibrary) {
  return {
    'check:ticks': ({ noteId }) => current.get().noteChecks.read(noteId),
    'check:tick': (changes) => current.get().noteChecks.change(changes, whoWorksHere()),
    async 'check:choose-draft'() {
      const [path] = await askForPaths({
        title: words.chooseDraft,
        properties: ['openFile'],
        filters: [{ name: words.drafts, extensions: ['docx', 'md', 'markdown', 'txt'] }],
      })
      if (path === undefined) return null
      const name = basename(path)
      return asDraft(await bytesOf(path, name), name)
    },
    'check:read-draft': ({ name, bytes }) => asDraft(bytes, name),
    async 'check:export'({ sheet, format }) {
      // Loaded when it is needed: the start shall not wait for it.
      const { writeSheet } = await import('../../exporting/check-sheet/write-sheet.ts')
      const file = await askForNewFile({
        title: words.exportTitle,
        name: sheet.title,
        kind: words.formats[format],
        ending: format,
      })
      if (file === null) return null
      await writeSheet(file, sheet, format, whoWorksHere() || messages.app.name)
      return { file }
    },
  } satisfies Partial<Handlers>
}

/** @throws CollateError when it can't be read */
async function bytesOf(path: string, name: string): Promise<Buffer> {
  // Loaded when it is needed: the start shall not wait for the formats.
  const { readFileToImport } = await import('../../importing/read-file.ts')
  try {
    return await readFileToImport(path, name)
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error
    throw new CollateError('read-failed', error.said)
  }
}

async function asDraft(bytes: Uint8Array, name: string) {
  return { name, tree: draftTree(await readDraft(bytes, name)) }
}
