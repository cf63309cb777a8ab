import { basename, resolve } from 'node:path'
import type { ArticleSummary } from '../../core/model/summary.ts'
import type { ImportProgress } from '../../importing/import-files.ts'
import { importInThread } from '../../importing/import-in-thread.ts'
import { type ImportReport, reportInWords } from '../../shared/import-report.ts'
import { messages } from '../../shared/messages.ts'
import { askApplication } from '../command-client.ts'
import type { CommandContext, Outcome } from '../command.ts'
import { writeLibrary } from '../library-access.ts'
import { progressLine } from '../progress.ts'
import { oneLine, table } from '../table.ts'

export async function runImport(context: CommandContext): Promise<Outcome> {
  const line = progressLine(context.screen)
  const report = await untilInterrupted((signal) =>
    importThere(context, { onProgress: line.show, signal }),
  ).finally(line.clear)

  for (const { message } of report.problems) context.warn(message)
  for (const notice of report.notices) context.warn(notice)
  if (report.cancelled) context.warn(messages.import.cancelled)
  return {
    json: {
      ...report,
      problems: report.problems.map(({ name, message }) => ({ name, message })),
    },
    lines: table([...rows('added', report.added), ...rows('known', report.known)]),
    failed: report.problems.length > 0 || report.cancelled,
  }
}

/** Imports through the application when it has the library open, else here. */
async function importThere(
  context: CommandContext,
  options: { onProgress(progress: ImportProgress): void; signal: AbortSignal },
): Promise<ImportReport> {
  const { folder } = await context.library()
  const paths = context.operands.map((path) => resolve(context.cwd, path))
  const report = await askApplication(folder, { command: 'import', args: { paths } }, options)
  if (report !== null) return report

  const sources = paths.map((path) => ({ path, name: basename(path) }))
  const importHere = importInThread(context.readingWorker)
  return writeLibrary(context, async (library) =>
    reportInWords(await importHere(library, sources, options)),
  )
}

/** Ctrl+C ends the reading, and what has landed stays; once more ends everything at once. */
async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const interrupt = (): void => controller.abort()
  process.once('SIGINT', interrupt)
  try {
    return await work(controller.signal)
  } finally {
    process.off('SIGINT', interrupt)
  }
}

function rows(outcome: 'added' | 'known', articles: readonly ArticleSummary[]): string[][] {
  return articles.map(({ id, title }) => [outcome, id, oneLine(title.value)])
}
