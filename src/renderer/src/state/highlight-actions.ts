import type { Color, Highlight } from '../../../core/model/passage.ts'
import { messages } from '../../../shared/messages.ts'
import { announce, attempt, say } from './messages-store.ts'
import { request } from './request.ts'
import { saving } from './saving-store.ts'
import { remember, type Undoable, undoThis } from './undo.ts'

/** What a person does to highlights: each is durable when its promise resolves, and undoable. */

export interface TextRange {
  start: number
  end: number
}

let lastColor: Color = 'yellow'

/** The colour used last, for `h`. */
export function latestColor(): Color {
  return lastColor
}

/** Colours a range of an article. */
export async function addHighlight(
  articleId: string,
  range: TextRange,
  color: Color,
): Promise<Highlight> {
  lastColor = color
  const { highlight } = await saving(request('highlight:add', { articleId, ...range, color }))
  const target = { articleId, highlightId: highlight.id }
  const colorName = messages.passage.colors[color]
  done(articleId, messages.passage.highlighted(colorName), {
    label: messages.steps.highlight(colorName),
    undo: () => saving(request('highlight:trash', target)),
    redo: () => saving(request('highlight:restore', target)),
  })
  return highlight
}

export async function recolor(
  articleId: string,
  highlight: Highlight,
  color: Color,
): Promise<void> {
  lastColor = color
  if (highlight.color === color) return
  const said = messages.passage.recoloured(messages.passage.colors[color])
  await change(articleId, highlight, { color }, said, messages.steps.highlightColor)
}

export async function commentOn(
  articleId: string,
  highlight: Highlight,
  comment: string,
): Promise<void> {
  if (highlight.comment === comment) return
  const { commented } = messages.passage
  await change(articleId, highlight, { comment }, commented, messages.steps.comment)
}

async function change(
  articleId: string,
  highlight: Highlight,
  patch: Partial<Pick<Highlight, 'color' | 'comment'>>,
  said: string,
  label: string,
): Promise<void> {
  const target = { articleId, highlightId: highlight.id }
  const before = { color: highlight.color, comment: highlight.comment }
  await saving(request('highlight:change', { ...target, patch }))
  done(articleId, said, {
    label,
    undo: () => saving(request('highlight:change', { ...target, patch: before })),
    redo: () => saving(request('highlight:change', { ...target, patch })),
  })
}

export async function removeHighlight(articleId: string, highlight: Highlight): Promise<void> {
  const target = { articleId, highlightId: highlight.id }
  await saving(request('highlight:trash', target))
  const action = {
    label: messages.steps.highlightRemoved,
    undo: () => saving(request('highlight:restore', target)),
    redo: () => saving(request('highlight:trash', target)),
  }
  remember(`article:${articleId}`, action)
  say(messages.passage.removed, [
    {
      label: messages.trash.undo,
      run: () => attempt(() => undoThis(action)),
    },
  ])
}

function done(articleId: string, said: string, action: Undoable): void {
  remember(`article:${articleId}`, action)
  announce(said)
}
