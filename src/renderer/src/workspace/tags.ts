import { flushSync } from 'react-dom'
import { messages } from '../../../shared/messages.ts'
import { say } from '../state/stores/messages-store.ts'
import { pick } from '../state/stores/picked-articles.ts'
import { chooseTab, useSidePanel } from '../state/stores/side-panel-store.ts'
import { showTag, useTags } from '../state/stores/tags-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { openCard } from '../state/text-view/selection-store.ts'
import { focusOnceDrawn } from '../ui/focus-once-drawn.ts'
import { untilDrawn } from '../ui/until-drawn.ts'
import { highlightHere } from './behaviours/highlight-here.ts'
import { keyTarget } from './key-target.ts'
import { isShown, showNote } from './panels.ts'
import { SideVisit } from './side-visit.ts'

const PANEL = '[data-tags-panel]'
const FILTER = '[data-tags-filter]'

const visit = new SideVisit('tags', PANEL)

/**
 * Shows what bears a tag, or with null all tags, and goes there.
 *
 * @returns when it has the focus
 */
export async function openTags(tag: string | null): Promise<void> {
  // At once: the next key may follow within the frame.
  flushSync(() => {
    visit.enter()
    showTag(tag)
  })
  const find = (selector: string) => document.querySelector<HTMLElement>(selector)
  await focusOnceDrawn(
    () => find(tag === null ? FILTER : `${PANEL} [data-stop]`),
    // What bears it is still being asked for: till then the keys are the panel's.
    () => find(PANEL),
  )
}

/** Puts the tags away; what was shown before is shown again, and has the focus. */
export function closeTags(): void {
  useTags.setState({ isOpen: false, tag: null })
  visit.leave(useWorkspace.getState().focused)
}

/** Whether there is something to tag where one is. */
export function canTagHere(): boolean {
  const { focused } = useWorkspace.getState()
  return isInNote() || rowHere() !== null || arePickedShown() || isPaneShown(focused)
}

/** In the note, and it is open. */
function isInNote(): boolean {
  const { noteId } = useWorkspace.getState()
  const isNoteShown = isShown('note') && useSidePanel.getState().tab === 'note'
  return noteId !== null && isNoteShown && document.activeElement?.closest('aside') != null
}

/** What was selected in the list may have gone from it since, by a filter or into the trash. */
function arePickedShown(): boolean {
  return isShown('library') && document.querySelector('[data-picked]') !== null
}

function isPaneShown(articleId: string | null): boolean {
  return document.querySelector(`[data-pane="${articleId}"]`) !== null
}

/**
 * Opens the field for a tag of what one is at: of the note, of the passage in the text, which becomes a
 * highlight, or of the article. Where that is not shown any more, says so.
 *
 * @returns when the field has the focus
 */
export async function addTagHere(): Promise<void> {
  if (document.activeElement?.matches('[data-tag-field]')) return
  if (!(await openField(await whatIsHere()))) say(messages.tags.notHere)
}

/** What has the field for a tag of what one is at. */
async function whatIsHere(): Promise<string> {
  if (isInNote()) {
    showNote()
    chooseTab('note')
    return 'aside'
  }
  const highlight = isInText() ? await highlightHere() : null
  if (highlight) {
    openCard({ ...highlight, writing: true })
    return '[data-keeps-selection]'
  }
  const row = rowHere()
  if (row !== null && !arePickedShown()) pick([row], row)
  const isOfPicked = row !== null || arePickedShown()
  return isOfPicked && !isInText()
    ? '[data-picked]'
    : `[data-pane="${useWorkspace.getState().focused}"]`
}

/** The article whose row in the library has the focus. */
function rowHere(): string | null {
  const row = document.activeElement?.closest<HTMLElement>('[data-article-row]')
  return row?.dataset['articleRow'] ?? null
}

/** In an article's text, or in the card of one of its highlights. */
function isInText(): boolean {
  return keyTarget() === 'text' || document.activeElement?.closest('[data-keeps-selection]') != null
}

/** @returns whether it has the focus */
async function openField(within: string): Promise<boolean> {
  await untilDrawn(() => document.querySelector(`${within} [data-tag-add]`) !== null)
  document.querySelector<HTMLElement>(`${within} [data-tag-add]`)?.click()
  return untilDrawn(() => document.activeElement?.matches('[data-tag-field]') === true)
}
