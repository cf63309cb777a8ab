/**
 * What the built preload uses of Electron, in an ordinary page. Its text is sent there, so it knows
 * nothing but what is in it.
 */
function electronInPage() {
  const listeners = new Map()
  new EventSource('/events').onmessage = ({ data }) => {
    const [channel, ...args] = JSON.parse(data)
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args)
  }
  const toJson = (_key, value) =>
    value instanceof Uint8Array ? { base64: value.toBase64() } : value

  return {
    contextBridge: {
      exposeInMainWorld: (name, value) => Object.defineProperty(window, name, { value }),
    },
    ipcRenderer: {
      async invoke(channel, ...args) {
        const body = JSON.stringify(args, toJson)
        const address = `/request/${encodeURIComponent(channel)}`
        return (await fetch(address, { method: 'POST', body })).json()
      },
      on: (channel, listener) =>
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    },
    // A page knows no paths.
    webUtils: { getPathForFile: () => '' },
  }
}

/** The script that makes `window.collate`: the built preload, with the above for its Electron. */
export function pageScript(preload) {
  const given = 'require, process, module, exports'
  const gives = `() => (${electronInPage})(), { platform: 'linux', env: {}, argv: [] }, { exports: {} }, {}`
  return `((${given}) => {\n${preload}\n})(${gives})`
}
