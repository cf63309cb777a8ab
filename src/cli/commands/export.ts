import { join, resolve } from 'node:path'
import { exportNotes, type ExportReport } from '../../exporting/export-notes.ts'
import { FLAVOURS, STANDARD_FLAVOUR, type FlavourName } from '../../core/model/flavour.ts'
import { messages } from '../../shared/messages.ts'
import { inWords } from '../../shared/words/in-words.ts'
import { UsageError, type CommandContext, type Outcome } from '../command.ts'
import { readLibrary } from '../library-access.ts'

export function runExport(context: CommandContext): Promise<Outcome> {
  const { out, note } = context.options
  if (out === undefined) throw new UsageError(messages.cli.noFolder)
  const flavour = readFlavour(context.options.flavour)
  const folder = resolve(context.cwd, out)
  return readLibrary(context, async (library) => {
    const report = await exportNotes(library, { noteIds: note ?? 'all', folder, flavour })
    const remarks = report.remarks.map(inWords)
    for (const remark of remarks) context.warn(remark)
    const files = [...report.written, report.bibliography].filter((name) => name !== undefined)
    return {
      json: { folder, ...report, remarks },
      lines: [...files.map((name) => join(folder, name)), summary(report, folder)],
    }
  })
}

function readFlavour(name: string = STANDARD_FLAVOUR): FlavourName {
  const flavour = FLAVOURS.find((known) => known === name)
  if (flavour !== undefined) return flavour
  throw new UsageError(messages.cli.unknownFlavour(name))
}

function summary({ written, unchanged }: ExportReport, folder: string): string {
  if (written.length + unchanged === 0) return messages.note.nothingToExport
  return `${messages.note.exported(written.length, unchanged, folder)}.`
}
