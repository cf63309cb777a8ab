import { messages } from '../messages.ts'
import type { Commands } from './command.ts'

const words = messages.commands
const also = messages.alsoCalled

export const FIND_COMMANDS = {
  'find.open': { title: words.find, menu: 'edit.find', key: 'Mod+F', alsoCalled: also.find },
  'find.next': { title: words.findNext, menu: 'edit.find', key: 'F3' },
  'find.previous': { title: words.findPrevious, menu: 'edit.find', key: 'Shift+F3' },
} as const satisfies Commands
