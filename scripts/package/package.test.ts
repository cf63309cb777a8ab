import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import { expect, test } from 'vitest'
import { PROJECT } from '../setup/project.ts'
import { isLeftOut, trimmedManifest } from './contents.ts'
import {
  type PackagedElectron,
  packagedElectron,
  packageVersion,
  testingVariables,
  versionOn,
} from './electron.ts'
import { fuseConfig } from './fuses.ts'
import { fingerprintOfDrawings } from './icons.ts'
import { APP_ID, DOCUMENTS, LINK_SCHEME, MANIFEST, SUMMARY } from './identity.ts'
import { refuseUnlessOfficial } from './make.ts'
import { ICON_SIZES } from './makers/linux.ts'

const OFFICIAL: PackagedElectron = packagedElectron({})
const OTHER: PackagedElectron = packagedElectron(testingVariables('33.2.1', '/archives'))

const resource = (path: string) => readFileSync(join(PROJECT, 'resources', path))

test('without a word it is the official Electron that is packaged, and the version is ours', () => {
  expect(OFFICIAL).toEqual({
    version: MANIFEST.devDependencies['electron'],
    isOfficial: true,
    archives: null,
  })
  expect(versionOn(OFFICIAL, '1.2.0')).toBe('1.2.0')
})

test('another Electron names itself in the version, which comes before the release', () => {
  expect(OTHER).toEqual({ version: '33.2.1', isOfficial: false, archives: '/archives' })
  expect(versionOn(OTHER, '1.2.0')).toBe('1.2.0-testing.electron33.2.1')
  expect(packageVersion(versionOn(OTHER, '1.2.0'))).toBe('1.2.0~testing.electron33.2.1')
})

test('a release refuses another Electron', () => {
  const runtime = { description: 'Electron of /some/folder', version: '45.4.1', folder: '' }
  const found = { ...runtime, executable: '', env: {} }
  expect(() => refuseUnlessOfficial({ ...found, isOfficial: true })).not.toThrow()
  expect(() => refuseUnlessOfficial({ ...found, isOfficial: false })).toThrow(
    /^A release is made with the official Electron .*Here is Electron of \/some\/folder\./,
  )
})

test('on the official Electron every fuse is decided about', () => {
  const config = fuseConfig(OFFICIAL)
  const fuses = Object.values(FuseV1Options).filter((value) => typeof value === 'number')
  for (const fuse of fuses) expect(config).toHaveProperty(String(fuse))
  expect(config.strictlyRequireAllFuses).toBe(true)
})

test('the build and package.json are packaged, and nothing else', () => {
  const isIn = (path: string) => !isLeftOut(path)
  expect(['', '/package.json', '/out', '/out/main', '/out/main/index.js'].every(isIn)).toBe(true)
  const others = ['/node_modules', '/src', '/outer', '/out/.made-from', '/out/main/index.js.map']
  expect(others.some(isIn)).toBe(false)
})

test('what is packaged of package.json is what an installed application reads', () => {
  const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))
  const trimmed = trimmedManifest(manifest)
  expect(trimmed).toMatchObject({ name: 'collate', productName: 'Collate', type: 'module' })
  expect(trimmed).not.toHaveProperty('devDependencies')
  expect(Object.values(trimmed)).not.toContain(undefined)
})

test('the desktop entry opens what macOS is told to open', () => {
  const entry = resource('linux/collate.desktop').toString()
  const types = [...DOCUMENTS.map((each) => each.mediaType), `x-scheme-handler/${LINK_SCHEME}`]
  expect(entry).toContain(`\nMimeType=${types.join(';')};\n`)
  expect(entry).toContain(`\nExec=${MANIFEST.name} %U\n`)
  expect(entry).toContain(`\nIcon=${MANIFEST.name}\n`)
})

test('the software centres are told of this version, by its own names', () => {
  const metainfo = resource(`linux/${APP_ID}.metainfo.xml`).toString()
  expect(metainfo).toContain(`<id>${APP_ID}</id>`)
  expect(metainfo).toContain(`<summary>${SUMMARY}</summary>`)
  expect(/<release version="([^"]+)"/.exec(metainfo)?.[1]).toBe(MANIFEST.version)
  expect(metainfo).toContain(`<launchable type="desktop-id">${MANIFEST.name}.desktop</launchable>`)
})

test('the icons are drawn from the drawings as they are; if not: npm run icons', () => {
  expect(resource('icons/drawn-from').toString().trim()).toBe(fingerprintOfDrawings())
})

test('every picture has the size it is called by', () => {
  for (const size of ICON_SIZES) {
    const png = resource(`icons/${size}.png`)
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size])
  }
})
