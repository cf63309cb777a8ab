import type { Surroundings } from '../core/markdown/surroundings.ts'
import { titlesIn } from '../core/note/titles.ts'
import type { Bibliography } from './bibliography.ts'
import type { ExportFolder } from './export-folder.ts'
import { type Cited, type ExportSource, marksIn } from './export-source.ts'
import { fileStem } from './file-names.ts'

interface Ground {
  source: ExportSource
  folder: ExportFolder
  /** File names of the notes that are exported, by their ids. */
  fileNames: ReadonlyMap<string, string>
  cited: ReadonlyMap<string, Cited>
  bibliography: Bibliography | null
}

/** What the notes of one export speak of, as it is called in the folder they go to. */
export function surroundings(ground: Ground): Surroundings {
  const { folder, fileNames, cited, bibliography } = ground
  const nameOf = titlesIn(ground.source.list())
  return {
    sourceOf: (articleId) => cited.get(articleId)?.article,
    nameOf,
    noteOf(noteId) {
      const title = nameOf({ kind: 'note', id: noteId })
      if (title === undefined) return undefined
      const fileName = fileNames.get(noteId) ?? folder.nameOf(noteId) ?? `${fileStem(title)}.md`
      return { title, fileName }
    },
    marksIn: (citation) => marksIn(citation, cited.get(citation.articleId)),
    colorNameOf: (color) => ground.source.info.colorNames[color],
    keyOf: (articleId) => bibliography?.keyOf(articleId),
    bibliography: bibliography?.fileName ?? '',
  }
}
