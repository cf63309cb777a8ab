import type { Plugin } from 'vite'

/**
 * Leaves out of the bundle electron-log's way to send a log to a server. Collate sends nothing
 * anywhere, and to be ready for it every start would load Node's HTTP client.
 */
export const logToFileOnly: Plugin = {
  name: 'collate:log-to-file-only',
  load(id) {
    if (!/[\\/]electron-log[\\/]src[\\/]node[\\/]transports[\\/]remote\.js$/.test(id)) return null
    // A transport that is off, as theirs is until it is given an address.
    return 'module.exports = () => Object.assign(() => {}, { level: false, transforms: [] })'
  },
}
