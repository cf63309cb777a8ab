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
    { says: 'dictionary-empty' },
    { says: 'dictionary-unreadable', detail: expect.stringContaining('ENOENT') },
    null,
  ])
  checkBdic(await readFile(good.target))
  expect((await readdir(root)).filter((name) => /bdic|tmp/.test(name))).toEqual(['en-US-1.bdic'])
})

/** The real one, but for languages that do it harm. */
async function harmedScript(): Promise<string> {
  const script = join(root, 'harmed.mjs')
  await writeFile(
    script,
    `import { parentPort as port } from 'node:worker_threads'
     port.on('message', ({ question: { language } }) => {
       if (language === 'da-DK') throw new Error('made by a test')
       if (language === 'hu-HU') for (;;);
     })
     await import(${JSON.stringify(SCRIPT.href)})`,
  )
  return script
}

test('one that ends the thread, or never ends, keeps no other from being made', async () => {
  const words = ['SET UTF-8\n', '1\nhouse\n'] as const
  const languages = ['da-DK', 'en-US', 'hu-HU', 'en-GB']
  const orders = await Promise.all(languages.map((language) => order(language, ...words)))
  // Long enough for the thread to start on a busy machine.
  const made = await makeInThread(await harmedScript(), orders, 5000)
  expect(made).toEqual([
    {
      language: 'da-DK',
      problem: { says: 'dictionary-unreadable', detail: 'Error: made by a test' },
    },
    { language: 'en-US', problem: null },
    { language: 'hu-HU', problem: { says: 'dictionary-too-slow' } },
    { language: 'en-GB', problem: null },
  ])
})

test('without a script all have a problem, and nothing waits for it', async () => {
  const one = await order('en-US', 'SET UTF-8\n', '1\nhouse\n')
  const made = await makeInThread(new URL('no-such-worker.ts', import.meta.url), [one])
  expect(made).toEqual([
    { language: 'en-US', problem: { says: 'dictionary-unreadable', detail: expect.any(String) } },
  ])
})
