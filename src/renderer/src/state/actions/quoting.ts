import { surePlace } from '../../../../core/anchoring/place-finder.ts'
import { resolve } from '../../../../core/anchoring/resolve.ts'
import { lookUp } from '../../../../core/model/look-up.ts'
import type { Citation } from '../../../../core/model/note.ts'
import { quotedBlocks } from '../../../../core/note/quoted.ts'
import { messages } from '../../../../shared/messages.ts'
import { createNote } from './library-actions.ts'
import { say } from '../stores/messages-store.ts'
import { type OpenNote, openedNote } from './open-note.ts'
import { type OpenArticle, openArticleContent } from '../stores/open-articles.ts'
import { highlightsAt } from '../text-view/placed-highlights.ts'
import { isAlive, useLibrary } from '../stores/library-store.ts'
import { request } from '../stores/request.ts'
import { saving } from '../stores/saving-store.ts'
import type { CopiedPassage } from '../text-view/copied-passage.ts'
import type { TextSelection } from '../text-view/selection-store.ts'
import { askForNote, useWorkspace } from '../stores/workspace-store.ts'

/** Puts passages into the open note as quotations, one under the other; makes a note when none is open. */
export function quoteInNote(...passages: readonly TextSelection[]): Promise<void> {
  return putInNote(passages, messages.passage.quoted, (note, citations) => note.insert(citations))
}

/** Puts references to passages after what was written last: the sentence says it in its own words. */
export function citeInNote(...passages: readonly TextSelection[]): Promise<void> {
  return putInNote(passages, messages.passage.cited, (note, citations) => note.refer(citations))
}

async function putInNote(
  passages: readonly TextSelection[],
  said: string,
  put: (note: OpenNote, citations: Citation[]) => void,
): Promise<void> {
  const citations: Citation[] = []
  for (const passage of passages) {
    for (const citation of await citationOf(passage)) citations.push(citation)
  }
  if (citations.length === 0) return
  const note = await noteForQuoting()
  put(note, citations)
  // Its column may have been hidden until now.
  await new Promise(requestAnimationFrame)
  const show = { label: messages.passage.showNote, run: () => askForNote(note.noteId) }
  say(said, note.isShown() ? [] : [show])
}

/**
 * The quotation of a passage that was copied, with its article open or not; null when this library has no
 * such article. It resolves with nothing when the article's text has become another since.
 */
export function citationOfCopied(copied: CopiedPassage): Promise<Citation[]> | null {
  const { articleId, textHash } = copied
  if (!isAlive(useLibrary.getState().articles)(articleId)) return null
  const make = async () => {
    const content =
      openArticleContent(articleId) ?? (await request('article:read', { id: articleId }))
    const isThere = content.textHash === textHash && copied.end <= content.version.text.length
    return isThere ? quotationIn(content, copied) : []
  }
  return make()
}

/**
 * A citation with the words that stand in its place now, all of them; null when it has no place any more.
 *
 * @throws CollateError 'not-found' when its article is gone
 */
export async function citationNow(citation: Citation): Promise<Citation | null> {
  const { articleId, passageId, bare, translation, color } = citation
  const content =
    openArticleContent(articleId) ?? (await request('article:read', { id: articleId }))
  const passage = lookUp(content.annotations.passages, passageId)
  const found =
    passage && surePlace(resolve(content.version.text, content.textHash, passage.selectors))
  if (!found) return null
  const kept = {
    ...(bare && { bare }),
    ...(translation !== undefined && { translation }),
    ...(color && { color }),
  }
  return { ...(await citationAt(content, passageId, found)), ...kept }
}

/** What a note keeps of a passage, whose article need not be open. */
async function citationOf(passage: TextSelection): Promise<Citation[]> {
  const id = passage.articleId
  return quotationIn(openArticleContent(id) ?? (await request('article:read', { id })), passage)
}

async function quotationIn(
  content: OpenArticle,
  { start, end }: Pick<TextSelection, 'start' | 'end'>,
): Promise<Citation[]> {
  const articleId = content.id
  const passage = await saving(request('passage:add', { articleId, start, end }))
  const { position, quote, textHash } = passage.selectors
  const color = highlightsAt(content, position.start)[0]?.highlight.color
  const citation = await citationAt(content, passage.id, position)
  // The words as main has them: the window may not have heard of another text yet.
  return [{ ...citation, quote: quote.exact, textHash, ...(color ? { color } : {}) }]
}

/** A citation of a passage that stands at a place in an article's text, without a colour. */
async function citationAt(
  content: OpenArticle,
  passageId: string,
  { start, end }: Pick<TextSelection, 'start' | 'end'>,
): Promise<Citation> {
  const { version, textHash } = content
  const speaker = await speakerIn(content, { start, end })
  return {
    type: 'citation',
    passageId,
    articleId: content.id,
    quote: version.text.slice(start, end),
    blocks: quotedBlocks(version, { start, end }),
    textHash,
    paragraph: paragraphOf(version.blocks, start),
    ...(speaker ? { speaker } : {}),
  }
}

/**
 * Who says a passage. A speaker counts only when named in the passage's own paragraph, so no more of
 * the article is prepared: of a long one that would take a second.
 */
async function speakerIn(
  { version: { text, blocks } }: OpenArticle,
  { start, end }: { start: number; end: number },
): Promise<string | undefined> {
  const touched = blocks.filter((block) => block.start < end && block.end > start)
  // Loaded for the first quotation: the window's start does without.
  const { prepareArticle } = await import('../../../../core/alignment/prepare.ts')
  const { speakerOf } = await import('../../../../core/alignment/speaker-of.ts')
  return speakerOf(prepareArticle({ text, blocks: touched }), start, end)
}

async function noteForQuoting(): Promise<OpenNote> {
  const noteId = useWorkspace.getState().noteId ?? (await createNote())
  return openedNote(noteId)
}

/** Which paragraph an offset lies in, counted from 1; headings do not count. */
function paragraphOf(blocks: readonly { kind: string; end: number }[], offset: number): number {
  const before = blocks.filter((block) => block.kind !== 'heading' && block.end <= offset)
  return before.length + 1
}
