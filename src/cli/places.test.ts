import { mkdir, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../library/testing.ts'
import { chooseLibrary, usualFolders, type Folders } from './places.ts'

let folders: Folders

beforeEach(async () => {
  const base = await temporaryFolder()
  folders = { application: join(base, 'application'), documents: join(base, 'documents') }
  await mkdir(folders.application)
})

const remember = (text: string): Promise<void> =>
  writeFile(join(folders.application, 'application.json'), text)

describe('chooseLibrary', () => {
  test('takes the one that is named', async () => {
    await remember('{"library":"/remembered"}')
    const chosen = await chooseLibrary('../lib', '/home/ann', folders)
    expect(chosen).toEqual({ folder: '/home/lib', mayMake: true })
  })

  test('else the one opened last, and makes none in its place', async () => {
    await remember('{"settings":{},"library":"/remembered","window":null}')
    const chosen = await chooseLibrary(undefined, '/', folders)
    expect(chosen).toEqual({ folder: '/remembered', mayMake: false })
  })

  test.each(['', '{"library":null}', '{"library":7}', '{"libr'])(
    'else, when application.json says %j, the one in the documents',
    async (text) => {
      if (text !== '') await remember(text)
      const chosen = await chooseLibrary(undefined, '/', folders)
      expect(chosen).toEqual({ folder: join(folders.documents, 'Collate'), mayMake: true })
    },
  )
})

describe.runIf(process.platform === 'linux')('usualFolders', () => {
  test.each([
    ['XDG_DOCUMENTS_DIR="$HOME/Papers"', join(homedir(), 'Papers')],
    ['# a comment\nXDG_DOCUMENTS_DIR="/srv/papers/"\n', '/srv/papers'],
    ['XDG_MUSIC_DIR="$HOME/Music"', homedir()],
    ['XDG_DOCUMENTS_DIR="$HOME/"', homedir()],
  ])('reads %j', async (dirs, documents) => {
    await writeFile(join(folders.application, 'user-dirs.dirs'), dirs)
    expect(await usualFolders({ XDG_CONFIG_HOME: folders.application })).toEqual({
      application: join(folders.application, 'Collate'),
      documents,
    })
  })

  test('without such a file the documents are in the home', async () => {
    const { documents } = await usualFolders({ XDG_CONFIG_HOME: folders.application })
    expect(documents).toBe(homedir())
  })
})
