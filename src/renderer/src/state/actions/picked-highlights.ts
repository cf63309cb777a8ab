import type { ListedHighlight } from '../../../../core/model/listed-highlight.ts'
import type { Color } from '../../../../core/model/passage.ts'
import { messages } from '../../../../shared/messages.ts'
import { colorNames } from '../stores/color-names.ts'
import { request } from '../stores/request.ts'
import { saving } from '../stores/saving-store.ts'
import { undoable } from './undoable.ts'

// Each of these resolves once main has it on the disk, and is one step of Undo. What goes wrong with one of
// several is said; those before it are done, and undone with the rest.

const words = messages.highlights

type Picked = readonly Pick<ListedHighlight, 'articleId' | 'highlight'>[]

/** Gives highlights another colour. */
export async function recolorAll(picked: Picked, color: Color): Promise<void> {
  const others = picked.filter(({ highlight }) => highlight.color !== color)
  if (others.length === 0) return
  const set = (one: Picked[number], to: Color, expected?: Color) =>
    request('highlight:change', {
      ...targetOf(one),
      patch: { color: to },
      ...(expected && { expected: { color: expected } }),
    })
  await saving(each(others, (one) => set(one, color)))
  undoable(words.recolored(others.length, color, colorNames()[color]), {
    label: messages.steps.highlightColor,
    undo: () => saving(each(others, (one) => set(one, one.highlight.color, color))),
    redo: () => saving(each(others, (one) => set(one, color, one.highlight.color))),
  })
}

/** Puts highlights into the trash. */
export async function removeHighlights(picked: Picked): Promise<void> {
  const trash = () => saving(each(picked, (one) => request('highlight:trash', targetOf(one))))
  await trash()
  undoable(words.removed(picked.length), {
    label: messages.steps.highlightRemoved,
    undo: () => saving(each(picked, (one) => request('highlight:restore', targetOf(one)))),
    redo: trash,
  })
}

/** One after another: those of one article are in one document. */
async function each(
  picked: Picked,
  change: (one: Picked[number]) => Promise<unknown>,
): Promise<void> {
  for (const one of picked) await change(one)
}

function targetOf({ articleId, highlight }: Picked[number]) {
  return { articleId, highlightId: highlight.id }
}
