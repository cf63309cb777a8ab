import { readFile } from 'node:fs/promises'
import { writeWhole } from '../library/disk/write-whole.ts'
import { BadDictionary } from './bad-dictionary.ts'
import { checkBdic, makeBdic } from './bdic.ts'
import type { Made, MakingOrder } from './making-protocol.ts'

/** Puts a dictionary of the system's where Chromium looks for it. Never throws. */
export async function makeDictionary(order: MakingOrder): Promise<Made> {
  const { language, target } = order
  try {
    await writeWhole(target, await bdicOf(order.files))
    return { language, problem: null }
  } catch (error) {
    if (error instanceof BadDictionary) return { language, problem: error.said }
    return { language, problem: { says: 'dictionary-unreadable', detail: String(error) } }
  }
}

async function bdicOf(files: MakingOrder['files']): Promise<Buffer> {
  if ('bdic' in files) {
    const bdic = await readFile(files.bdic)
    checkBdic(bdic)
    return bdic
  }
  const [aff, dic] = await Promise.all([readFile(files.aff), readFile(files.dic)])
  return makeBdic(aff, dic)
}
