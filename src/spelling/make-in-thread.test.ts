import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkBdic } from './bdic.ts'
import { makeInThread } from './make-in-thread.ts'

const SCRIPT = new URL('spelling-worker.ts', import.meta.url)

let root: string
beforeEach(async () => (root = await mkdtemp(join(tmpdir(), 'collate-dictionaries-'))))
afterEach(() => rm(root, { recursive: true, force: true }))

async function order(language: string, aff: string, dic: string) {
  const files = { aff: join(root, `${language}.aff`), dic: join(root, `${language}.dic`) }
  await writeFile(files.aff, aff)
  await writeFile(files.dic, dic)
  return { language, files, target: join(root, `${language}-1.bdic`) }
}

test('one bad dictionary keeps no other from being made', async () => {
  const bad = await order('fr-FR', 'SET UTF-8\n', '')
  const good = await order('en-US', 'SET UTF-8\n', '1\nhouse\n')
  const gone = { ...good, language: 'de-DE', files: { bdic: join(root, 'gone.bdic') } }
  const made = await makeInThread(SCRIPT, [bad, gone, good])
  expect(made.map(({ problem }) => problem)).toEqual([
    'There are no words in it.',
    expect.stringContaining('ENOENT'),
    null,
  ])
  checkBdic(await readFile(good.target))
  expect((await readdir(root)).filter((name) => /bdic|tmp/.test(name))).toEqual(['en-US-1.bdic'])
})

test('a thread that ends early leaves problems, and nothing waits for it', async () => {
  const one = await order('en-US', 'SET UTF-8\n', '1\nhouse\n')
  const made = await makeInThread(new URL('no-such-worker.ts', import.meta.url), [one])
  expect(made).toEqual([
    { language: 'en-US', problem: expect.stringContaining('could not be read') },
  ])
})
