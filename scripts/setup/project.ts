import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The checkout these scripts belong to, as an absolute path. */
export const PROJECT = resolve(import.meta.dirname, '../..')

/** Folder for what is dear to fetch and shared between checkouts; it may be deleted at any time. */
export const CACHE = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'collate')

/** A file of an installed package, as an absolute path. */
export function installed(...path: string[]): string {
  return join(PROJECT, 'node_modules', ...path)
}

/** The version of an installed package. */
export function versionOf(name: string): string {
  return JSON.parse(readFileSync(installed(name, 'package.json'), 'utf8')).version
}

/** Tells the person what is being done, as one line. */
export function say(line: string): void {
  console.log(line)
}

/** A reason why set-up cannot go on, in words for the person; shown without a stack. */
export class SetupError extends Error {}
