import assert from 'node:assert/strict'
import { readdir, mkdtemp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { FUSES_OF_A_PACKAGE } from '../../e2e/fixtures/fuses.ts'
import { PACKAGED, RELEASE } from '../package/make.ts'
import { capture } from '../setup/command.mjs'
import { Checks } from './checks.ts'

const EXECUTABLE = join(PACKAGED, 'collate')

/** The .deb that was made last. */
export async function findDeb(): Promise<string> {
  const folder = join(RELEASE, 'make/deb', process.arch)
  const [name, ...others] = (await readdir(folder)).filter((file) => file.endsWith('.deb'))
  assert(name !== undefined && others.length === 0, `There is not one .deb in ${folder}.`)
  return join(folder, name)
}

/** What can be told of a .deb without installing it. */
export async function checkDeb(deb: string, isOfficial: boolean) {
  const checks = new Checks('the package')
  await checks.check('its executable has the fuses that were asked for', checkFuses)
  await checks.check('what was made on another Electron says so in its name', () => {
    assert.equal(/testing\.electron/.test(deb), !isOfficial)
  })
  await checks.check('it depends on what dpkg-shlibdeps finds, and no less', () =>
    checkDepends(deb),
  )
  await checks.check(
    'it carries the build, nothing it is made from, and nothing that it does not load',
    checkContents,
  )
  await checks.check('its desktop entry and metadata are valid', checkMetadata)
  return checks.result
}

async function checkFuses(): Promise<void> {
  const wire = await getCurrentFuseWire(EXECUTABLE)
  for (const [name, isOn] of Object.entries(FUSES_OF_A_PACKAGE)) {
    const found = wire[FuseV1Options[name as keyof typeof FuseV1Options]]
    assert.equal(found, isOn ? FuseState.ENABLE : FuseState.DISABLE, `the fuse ${name}`)
  }
}

/** Compares by name; the least versions that dpkg-shlibdeps adds are all far below any release's. */
async function checkDepends(deb: string): Promise<void> {
  const declared = (await output('dpkg-deb', ['-f', deb, 'Depends']))
    .split(',')
    .map((alternatives) => alternatives.split('|').map((each) => each.trim().split(' ')[0]))
  const needed = await linkedPackages(deb)
  assert(needed.length > 10, `dpkg-shlibdeps found ${needed.join(', ')}`)
  const missing = needed.filter((name) => !declared.some((names) => names.includes(name)))
  assert.deepEqual(missing, [])
}

/** The packages whose libraries the executables in a .deb link, on the system this runs on. */
async function linkedPackages(deb: string): Promise<string[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'collate-shlibdeps-'))
  try {
    await output('dpkg-deb', ['-x', deb, join(scratch, 'root')])
    await mkdir(join(scratch, 'debian'))
    // What it reads to know which package this is about.
    const control = 'Source: collate\n\nPackage: collate\nArchitecture: any\n'
    await writeFile(join(scratch, 'debian/control'), control)
    const folder = join(scratch, 'root/usr/lib/collate')
    const programs = ['collate', 'chrome-sandbox', 'chrome_crashpad_handler']
    const libraries = (await readdir(folder)).filter((name) => /\.so(\.|$)/.test(name))
    const files = [...programs, ...libraries].map((name) => join(folder, name))
    const found = await output(
      'dpkg-shlibdeps',
      ['-O', '--ignore-missing-info', `-l${folder}`, ...files],
      scratch,
    )
    const depends = /^shlibs:Depends=(.*)$/m.exec(found)?.[1] ?? ''
    return depends.split(', ').map((each) => each.split(' ')[0] ?? '')
  } finally {
    await rm(scratch, { recursive: true })
  }
}

/** What Electron, the About box and the main process ask for by names that no file spells out. */
const ENTRIES = /^(package\.json|out\/(main\/index\.js|.*\/licences\.json))$/

async function checkContents(): Promise<void> {
  const { extractFile, listPackage, statFile } = await import('@electron/asar')
  const asar = join(PACKAGED, 'resources/app.asar')
  const files = await listPackage(asar, { isPack: false })
  const strange = files.filter((file) => !/^[\\/](out|package\.json)/.test(file))
  assert.deepEqual(strange, [])
  assert(!files.some((file) => file.endsWith('.map') || /node_modules|\.made-from/.test(file)))
  const paths = files
    .map((file) => file.slice(1).replaceAll('\\', '/'))
    .filter((file) => !('files' in statFile(asar, file)))
  const scripts = paths.filter((file) => /\.(c?js|css|html)$/.test(file))
  const texts = scripts.map((file) => ({ file, text: extractFile(asar, file).toString() }))
  const isNamed = (path: string) =>
    texts.some(({ file, text }) => file !== path && text.includes(basename(path)))
  const unused = paths.filter((path) => !ENTRIES.test(path) && !isNamed(path))
  assert.deepEqual(unused, [], 'Nothing names these files, so nothing loads them.')
  assert.deepEqual(await readdir(join(PACKAGED, 'locales')), ['en-US.pak'])
  // Ten times the build as it is: what would be left in by mistake is larger than that.
  assert((await stat(asar)).size < 50_000_000)
}

async function checkMetadata(): Promise<void> {
  const resources = join(import.meta.dirname, '../../resources/linux')
  await output('desktop-file-validate', [join(resources, 'collate.desktop')])
  const metainfo = join(resources, 'app.collate.collate.metainfo.xml')
  await output('appstreamcli', ['validate', '--no-net', metainfo])
  assert.match(await readFile(metainfo, 'utf8'), /<release /)
}

/** What a program prints; throws that when it fails. */
export async function output(program: string, args: string[], cwd?: string): Promise<string> {
  const ended = await capture(program, args, cwd === undefined ? {} : { cwd })
  assert.equal(ended.code, 0, `${program} ${args.join(' ')}:\n${ended.output}`)
  return ended.output
}
