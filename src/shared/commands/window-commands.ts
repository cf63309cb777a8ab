import { messages } from '../messages.ts'
import type { Commands } from './command.ts'

const words = messages.commands
const also = messages.alsoCalled

export const WINDOW_COMMANDS = {
  'edit.undo': { title: words.undo, menu: 'edit.steps', key: 'Mod+Z', alsoCalled: also.undo },
  'edit.redo': {
    title: words.redo,
    menu: 'edit.steps',
    key: 'Mod+Shift+Z',
    otherKey: 'Mod+Y',
    alsoCalled: also.redo,
  },
  'go.back': {
    title: words.goBack,
    menu: 'view.go',
    key: 'Alt+ArrowLeft',
    otherKey: 'Mod+[',
    alsoCalled: also.goBack,
  },
  'go.forward': {
    title: words.goForward,
    menu: 'view.go',
    key: 'Alt+ArrowRight',
    otherKey: 'Mod+]',
    alsoCalled: also.goForward,
  },
  'text.larger': {
    title: words.largerText,
    menu: 'view.size',
    key: 'Mod+=',
    otherKey: 'Mod++',
    alsoCalled: also.largerText,
  },
  'text.smaller': {
    title: words.smallerText,
    menu: 'view.size',
    key: 'Mod+-',
    alsoCalled: also.smallerText,
  },
  'text.standard': {
    title: words.standardText,
    menu: 'view.size',
    key: 'Mod+0',
    alsoCalled: also.standardText,
  },
  'palette.open': { title: words.openPalette, menu: 'view.parts', key: 'Mod+K' },
  'settings.open': {
    title: words.openSettings,
    menu: 'file.settings',
    key: 'Mod+,',
    alsoCalled: also.openSettings,
  },
  'help.keys': { title: words.showKeys, menu: 'help.keys', key: 'F1', alsoCalled: also.showKeys },
  'help.about': { title: words.showAbout, menu: 'help.about', alsoCalled: also.showAbout },
} as const satisfies Commands
