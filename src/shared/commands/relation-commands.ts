import { messages } from '../messages.ts'
import type { Commands } from './command.ts'

const words = messages.commands
const also = messages.alsoCalled

export const RELATION_COMMANDS = {
  'relation.relate': {
    title: words.relate,
    menu: 'passage.relations',
    key: 'R',
    alsoCalled: also.relate,
    library: 'changed',
  },
  'relation.open': {
    title: words.openRelation,
    menu: 'passage.relations',
    key: 'Shift+R',
    alsoCalled: also.openRelation,
  },
  'relation.list': {
    title: words.listRelations,
    menu: 'view.parts',
    key: 'Mod+Shift+R',
    alsoCalled: also.listRelations,
  },
  'relation.export': {
    title: words.exportRelations,
    menu: 'passage.relations',
    alsoCalled: also.exportRelations,
    library: 'read',
  },
} as const satisfies Commands
