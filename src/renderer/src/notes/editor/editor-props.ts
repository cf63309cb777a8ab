import { createContext, use } from 'react'
import type { CitedPlace } from '../../../../core/model/cited-place.ts'
import type { Citation } from '../../../../core/model/note.ts'
import type { LinkTarget } from '../../../../core/note/links.ts'
import type { CopiedPassage } from '../../state/text-view/copied-passage.ts'
import type { MenuEvent } from '../../ui/context-menu.ts'
import type { CitationSources } from './citation-sources.ts'

/** How a link to a document is shown. */
export interface ShownLink {
  title: string
  /** Whether the document is in its place, in the trash, or no longer in the library. */
  state: 'there' | 'trashed' | 'gone'
}

/** Something that a link can be made to. */
export interface LinkChoice {
  target: LinkTarget
  title: string
  /** What it is, or where it appeared and when. */
  what: string
}

/** What the parts of an editor need of the world around it. */
export interface EditorProps {
  citationSources: CitationSources
  /** The menu of the selected citation is asked for, which is drawn at a place in the window. */
  onCitationMenu: (event: MenuEvent, of: DOMRect) => void
  /** The menu of the table with the caret is asked for. */
  onTableMenu: (event: MenuEvent, of: DOMRect) => void
  /** The menu of a block is asked for, which is selected then. */
  onBlockMenu: (event: MenuEvent, of: DOMRect) => void
  onOpenCitation: (citation: Citation) => void
  /** A web or mail address, asked for with Ctrl+click or from the link's card. */
  onOpenLink: (url: string, words: string) => void
  /** A hook that gives what a link to a document shows. */
  useLinked: (target: LinkTarget) => ShownLink
  /** A hook that gives a line on the document, for the card of the link. */
  useLinkedLine: (target: LinkTarget) => string
  /** @param beside whether it opens beside what is open */
  onOpenLinked: (target: LinkTarget, beside: boolean) => void
  /** What can be linked to by these words of its name; the likeliest first. */
  linkChoices: (query: string) => LinkChoice[]
  /** What is called by just this name, or null. */
  findNamed: (name: string) => LinkTarget | null
  /**
   * The quotation of a passage that was copied in an article, or nothing when it can't be made; null when it
   * is none of this library's. Never rejects.
   */
  citationOfCopied: (copied: CopiedPassage) => Promise<Citation[]> | null
  /** A citation with the words that stand in its place now; null when it has none, which is said. Never rejects. */
  citationNow: (citation: Citation) => Promise<Citation | null>
  /** Where a cited passage stands, with so much of what stands around it; null when that failed. Never rejects. */
  surroundingsOf: (citation: Citation, chars: number) => Promise<CitedPlace | null>
  /** Makes a note to be linked to; null when that failed. Never rejects. */
  makeNote: (title: string) => Promise<string | null>
  /** Says to the person what was done otherwise than they meant, and why. */
  tell: (sentence: string) => void
}

export const EditorPropsContext = createContext<EditorProps | null>(null)

export function useEditorProps(): EditorProps {
  const props = use(EditorPropsContext)
  if (props === null) throw new Error('A part of the note editor stands outside of it')
  return props
}
