import { messages } from '../messages.ts'
import type { Commands } from './command.ts'

const words = messages.commands
const also = messages.alsoCalled

export const ARTICLE_COMMANDS = {
  'article.details': {
    title: words.articleDetails,
    menu: 'article.about',
    key: 'F2',
    alsoCalled: also.articleDetails,
    library: 'changed',
  },
  'article.readAs': { title: words.readAs, menu: 'article.about', library: 'changed' },
  'article.others': {
    title: words.whoElseReports,
    menu: 'article.about',
    key: 'Shift+F',
    alsoCalled: also.whoElseReports,
  },
  'article.trash': {
    title: words.trashArticle,
    menu: 'article.away',
    alsoCalled: also.trashArticle,
    library: 'changed',
  },
  'pane.close': { title: words.closePane, menu: 'view.panes', key: 'Mod+W' },
  'pane.next': { title: words.nextPane, menu: 'view.panes', key: 'F6' },
  'pane.previous': { title: words.previousPane, menu: 'view.panes', key: 'Shift+F6' },
  'pane.moveLeft': { title: words.movePaneLeft, menu: 'view.panes', key: 'Alt+Shift+ArrowLeft' },
  'pane.moveRight': { title: words.movePaneRight, menu: 'view.panes', key: 'Alt+Shift+ArrowRight' },
  'others.close': { title: words.closeOthers, menu: 'view.parts' },
} as const satisfies Commands
