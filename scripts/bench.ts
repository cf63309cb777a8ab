// npm run bench: how fast Collate is, as ratios beside a peer or against a limit in the same run.
//   npm run bench                     every row, as a table
//   npm run bench -- --json           one object a line
//   npm run bench -- --only NAME…     the rows whose names contain one of these

import { alignmentRows } from './bench/alignment.ts'
import { anchoringRows } from './bench/anchoring.ts'
import { comparingRows } from './bench/comparing.ts'
import { droppedFilesRows } from './bench/dropped-files.ts'
import { hostileRows } from './bench/hostile.ts'
import { largeLibraryRows } from './bench/large-library.ts'
import { libraryRows } from './bench/library.ts'
import { memoryRows } from './bench/memory.ts'
import { searchRows } from './bench/search.ts'
import { startRows } from './bench/start.ts'
import { writingRows } from './bench/writing.ts'
import { type Measured, type Row, tableLine } from './bench/row.ts'

const args = process.argv.slice(2)
const asJson = args.includes('--json')
const only = args.includes('--only') ? args.slice(args.indexOf('--only') + 1) : []
const wanted = (row: Row) =>
  only.length === 0 || only.some((part) => part !== '--json' && row.name.includes(part))

const rows = [
  ...startRows,
  ...libraryRows,
  ...droppedFilesRows,
  ...largeLibraryRows,
  ...searchRows,
  ...alignmentRows,
  ...anchoringRows,
  ...comparingRows,
  ...writingRows,
  ...memoryRows,
  ...hostileRows,
].filter(wanted)
const results: Measured[] = []
for (const row of rows) {
  const measured = { ...row.reach, ...(await row.measure()) }
  const ok = row.isReached(measured)
  const result = { name: row.name, ...measured, ok }
  results.push(result)
  console.log(asJson ? JSON.stringify(result) : tableLine(result))
}
process.exit(results.every((result) => result.ok) ? 0 : 1)
