import type { ListedHighlight } from '../../../../core/model/listed-highlight.ts'
import type { Color } from '../../../../core/model/passage.ts'
import { messages } from '../../../../shared/messages.ts'
import { colorNames } from '../stores/color-names.ts'
import { announce } from '../stores/messages-store.ts'
import { request } from '../stores/request.ts'
import { saving } from '../stores/saving-store.ts'
import { remember } from '../stores/undo.ts'
import { setLatestColor } from './highlight-actions.ts'
import { undoable } from './undoable.ts'

// Each of these resolves once main has it on the disk, and is one step of Undo. What goes wrong with one of
// several is said; those before it are done, and undone with the rest.

const words = messages.highlights

type Picked = readonly Pick<ListedHighlight, 'articleId' | 'highlight'>[]

/** Gives highlights another colour. */
export function recolorAll(picked: Picked, color: Color): Promise<void> {
  return inTurn(async () => {
    setLatestColor(color)
    const others = (await asTheyAre(picked)).filter(({ highlight }) => highlight.color !== color)
    if (others.length === 0) return
    const set = (one: Picked[number], to: Color, expected?: Color) =>
      request('highlight:change', {
        ...targetOf(one),
        patch: { color: to },
        ...(expected && { expected: { color: expected } }),
      })
    await saving(each(others, (one) => set(one, color)))
    const action = {
      label: messages.steps.highlightColor,
      undo: () => saving(each(others, (one) => set(one, one.highlight.color, color))),
      redo: () => saving(each(others, (one) => set(one, color, one.highlight.color))),
    }
    // Of one it is seen where one looks; of several a sentence says of how many.
    if (others.length > 1) {
      return undoable(words.recolored(others.length, color, colorNames()[color]), action)
    }
    remember(action)
    announce(messages.passage.recoloured(color, colorNames()[color]))
  })
}

/** The highlights as the library has them now: what the list shows may be older than the last key. */
async function asTheyAre(picked: Picked): Promise<Picked> {
  const articleIds = [...new Set(picked.map(({ articleId }) => articleId))]
  const now = await request('highlight:list', { articleIds })
  const wanted = new Set(picked.map(({ highlight }) => highlight.id))
  return now.filter(({ highlight }) => wanted.has(highlight.id))
}

let turn: Promise<unknown> = Promise.resolve()

/** Pressed one after another, each acts on what the one before made. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const result = turn.then(work)
  turn = result.catch(() => {}) // Whoever asked hears of it.
  return result
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
