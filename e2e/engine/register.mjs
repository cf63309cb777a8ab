// node --import: whoever asks for Electron gets the stand-in.
import { registerHooks } from 'node:module'

const STAND_IN = new URL('./electron-stand-in.mjs', import.meta.url).href

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron') return { url: STAND_IN, shortCircuit: true }
    return next(specifier, context)
  },
})
