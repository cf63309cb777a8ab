import { usualFolders } from './places.ts'
import { runCli } from './run.ts'

// The CLI in plain Node, for development; installed, the application's executable calls runCli.

// npm runs a script in the project's folder; INIT_CWD is where the person stood.
const isNpmScript = process.env['npm_lifecycle_event'] === 'collate'

process.exitCode = await runCli(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: (isNpmScript && process.env['INIT_CWD']) || process.cwd(),
  folders: await usualFolders(process.env),
  readingWorker: new URL('../importing/reading-worker.ts', import.meta.url),
})
