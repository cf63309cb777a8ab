import { clipboard, nativeTheme } from 'electron'
import { defined } from '../../core/model/defined.ts'
import { CollateError } from '../../core/model/errors.ts'
import { readAbout, showChromiumLicences } from '../about.ts'
import type { AppState } from '../app-state.ts'
import type { CurrentLibrary } from '../current-library.ts'
import { openOutside } from '../guards.ts'
import type { Settings } from '../../shared/settings.ts'
import type { Handlers } from '../ipc.ts'
import { log } from '../log.ts'
import { messages } from '../../shared/messages.ts'

/** What the window tells of itself. */
export interface WindowHooks {
  /** The window draws and listens: what was asked for at the start can be delivered. */
  onReady(): void
  onMayClose(saved: boolean): void
}

/** The same, and what follows the settings. */
interface Hooks extends WindowHooks {
  onSettings(change: Partial<Settings>): void
}

export function applicationHandlers(current: CurrentLibrary, state: AppState, hooks: Hooks) {
  return {
    'settings:read': () => state.settings(),
    async 'settings:change'(asked) {
      const change = defined(asked)
      const settings = await state.changeSettings(change)
      nativeTheme.themeSource = settings.theme
      hooks.onSettings(change)
      return settings
    },
    'reading:read': () => state.beginReading(current.get().id),
    'reading:opens': async ({ libraryId }) => void (await state.openings.begin(libraryId)),
    'reading:stands': ({ libraryId }) => state.openings.end(libraryId),
    'reading:save': (reading) => state.saveReadingState(current.get().id, reading),
    'app:ready': () => hooks.onReady(),
    'app:may-close': ({ saved }) => hooks.onMayClose(saved),
    'app:about': () => readAbout(),
    'app:show-chromium-licences': () => showChromiumLicences(),
    async 'app:open-link'({ url }) {
      if (await openOutside(url)) return
      throw new CollateError('invalid-request', messages.refused.address)
    },
    'app:copy': ({ text }) => clipboard.writeText(text),
    'app:log-error': ({ message, stack }) => log.error('In the window:', message, stack),
  } satisfies Partial<Handlers>
}
