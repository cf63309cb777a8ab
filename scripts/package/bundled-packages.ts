import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { Part } from '../../src/shared/about.ts'

/** What the About box reads, in each part of the build. */
const FILE = 'licences.json'

const LICENCE_FILE = /^(licen[cs]e|copying)([.-].*)?$/i

/**
 * Writes which packages' code or files went into a bundle, with their licences, beside it. It goes
 * by what the bundler has put in, so it neither forgets a dependency's dependency nor names one
 * that was left out.
 */
export function bundledPackages(): { plugin: Plugin; forWorkers: Plugin } {
  const folders = new Set<string>()
  const collect: Plugin = {
    name: 'collate:bundled-packages',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          // A style is no code in the chunk, but an asset beside it.
          if (renderedLength > 0) addFolder(id, folders)
        }
      }
      for (const id of this.getModuleIds()) {
        if (id.endsWith('.css')) addFolder(id, folders)
      }
    },
  }
  const write: Plugin = {
    ...collect,
    generateBundle(...args) {
      if (typeof collect.generateBundle === 'function') collect.generateBundle.apply(this, args)
      const source = JSON.stringify([...folders].map(partIn))
      this.emitFile({ type: 'asset', fileName: FILE, source })
    },
  }
  // A worker is a bundle in a bundle, which ends first.
  return { plugin: write, forWorkers: collect }
}

/** @param id a module's, as bundlers have it: a path, or something virtual that starts with \0 */
function addFolder(id: string, folders: Set<string>): void {
  const folder = /^(?!\0).*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?]+/.exec(id)?.[0]
  if (folder && existsSync(join(folder, 'package.json'))) folders.add(folder)
}

/** A package by its folder. */
function partIn(folder: string): Part {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license?: string
  }
  const files = readdirSync(folder).filter((name) => LICENCE_FILE.test(name))
  return {
    name: manifest.name,
    version: manifest.version,
    licence: manifest.license ?? '',
    text: files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n'),
  }
}
