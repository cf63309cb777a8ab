import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from '../setup/project.ts'

interface Manifest {
  name: string
  productName: string
  version: string
  description: string
  author: string
  license: string
  devDependencies: Record<string, string>
}

/** package.json: what Collate is called and which version this is. */
export const MANIFEST = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as Manifest

/** By which AppStream and macOS know the application. Once published it never changes. */
export const APP_ID = 'app.collate.collate'

/** The scheme of links to passages. */
export const LINK_SCHEME = 'collate'

/** For the package managers' lists. */
export const SUMMARY = 'Read several accounts side by side'

/** For the package managers' longer descriptions. */
export const LONG_DESCRIPTION =
  'Collect articles as files, read up to four at once, and see which passages of one answer ' +
  'which passages of another. Highlight, and write notes in which every claim points back at ' +
  'the passages it rests on. Take the notes elsewhere as Markdown. Nothing leaves your computer.'

/** Files that "Open with Collate" is offered for. */
export const DOCUMENTS = [
  { name: 'Text', extension: 'txt', mediaType: 'text/plain', appleType: 'public.plain-text' },
  {
    name: 'Markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    appleType: 'net.daringfireball.markdown',
  },
]
