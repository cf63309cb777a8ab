// What the fallback Electron runs when it is started as `electron [-r FILE]… PATH …`: the part of
// Electron's own default application that starts another one from its folder.
//
// This is an ES module that awaits the application's entry: Electron holds `ready` back until the
// module has run, so the entry's protocol.registerSchemesAsPrivileged still comes in time.

import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const { preloads, path } = parse(process.argv.slice(1))

const require = createRequire(import.meta.url)
for (const file of preloads) require(resolve(file))

try {
  await start(resolve(path))
} catch (error) {
  console.error('The application could not be started:', error)
  app.exit(1)
}

async function start(folder) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  const manifest = require(join(folder, 'package.json'))
  app.setName(manifest.productName ?? manifest.name)
  app.setVersion(manifest.version)
  app.setDesktopName(manifest.desktopName ?? `${app.getName()}.desktop`)
  app.setAppPath(folder)
  await import(pathToFileURL(require.resolve(folder)).href)
}

/** Preloads come before the application's path; every other argument is Chromium's or its own. */
function parse(args) {
  const preloads = []
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '-r' || args[i] === '--require') preloads.push(args[++i])
    else if (!args[i].startsWith('-')) return { preloads, path: args[i] }
  }
  console.error('Usage: electron [-r FILE]… PATH')
  app.exit(2)
  return { preloads: [], path: '.' }
}
