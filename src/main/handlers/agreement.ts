import { language } from '../../shared/words/language.ts'
import { messages } from '../../shared/messages.ts'
import type { CurrentLibrary } from '../current-library.ts'
import { askForNewFile } from '../dialogs.ts'
import type { Handlers } from '../ipc.ts'
import { whoWorksHere } from '../who-works-here.ts'

const words = messages.agreement

export function agreementHandlers(current: CurrentLibrary) {
  return {
    'agreement:read': ({ dossierId }) => current.get().agreements.read(dossierId),
    'agreement:change': (change) => current.get().agreements.change(change, whoWorksHere()),
    async 'agreement:export'({ sheet, format }) {
      // Loaded when it is needed: the start shall not wait for it.
      const { writeTable } = await import('../../exporting/agreement-sheet/write-table.ts')
      const file = await askForNewFile({
        title: words.exportTitle,
        name: sheet.title,
        kind: words.formats[format],
        ending: format,
      })
      if (file === null) return null
      await writeTable(file, sheet, format, language)
      return { file }
    },
  } satisfies Partial<Handlers>
}
