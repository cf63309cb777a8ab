import { articleSchema, textVersionSchema } from '../../core/model/article.ts'
import { dossierSchema } from '../../core/model/dossier.ts'
import { libraryInfoSchema } from '../../core/model/library.ts'
import { noteSchema } from '../../core/model/note.ts'
import { annotationsSchema } from '../../core/model/passage.ts'
import { mergeAnnotations } from './merge-annotations.ts'
import { mergeLibraryInfo } from './merge-library-info.ts'

/** The kinds of documents in a library, as their envelopes name them. */
export const FORMATS = {
  library: { name: 'collate-library', data: libraryInfoSchema, merge: mergeLibraryInfo },
  article: { name: 'collate-article', data: articleSchema },
  text: { name: 'collate-text', data: textVersionSchema },
  annotations: {
    name: 'collate-annotations',
    data: annotationsSchema,
    merge: mergeAnnotations,
  },
  note: { name: 'collate-note', data: noteSchema },
  dossier: { name: 'collate-dossier', data: dossierSchema },
}
