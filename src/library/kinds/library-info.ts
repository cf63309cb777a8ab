import { libraryInfoSchema, type LibraryInfo } from '../../core/model/library.ts'
import type { Readable } from './kind.ts'
import { chosenLibraryInfo, mergeLibraryInfo } from './merge-library-info.ts'

/** Name of the document that makes a folder a library; where it isn't, there is no library. */
export const LIBRARY_FILE = 'library.json'

/** library.json, of which a library has one. */
export const LIBRARY: Readable<LibraryInfo> = {
  name: 'collate-library',
  data: libraryInfoSchema,
  merge: mergeLibraryInfo,
  adopted: chosenLibraryInfo,
  shownAs: 'library',
  preview({ name, colorNames, tags, tagColors = [] }) {
    const colors = Object.entries(colorNames).flatMap(([color, own]) =>
      own ? [`${color}: ${own}`] : [],
    )
    const tagged = tagColors.flatMap(({ tag, color }) => (color ? [`${tag}: ${color}`] : []))
    return { title: name, text: [...colors, ...tags, ...tagged].join('\n') }
  },
}
