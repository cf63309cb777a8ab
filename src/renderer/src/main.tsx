import '@fontsource-variable/inter'
import '@fontsource-variable/literata'
import '@fontsource-variable/literata/wght-italic.css'
import './ui/tokens.css'
import './ui/base.css'
import { createRoot } from 'react-dom/client'
import { logError, sayError } from './state/messages-store.ts'
import { App } from './workspace/App.tsx'
import { begin } from './workspace/session.ts'

window.addEventListener('error', (event) => logError(event.error ?? event.message))
window.addEventListener('unhandledrejection', (event) => sayError(event.reason))

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
// Asked before anything is drawn: main answers while React begins.
const begun = begin()
createRoot(root, { onUncaughtError: logError, onCaughtError: logError }).render(
  <App begun={begun} />,
)
