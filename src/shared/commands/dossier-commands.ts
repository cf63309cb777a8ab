import { messages } from '../messages.ts'
import type { Commands } from './command.ts'

const words = messages.commands
const also = messages.alsoCalled

export const DOSSIER_COMMANDS = {
  'dossier.create': {
    title: words.createDossier,
    menu: 'dossier.open',
    key: 'Mod+D',
    alsoCalled: also.createDossier,
    library: 'changed',
  },
  'dossier.rename': { title: words.renameDossier, menu: 'dossier.open', library: 'changed' },
  'dossier.map': { title: words.mapDossier, menu: 'dossier.open', alsoCalled: also.mapDossier },
  'dossier.filter': {
    title: words.filterByDossier,
    menu: 'dossier.open',
    alsoCalled: also.filterByDossier,
  },
  'dossier.agreement': {
    title: words.agreement,
    menu: 'dossier.open',
    key: 'Mod+Shift+G',
    alsoCalled: also.agreement,
    library: 'read',
  },
  'dossier.checkDraft': {
    title: words.checkDraft,
    menu: 'dossier.open',
    alsoCalled: also.checkNote,
    library: 'read',
  },
  'dossier.remove': { title: words.removeFromDossier, menu: 'dossier.open', library: 'changed' },
  'dossier.close': { title: words.closeDossier, menu: 'dossier.open' },
  'dossier.setBase': {
    title: words.setBase,
    menu: 'dossier.baseline',
    alsoCalled: also.base,
    library: 'changed',
  },
  'dossier.unsetBase': {
    title: words.unsetBase,
    menu: 'dossier.baseline',
    alsoCalled: also.base,
    library: 'changed',
  },
  'tally.open': {
    title: words.openTally,
    menu: 'dossier.baseline',
    key: 'T',
    alsoCalled: also.base,
  },
  'dossier.trash': {
    title: words.trashDossier,
    menu: 'dossier.away',
    alsoCalled: also.trashDossier,
    library: 'changed',
  },
} as const satisfies Commands
