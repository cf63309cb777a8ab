import { createContext, use } from 'react'
import type { Citation } from '../../../../core/model/note.ts'
import type { MenuEvent } from '../../ui/context-menu.ts'
import type { CitationSources } from './citation-sources.ts'

/** What the parts of an editor need of the world around it. */
export interface EditorProps {
  citationSources: CitationSources
  /** The menu of the selected citation is asked for, which is drawn at a place in the window. */
  onCitationMenu: (event: MenuEvent, of: DOMRect) => void
  onOpenCitation: (citation: Citation) => void
  /** A web or mail address, asked for with Ctrl+click or from the link's card. */
  onOpenLink: (url: string, words: string) => void
  /** A hook that gives the title of another note; undefined when there is none of that id. */
  useNoteTitle: (noteId: string) => string | undefined
  onOpenNote: (noteId: string) => void
  /** Says to the person what was done otherwise than they meant, and why. */
  tell: (sentence: string) => void
}

export const EditorPropsContext = createContext<EditorProps | null>(null)

export function useEditorProps(): EditorProps {
  const props = use(EditorPropsContext)
  if (props === null) throw new Error('A part of the note editor stands outside of it')
  return props
}
