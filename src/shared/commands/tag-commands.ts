import { messages } from '../messages.ts'
import type { Commands } from './command.ts'

const words = messages.commands
const also = messages.alsoCalled

export const TAG_COMMANDS = {
  'tags.add': {
    title: words.addTag,
    menu: 'article.about',
    key: 'Mod+T',
    alsoCalled: also.addTag,
    library: 'changed',
  },
  'tags.open': {
    title: words.openTags,
    menu: 'view.parts',
    key: 'Mod+Shift+T',
    alsoCalled: also.openTags,
  },
  'tags.close': { title: words.closeTags, menu: 'view.parts' },
} as const satisfies Commands
