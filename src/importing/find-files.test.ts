import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findFiles } from './find-files.ts'

let folder: string

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'collate-find-')))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function write(...names: string[]): Promise<void> {
  for (const name of names) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), name)
  }
}

/** What is found at some paths of the test's folder: paths, and the codes of problems. */
async function found(...paths: string[]): Promise<string[]> {
  const files: string[] = []
  for await (const { path, problem } of findFiles(
    paths.map((path) => ({ path: join(folder, path) })),
  )) {
    const place = relative(folder, path) || '.'
    files.push(problem ? `${place}: ${problem.code}` : place)
  }
  return files
}

test('a folder is walked to its bottom, in the order that people read names in', async () => {
  await write('b/10.txt', 'b/2.txt', 'b/deep/er/x.txt', 'a.txt', 'B2.txt')
  expect(await found('.')).toEqual(['a.txt', 'b/2.txt', 'b/10.txt', 'b/deep/er/x.txt', 'B2.txt'])
})

test('paths are taken in the order they were given, hidden ones too', async () => {
  await write('b.txt', 'a.txt', '.hidden')
  expect(await found('b.txt', '.hidden', 'a.txt')).toEqual(['b.txt', '.hidden', 'a.txt'])
})

test('what is hidden in a folder is skipped', async () => {
  await write('.git/x.txt', '.DS_Store', 'Thumbs.db', 'desktop.ini', '~$a.docx', '__MACOSX/a', 'a')
  expect(await found('.')).toEqual(['a'])
})

test('a file is found once, however often it is given or linked', async () => {
  await write('a/x.txt')
  await symlink(join(folder, 'a/x.txt'), join(folder, 'y.txt'))
  expect(await found('a', 'a/x.txt', 'y.txt')).toEqual(['a/x.txt'])
})

test('links in a folder are listed and not followed, wherever they lead', async () => {
  await write('a/x.txt', 'outside/private.txt')
  await symlink(join(folder, 'a'), join(folder, 'a/loop'))
  await symlink(join(folder, 'outside'), join(folder, 'a/outside'))
  await symlink(join(folder, 'outside/private.txt'), join(folder, 'a/private.txt'))
  await symlink('/dev/zero', join(folder, 'a/zero'))
  expect(await found('a')).toEqual([
    'a/loop: a-link',
    'a/outside: a-link',
    'a/private.txt: a-link',
    'a/x.txt',
    'a/zero: a-link',
  ])
})

test('a link that was named itself is followed, to a file or a folder', async () => {
  await write('outside/x.txt', 'y.txt')
  await symlink(join(folder, 'outside'), join(folder, 'in'))
  await symlink(join(folder, 'y.txt'), join(folder, 'link.txt'))
  await symlink(join(folder, 'self'), join(folder, 'self'))
  expect(await found('in', 'link.txt', 'self')).toEqual(['outside/x.txt', 'y.txt', 'self: missing'])
})

test('a folder without files is a problem, one inside another is not', async () => {
  await mkdir(join(folder, 'a/b'), { recursive: true })
  expect(await found('a')).toEqual(['a: folder-empty'])
  await write('a/x.txt')
  expect(await found('a')).toEqual(['a/x.txt'])
})

test('what is missing is a problem, and the others are found', async () => {
  await write('a.txt')
  await symlink(join(folder, 'gone.txt'), join(folder, 'broken'))
  expect(await found('none.txt', 'broken', 'a.txt/x', 'a.txt')).toEqual([
    'none.txt: missing',
    'broken: missing',
    'a.txt/x: missing',
    'a.txt',
  ])
})

// macOS and Windows have names of Unicode alone.
describe.runIf(process.platform === 'linux')('names that are no text in UTF-8', () => {
  async function writeLatin1(name: string): Promise<void> {
    await writeFile(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]), 'x')
  }

  test('are told as such in a folder, and what else is there is found', async () => {
    await write('a.txt')
    await writeLatin1('März.txt')
    expect(await found('.')).toEqual(['a.txt', 'M\uFFFDrz.txt: name-not-text'])
  })

  test('are told of a folder, once', async () => {
    await mkdir(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from('Jänner', 'latin1')]))
    await writeLatin1('Jänner/a.txt')
    await writeLatin1('Jänner/b.txt')
    expect(await found('.')).toEqual(['J\uFFFDnner: name-not-text'])
  })

  test('are told where the path itself was given, from which their bytes are gone', async () => {
    await writeLatin1('März.txt')
    await mkdir(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from('Jänner', 'latin1')]))
    await writeLatin1('Jänner/a.txt')
    expect(await found('M\uFFFDrz.txt', 'J\uFFFDnner/a.txt', 'X\uFFFDrz.txt')).toEqual([
      'M\uFFFDrz.txt: name-not-text',
      'J\uFFFDnner/a.txt: name-not-text',
      'X\uFFFDrz.txt: missing',
    ])
  })

  test('are told from one that has the very sign that stands for what is lost', async () => {
    await write('M\uFFFDrz.txt')
    expect(await found('M\uFFFDrz.txt')).toEqual(['M\uFFFDrz.txt'])
  })
})

test.skipIf(process.platform === 'win32')('a pipe is not waited for', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe')])
  expect(await found('.')).toEqual(['pipe: not-a-file'])
})

// The administrator may read everything.
test.skipIf(process.getuid?.() === 0)('a folder that may not be read is a problem', async () => {
  await write('a/x.txt')
  await chmod(join(folder, 'a'), 0)
  expect(await found('a')).toEqual(['a: not-permitted'])
  await chmod(join(folder, 'a'), 0o700)
})

test('nothing is taken out of a library, and the folder is named as one', async () => {
  await write('all/story.txt', 'all/Collate/library.json', 'all/Collate/articles/x.json.bak')
  expect(await found('all')).toEqual(['all/Collate: a-library', 'all/story.txt'])
})
