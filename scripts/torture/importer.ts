import { appendFileSync } from 'node:fs'
import { importFiles } from '../../src/importing/import-files.ts'
import { Library } from '../../src/library/library.ts'
import { diskWithoutFsync, diskWithoutRename } from './broken-disks.ts'

/**
 * A process that imports a folder until it is killed, and writes down each article once it is
 * acknowledged. Arguments: the library's folder, the folder to import, log, name of a broken disk or ''.
 */
const [folder = '', source = '', log = '', broken = ''] = process.argv.slice(2)

const disks = { 'no-fsync': diskWithoutFsync, 'no-rename': diskWithoutRename }
const disk = broken in disks ? disks[broken as keyof typeof disks]() : undefined

const library = await Library.open(folder, disk ? { disk } : {})
const add: typeof library.articles.add = async (imported) => {
  const added = await library.articles.add(imported)
  appendFileSync(log, `${added.article.title.value}\n`)
  return added
}
await importFiles({ articles: { add } }, [{ path: source, name: 'files' }])
await library.close()
