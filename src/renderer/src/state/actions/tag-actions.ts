import type { Color } from '../../../../core/model/passage.ts'
import {
  turnedRound,
  type Taggable,
  type TagsChanged,
  type TagSummary,
} from '../../../../core/model/tag.ts'
import { messages } from '../../../../shared/messages.ts'
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
  followRenaming(from, to)
  const count = done.changed.length
  const step = asStep(isOther ? steps.tagsMerged(from, to) : steps.tagRenamed(to), done)
  undoable(isOther ? words.merged(from, to, count) : words.renamed(from, to, count), {
    ...step,
    undo: async () => {
      await step.undo()
      followRenaming(to, from)
    },
    redo: async () => {
      await step.redo()
      followRenaming(from, to)
    },
  })
}

/** The page of a tag goes on to be that of its new name. */
function followRenaming(from: string, to: string): void {
  if (useTags.getState().tag === from) useTags.setState({ tag: to })
}

/** Takes a tag away from everything that bears it. */
export async function deleteTag(tag: string): Promise<void> {
  const done = await saving(request('tag:rename', { from: tag, tag: null }))
  if (useTags.getState().tag === tag) useTags.setState({ tag: null })
  undoable(words.deleted(tag, done.changed.length), asStep(steps.tagDeleted(tag), done))
}

/** Gives a tag a colour, or with null none. */
export async function colorTag({ tag, color }: TagSummary, to: Color | null): Promise<void> {
  if (color === to) return
  const colors = [{ tag, before: color, after: to }]
  const done = await saving(request('tag:put', { changed: [], colors }))
  remember(asStep(steps.tagColor(tag), done, () => showTag(tag)))
}
