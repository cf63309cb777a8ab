import type { Color, Highlight } from '../../../../core/model/passage.ts'
import { messages } from '../../../../shared/messages.ts'
import { colorNames } from '../stores/color-names.ts'
import { announce } from '../stores/messages-store.ts'
import { openArticleContent, useOpenArticles } from '../stores/open-articles.ts'
import { placedHighlight } from '../text-view/placed-highlights.ts'
import { request } from '../stores/request.ts'
import { saving } from '../stores/saving-store.ts'
import { remember } from '../stores/undo.ts'
import { undoable } from './undoable.ts'
import { showRange } from '../stores/workspace-store.ts'

// Each of these resolves once main has it on the disk; by then it is said, or to be seen, and can be undone.
// It rejects as `request` does, which is said by whoever starts it (`attempt`, `runCommand`).

/** What a person does to highlights: each is durable when its promise resolves, and undoable. */

export interface TextRange {
  start: number
  end: number
}

const words = messages.passage

let lastColor: Color = 'yellow'

/** The colour used last, for `h`. */
export function latestColor(): Color {
  return lastColor
}

export function setLatestColor(color: Color): void {
  lastColor = color
}

/**
 * Colours a range of an article: words that are a highlight already get the colour, others become one. By then
 * it is in the article's open content as well.
 */
export async function addHighlight(
  articleId: string,
  range: TextRange,
  color: Color,
): Promise<Highlight> {
  lastColor = color
  const added = await saving(request('highlight:add', { articleId, ...range, color }))
  const { highlight, before } = added
  await isPlaced(articleId, highlight.id)
  const target = { articleId, highlightId: highlight.id }
  if (before !== null) {
    if (before !== color) rememberChange(articleId, highlight, { color: before }, { color })
    announce(
      before === color
        ? words.isThatColor(color, colorNames()[color])
        : words.recoloured(color, colorNames()[color]),
    )
    return highlight
  }
  remember({
    label: messages.steps.highlight(color, colorNames()[color]),
    undo: () => saving(request('highlight:trash', target)),
    redo: () => saving(request('highlight:restore', target)),
    show: () => showRange(articleId, range),
  })
  announce(words.highlighted(color, colorNames()[color]))
  return highlight
}

/** Resolves when the open article has the highlight, which comes by an event; or it was closed. */
function isPlaced(articleId: string, highlightId: string): Promise<void> {
  const has = () => {
    const content = openArticleContent(articleId)
    return content === null || Object.hasOwn(content.annotations.highlights, highlightId)
  }
  return new Promise((resolve) => {
    if (has()) return resolve()
    const stop = useOpenArticles.subscribe(() => {
      if (!has()) return
      stop()
      resolve()
    })
  })
}

/** Gives a highlight another colour, which is the one used last then. */
export async function recolor(
  articleId: string,
  highlight: Highlight,
  color: Color,
): Promise<void> {
  lastColor = color
  if (highlight.color === color) return
  await change(articleId, highlight, { color }, messages.steps.highlightColor)
  announce(words.recoloured(color, colorNames()[color]))
}

/** Gives a highlight a comment; an empty one takes it away. */
export async function commentOn(
  articleId: string,
  highlight: Highlight,
  comment: string,
): Promise<void> {
  if (highlight.comment === comment) return
  await change(articleId, highlight, { comment }, messages.steps.comment)
  announce(words.commented)
}

type Patch = Partial<Pick<Highlight, 'color' | 'comment'>>

async function change(
  articleId: string,
  highlight: Highlight,
  patch: Patch,
  label: string,
): Promise<void> {
  const target = { articleId, highlightId: highlight.id }
  // What was not changed is not undone either: it may have been changed since.
  const before: Patch = {}
  if ('color' in patch) before.color = highlight.color
  if ('comment' in patch) before.comment = highlight.comment
  await saving(request('highlight:change', { ...target, patch }))
  rememberChange(articleId, highlight, before, patch, label)
}

function rememberChange(
  articleId: string,
  highlight: Highlight,
  before: Patch,
  patch: Patch,
  label: string = messages.steps.highlightColor,
): void {
  const target = { articleId, highlightId: highlight.id }
  remember({
    label,
    // Changed outside of the window since, as on another machine, it is left as it is, and the step is
    // forgotten: nobody asked to undo that.
    undo: () => saving(request('highlight:change', { ...target, patch: before, expected: patch })),
    redo: () => saving(request('highlight:change', { ...target, patch, expected: before })),
    show: showing(articleId, highlight),
  })
}

/** Has a highlight cover another range of its article. */
export async function moveHighlight(
  articleId: string,
  highlight: Highlight,
  range: TextRange,
): Promise<void> {
  const target = { articleId, highlightId: highlight.id }
  const moved = await saving(request('highlight:move', { ...target, to: range }))
  const now = moved.highlight.passageId
  if (now === moved.before) return
  const move = (passageId: string, expected: string) => () =>
    saving(request('highlight:move', { ...target, to: { passageId }, expected }))
  remember({
    label: messages.steps.highlightMoved,
    undo: move(moved.before, now),
    redo: move(now, moved.before),
    show: showing(articleId, highlight),
  })
  const text = openArticleContent(articleId)?.version.text
  if (text !== undefined) announce(words.edgesMoved(text.slice(range.start, range.end)))
}

/** Puts a highlight into the trash. */
export async function removeHighlight(articleId: string, highlight: Highlight): Promise<void> {
  const target = { articleId, highlightId: highlight.id }
  const show = showing(articleId, highlight)
  await saving(request('highlight:trash', target))
  const action = {
    label: messages.steps.highlightRemoved,
    undo: () => saving(request('highlight:restore', target)),
    redo: () => saving(request('highlight:trash', target)),
    show,
  }
  undoable(words.removed, action)
}

/** Brings a highlight into view where it stands now, also once it is gone. */
function showing(articleId: string, { id }: Highlight): () => void {
  const content = openArticleContent(articleId)
  const placed = content && placedHighlight(content, id)
  return () => placed && showRange(articleId, placed)
}
