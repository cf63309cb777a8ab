import { libraryInfoSchema, type LibraryInfo } from '../../core/model/library.ts'
import type { Readable } from './kind.ts'
import { mergeLibraryInfo } from './merge-library-info.ts'

/** Name of the document that makes a folder a library; where it isn't, there is no library. */
export const LIBRARY_FILE = 'library.json'

/** library.json, of which a library has one. */
export const LIBRARY: Readable<LibraryInfo> = {
  name: 'collate-library',
  data: libraryInfoSchema,
  merge: (ours, theirs) => mergeLibraryInfo(ours.data, theirs.data),
  shownAs: 'library',
  preview({ name, colorNames, tags }) {
    const colors = Object.entries(colorNames).map(([color, own]) => `${color}: ${own}`)
    return { title: name, text: [...colors, ...tags].join('\n') }
  },
}
