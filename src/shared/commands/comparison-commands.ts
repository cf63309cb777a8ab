import { messages } from '../messages.ts'
import type { Commands } from './command.ts'

const words = messages.commands
const also = messages.alsoCalled

export const COMPARISON_COMMANDS = {
  'compare.toggle': {
    title: words.compare,
    menu: 'compare.mode',
    key: 'Mod+Shift+C',
    alsoCalled: also.compare,
  },
  'compare.together': {
    title: words.scrollTogether,
    menu: 'compare.mode',
    alsoCalled: also.scrollTogether,
  },
  'match.next': { title: words.nextMatch, menu: 'compare.walk', key: 'F8' },
  'match.previous': { title: words.previousMatch, menu: 'compare.walk', key: 'Shift+F8' },
  'match.stack': { title: words.stack, menu: 'compare.walk', key: 'S' },
  'match.answer': { title: words.goToAnswer, menu: 'compare.walk', key: 'G' },
  'match.confirm': {
    title: words.confirmMatch,
    menu: 'compare.judge',
    key: 'Y',
    alsoCalled: also.confirmMatch,
    library: 'changed',
  },
  'match.dismiss': {
    title: words.dismissMatch,
    menu: 'compare.judge',
    key: 'X',
    alsoCalled: also.dismissMatch,
    library: 'changed',
  },
  'match.join': {
    title: words.joinByHand,
    menu: 'compare.judge',
    key: 'J',
    alsoCalled: also.joinByHand,
    library: 'changed',
  },
  'match.clearFocus': {
    title: words.clearFocus,
    menu: 'compare.walk',
    key: 'Escape',
    alsoCalled: also.clearFocus,
  },
  'match.quote': {
    title: words.quotePair,
    menu: 'compare.judge',
    key: 'B',
    alsoCalled: also.quoteInNote,
    library: 'changed',
  },
} as const satisfies Commands
