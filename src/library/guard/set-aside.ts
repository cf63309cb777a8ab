import type { Saying } from '../../core/model/saying.ts'
import { DAMAGED_FOLDER, OUTSIDE_FOLDER, type LibraryFiles } from '../disk/files.ts'
import type { LibraryContext } from '../documents/library-context.ts'
import { otherVersionOf } from '../disk/document-names.ts'

/**
 * The files that lie in the folders for what couldn't stay where it was, relative to the library's.
 */
export async function listSetAside(files: LibraryFiles): Promise<string[]> {
  const names: string[] = []
  for (const folder of [DAMAGED_FOLDER, OUTSIDE_FOLDER]) {
    for (const file of await files.list(folder)) names.push(`${folder}/${file}`)
  }
  return names
}

/** What a person is told of a file that was set aside. */
export function describeSetAside(file: string): Saying {
  const document = otherVersionOf(file)
  return document
    ? { says: 'set-aside-version', name: file, document: document.name }
    : { says: 'set-aside-damaged', name: file }
}

/** Reports a file that was set aside, relative to the library's folder, as a problem. */
export function reportSetAside({ problems }: LibraryContext, file: string): void {
  const said = describeSetAside(file)
  problems.report({ kind: 'setAside', name: file, aside: null, said })
}

/** Reports what was set aside before the library was opened, and is there still. */
export async function reportAllSetAside(context: LibraryContext): Promise<void> {
  const reported = new Set(context.problems.list().map(({ aside }) => aside))
  for (const file of await listSetAside(context.files)) {
    if (!reported.has(file)) reportSetAside(context, file)
  }
}
