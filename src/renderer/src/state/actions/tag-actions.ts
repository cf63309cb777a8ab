import type { Color } from '../../../../core/model/passage.ts'
import {
  turnedRound,
  type Taggable,
  type TagsChanged,
  type TagSummary,
} from '../../../../core/model/tag.ts'
import { messages } from '../../../../shared/messages.ts'
import { filterList, useListFilter } from '../stores/list-filter.ts'
import { announce } from '../stores/messages-store.ts'
import { request } from '../stores/request.ts'
import { saving } from '../stores/saving-store.ts'
import { showTag, useTags } from '../stores/tags-store.ts'
import { remember, type Undoable } from '../stores/undo.ts'
import { undoable } from './undoable.ts'

// Each of these resolves once main has it on the disk; by then it is said, or to be seen, and can be undone.
// It rejects as `request` does, which is said by whoever starts it (`attempt`, `runCommand`).

const words = messages.tags
const steps = messages.steps

/** Gives things a tag. */
export async function addTag(things: readonly Taggable[], tag: string): Promise<void> {
  const done = await change(things, { tags: [tag], taken: [] })
  const count = done.changed.length
  if (count === 0) return
  tell(count, words.added(tag, count), asStep(steps.tagged(tag), done))
}

/** Takes a tag away from things. */
export async function removeTag(things: readonly Taggable[], tag: string): Promise<void> {
  const done = await change(things, { tags: [], taken: [tag] })
  const count = done.changed.length
  if (count === 0) return
  tell(count, words.removed(tag, count), asStep(steps.untagged(tag), done))
}

/** Of one thing everybody sees it; of several a sentence says of how many. */
function tell(count: number, said: string, step: Undoable): void {
  if (count > 1) return undoable(said, step)
  remember(step)
  announce(said)
}

function change(
  things: readonly Taggable[],
  { tags, taken }: { tags: string[]; taken: string[] },
): Promise<TagsChanged> {
  return saving(request('tag:change', { things: [...things], tags, taken }))
}

function asStep(label: string, done: TagsChanged, show?: () => void): Undoable {
  return {
    label,
    undo: () => saving(request('tag:put', turnedRound(done))),
    redo: () => saving(request('tag:put', done)),
    ...(show && { show }),
  }
}

/** Gives a tag another name; with that of another tag they become one. */
export async function renameTag(from: string, to: string, isOther: boolean): Promise<void> {
  if (from === to) return
  const done = await saving(request('tag:rename', { from, tag: to }))
  let moved = move(allOf(from), to)
  const count = done.changed.length
  const step = asStep(isOther ? steps.tagsMerged(from, to) : steps.tagRenamed(to), done)
  undoable(isOther ? words.merged(from, to, count) : words.renamed(from, to, count), {
    ...step,
    undo: async () => {
      await step.undo()
      // After two became one, what shows the other is to go on doing so.
      const both = allOf(to)
      move(isOther ? both.filter((place) => moved.includes(place)) : both, from)
    },
    redo: async () => {
      await step.redo()
      moved = move(allOf(from), to)
    },
  })
}

/** Takes a tag away from everything that bears it. */
export async function deleteTag(tag: string): Promise<void> {
  const done = await saving(request('tag:rename', { from: tag, tag: null }))
  let moved = move(allOf(tag), null)
  const step = asStep(steps.tagDeleted(tag), done)
  undoable(words.deleted(tag, done.changed.length), {
    ...step,
    undo: async () => {
      await step.undo()
      // The page that was left is not opened again; the list shows what it did, unless another was asked for.
      const isFree = moved.includes(FILTER) && FILTER.tag() === null
      if (isFree) FILTER.show(tag)
    },
    redo: async () => {
      await step.redo()
      moved = move(allOf(tag), null)
    },
  })
}

/** What of the window goes by a tag's name. */
interface Place {
  tag: () => string | null
  show: (tag: string | null) => void
}

const PAGE: Place = {
  tag: () => useTags.getState().tag,
  show: (tag) => useTags.setState({ tag }),
}

/** The filter of the library's list. */
const FILTER: Place = {
  tag: () => useListFilter.getState().tag,
  show: (tag) => filterList({ tag }),
}

function allOf(tag: string): Place[] {
  return [PAGE, FILTER].filter((place) => place.tag() === tag)
}

/** They go on under another name, or with null without any. */
function move(places: Place[], to: string | null): Place[] {
  for (const place of places) place.show(to)
  return places
}

/** Gives a tag a colour, or with null none. */
export async function colorTag({ tag, color }: TagSummary, to: Color | null): Promise<void> {
  if (color === to) return
  const colors = [{ tag, before: color, after: to }]
  const done = await saving(request('tag:put', { changed: [], colors }))
  remember(asStep(steps.tagColor(tag), done, () => showTag(tag)))
}
