import type { Color } from '../../../../core/model/passage.ts'
import { messages } from '../../../../shared/messages.ts'
import { colorNames } from '../stores/color-names.ts'
import { request } from '../stores/request.ts'
import { saving } from '../stores/saving-store.ts'
import { remember } from '../stores/undo.ts'

/**
 * Gives a colour a name of the person's own; an empty one takes it away. Resolves once main has it on the
 * disk; it can be undone.
 */
export async function nameColor(color: Color, name: string): Promise<void> {
  const before = colorNames()[color] ?? ''
  if (name === before) return
  const set = (to: string) => saving(request('library:name-colors', { [color]: to }))
  await set(name)
  remember({
    label: messages.steps.colorNamed,
    undo: () => set(before),
    redo: () => set(name),
  })
}
