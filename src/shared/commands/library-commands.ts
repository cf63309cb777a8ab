import { messages } from '../messages.ts'
import type { Commands } from './command.ts'

const words = messages.commands
const also = messages.alsoCalled

export const LIBRARY_COMMANDS = {
  'import.files': {
    title: words.importFiles,
    menu: 'file.add',
    key: 'Mod+O',
    alsoCalled: also.importFiles,
    library: 'changed',
  },
  'import.folder': {
    title: words.importFolder,
    menu: 'file.add',
    key: 'Mod+Shift+O',
    alsoCalled: also.importFolder,
    library: 'changed',
  },
  'library.openSample': {
    title: words.openSample,
    menu: 'file.add',
    alsoCalled: also.openSample,
    library: 'changed',
  },
  'library.open': { title: words.openLibrary, menu: 'file.library', alsoCalled: also.openLibrary },
  'library.create': {
    title: words.createLibrary,
    menu: 'file.library',
    alsoCalled: also.createLibrary,
  },
  'library.reveal': {
    title: words.revealLibrary,
    menu: 'file.library',
    alsoCalled: also.revealLibrary,
    library: 'read',
  },
  'library.toggle': {
    title: words.toggleLibrary,
    menu: 'view.parts',
    key: 'Mod+Shift+L',
    alsoCalled: also.toggleLibrary,
  },
  'library.table': {
    title: words.libraryTable,
    menu: 'view.parts',
    key: 'Mod+L',
    alsoCalled: also.libraryTable,
  },
  'library.tryAgain': { title: words.tryAgain, menu: 'file.library', alsoCalled: also.tryAgain },
  'library.takeOver': { title: words.takeOver, menu: 'file.library', alsoCalled: also.takeOver },
  'search.open': {
    title: words.search,
    menu: 'view.go',
    key: 'Mod+Shift+F',
    alsoCalled: also.search,
  },
  'search.save': {
    title: words.saveSearch,
    menu: 'view.go',
    alsoCalled: also.saveSearch,
    library: 'changed',
  },
  'library.search': {
    title: words.searchLibrary,
    menu: 'view.parts',
    alsoCalled: also.searchLibrary,
  },
  'trash.open': { title: words.openTrash, menu: 'file.look', alsoCalled: also.openTrash },
  'history.open': { title: words.openHistory, menu: 'file.look', alsoCalled: also.openHistory },
  'health.open': { title: words.openHealth, menu: 'file.look', alsoCalled: also.openHealth },
} as const satisfies Commands
