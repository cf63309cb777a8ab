import type { WINDOW_COMMANDS } from '../../../../shared/commands/window-commands.ts'
import { READING_SIZE } from '../../../../shared/settings.ts'
import type { Behaviours } from '../../state/actions/commands.ts'
import { changeSettings, resizeText } from '../../state/stores/settings-store.ts'
import { openOverlay } from '../overlay-store.ts'
import { redoHere, undoHere } from '../undo-last.ts'

export const windowBehaviours = {
  'edit.undo': { run: undoHere },
  'edit.redo': { run: redoHere },
  'text.larger': { run: () => resizeText(1) },
  'text.smaller': { run: () => resizeText(-1) },
  'text.standard': { run: () => changeSettings({ readingSize: READING_SIZE.standard }) },
  'palette.open': { run: () => openOverlay('palette') },
  'settings.open': { run: () => openOverlay('settings') },
  'help.keys': { run: () => openOverlay('keys') },
  'help.about': { run: () => openOverlay('about') },
} satisfies Behaviours<keyof typeof WINDOW_COMMANDS>
