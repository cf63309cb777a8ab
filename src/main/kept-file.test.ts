import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { KeptFile } from './kept-file.ts'

// electron-log asks Electron where its folder is; there is no Electron in a unit test.
vi.mock('./log.ts', () => ({ log: { warn: () => {} } }))

const schema = v.looseObject({ size: v.number() })
let path = ''

beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'collate-kept-')), 'kept.json')
})

const reopen = () => KeptFile.open(path, schema, { size: 1 })

describe('KeptFile', () => {
  it('begins with what it is given, and finds what was changed', async () => {
    const file = await reopen()
    expect(file.data).toEqual({ size: 1 })
    await Promise.all([1, 2, 3].map(() => file.change((data) => ({ size: data.size + 1 }))))
    expect((await reopen()).data).toEqual({ size: 4 })
  })

  it('keeps fields it does not know', async () => {
    await writeFile(path, '{"size": 2, "later": true}')
    const file = await reopen()
    await file.change((data) => ({ ...data, size: 3 }))
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ size: 3, later: true })
  })

  it('puts a broken file aside and begins anew', async () => {
    for (const broken of ['', 'null', '{"size": "large"}', '{"siz']) {
      await writeFile(path, broken)
      expect((await reopen()).data).toEqual({ size: 1 })
      expect(await readFile(`${path}.broken`, 'utf8')).toBe(broken)
    }
  })

  it('holds nothing that could not be written', async () => {
    const file = await reopen()
    await expect(file.change(() => ({ size: 2, circle: BigInt(1) }))).rejects.toThrow(/BigInt/)
    expect(file.data).toEqual({ size: 1 })
    expect(await readdir(join(path, '..'))).toEqual([])
  })
})
