import '@fontsource-variable/inter'
import '@fontsource-variable/literata'
import '@fontsource-variable/literata/wght-italic.css'
import './ui/tokens.css'
import './ui/base.css'
import { createRoot } from 'react-dom/client'
import { logError, sayError } from './state/stores/messages-store.ts'
import { App } from './workspace/App.tsx'
import { Opening } from './workspace/Opening.tsx'
import { loadFirstParts } from './workspace/lazy-views.ts'
import { keepComposedKeys } from './ui/composed-keys.ts'
import { begin } from './workspace/session.ts'

keepComposedKeys()
window.addEventListener('error', (event) => logError(event.error ?? event.message))
window.addEventListener('unhandledrejection', (event) => sayError(event.reason))

// Sooner, and what is shown would be gone before it is read: a flash.
const SLOW_AFTER_MS = 400

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const drawing = createRoot(root, { onUncaughtError: logError, onCaughtError: logError })

// A library is open before this is over, but for one that is large or on a slow disk.
const slow = setTimeout(() => drawing.render(<Opening />), SLOW_AFTER_MS)
begin()
  .then(loadFirstParts)
  .catch(sayError)
  .finally(() => {
    clearTimeout(slow)
    drawing.render(<App />)
  })
