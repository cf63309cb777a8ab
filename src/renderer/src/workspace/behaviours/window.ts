import type { WINDOW_COMMANDS } from '../../../../shared/commands/window-commands.ts'
import { READING_SIZE } from '../../../../shared/settings.ts'
import type { Behaviours } from '../../state/actions/commands.ts'
import { changeSettings, resizeText } from '../../state/stores/settings-store.ts'
import { messages } from '../../../../shared/messages.ts'
import { canGo, goAlong } from '../../state/actions/visits.ts'
import { openOverlay } from '../overlay-store.ts'
import { redoHere, undoHere } from '../undo-last.ts'

function going(way: 'back' | 'forward', otherwise: string) {
  return { run: () => goAlong(way), needs: { isMet: () => canGo(way), otherwise } }
}

export const windowBehaviours = {
  'edit.undo': { run: undoHere },
  'edit.redo': { run: redoHere },
  'go.back': going('back', messages.needs.back),
  'go.forward': going('forward', messages.needs.forward),
  'text.larger': { run: () => resizeText(1) },
  'text.smaller': { run: () => resizeText(-1) },
  'text.standard': { run: () => changeSettings({ readingSize: READING_SIZE.standard }) },
  'palette.open': { run: () => openOverlay('palette') },
  'settings.open': { run: () => openOverlay('settings') },
  'help.keys': { run: () => openOverlay('keys') },
  'help.about': { run: () => openOverlay('about') },
} satisfies Behaviours<keyof typeof WINDOW_COMMANDS>
