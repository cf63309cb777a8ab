import { expect, test } from 'vitest'
import { isInstalled } from './dependencies.mjs'

const manifest = { dependencies: { lamp: '1.0.0' }, devDependencies: { wick: '2.0.0' } }
const packages = {
  'node_modules/lamp': { version: '1.0.0', integrity: 'sha512-lamp' },
  'node_modules/wick': { version: '2.0.0', integrity: 'sha512-wick' },
  'node_modules/wick-for-mac': { version: '2.0.0', integrity: 'sha512-mac', optional: true },
}
const lock = { packages: { '': manifest, ...packages } }

test('an installation is the one asked for, with or without its optional packages', () => {
  expect(isInstalled(manifest, lock, { packages })).toBe(true)
  const { 'node_modules/wick-for-mac': _left, ...fewer } = packages
  expect(isInstalled(manifest, lock, { packages: fewer })).toBe(true)
})

test('a package that is missing, too many, of another version or of other bytes is noticed', () => {
  const { 'node_modules/lamp': lamp, ...fewer } = packages
  const more = { ...packages, 'node_modules/moth': { version: '1.0.0', integrity: 'sha512-moth' } }
  const newer = { ...packages, 'node_modules/lamp': { ...lamp, version: '1.0.1' } }
  const other = { ...packages, 'node_modules/lamp': { ...lamp, integrity: 'sha512-other' } }
  for (const wrong of [fewer, more, newer, other]) {
    expect(isInstalled(manifest, lock, { packages: wrong })).toBe(false)
  }
})

test('a package.json that asks for more than the lock file is noticed', () => {
  const dependencies = { ...manifest.dependencies, moth: '1.0.0' }
  expect(isInstalled({ ...manifest, dependencies }, lock, { packages })).toBe(false)
})
