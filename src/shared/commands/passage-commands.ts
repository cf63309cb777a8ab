import { messages } from '../messages.ts'
import type { Commands } from './command.ts'

const words = messages.commands
const also = messages.alsoCalled

export const PASSAGE_COMMANDS = {
  'highlight.yellow': {
    title: words.highlightYellow,
    menu: 'passage.colour',
    key: '1',
    alsoCalled: also.highlight,
    library: 'changed',
  },
  'highlight.red': {
    title: words.highlightRed,
    menu: 'passage.colour',
    key: '2',
    alsoCalled: also.highlight,
    library: 'changed',
  },
  'highlight.green': {
    title: words.highlightGreen,
    menu: 'passage.colour',
    key: '3',
    alsoCalled: also.highlight,
    library: 'changed',
  },
  'highlight.blue': {
    title: words.highlightBlue,
    menu: 'passage.colour',
    key: '4',
    alsoCalled: also.highlight,
    library: 'changed',
  },
  'highlight.purple': {
    title: words.highlightPurple,
    menu: 'passage.colour',
    key: '5',
    alsoCalled: also.highlight,
    library: 'changed',
  },
  'highlight.again': {
    title: words.highlightAgain,
    menu: 'passage.colour',
    key: 'H',
    alsoCalled: also.highlight,
    library: 'changed',
  },
  'highlight.comment': {
    title: words.comment,
    menu: 'passage.use',
    key: 'M',
    alsoCalled: also.comment,
    library: 'changed',
  },
  'highlight.remove': {
    title: words.removeHighlight,
    menu: 'passage.use',
    key: 'Delete',
    alsoCalled: also.removeHighlight,
    library: 'changed',
  },
  'highlight.edges': {
    title: words.moveEdges,
    menu: 'passage.use',
    key: 'E',
    alsoCalled: also.moveEdges,
    library: 'changed',
  },
  'highlight.next': { title: words.nextHighlight, menu: 'passage.go', key: 'N' },
  'highlight.previous': { title: words.previousHighlight, menu: 'passage.go', key: 'P' },
  'passage.quote': {
    title: words.quoteInNote,
    menu: 'passage.use',
    key: 'Q',
    alsoCalled: also.quoteInNote,
    library: 'changed',
  },
  'passage.cite': {
    title: words.citeInNote,
    menu: 'passage.use',
    key: 'Shift+Q',
    alsoCalled: also.citeInNote,
    library: 'changed',
  },
  'passage.copy': { title: words.copyPassage, menu: 'passage.use' },
  'passage.findInOthers': {
    title: words.findInOthers,
    menu: 'passage.use',
    key: 'F',
    alsoCalled: also.findInOthers,
  },
} as const satisfies Commands
