import { checkLibrary } from '../../library/check.ts'
import type { CommandContext, Outcome } from '../command.ts'
import { table } from '../table.ts'

export async function runCheck(context: CommandContext): Promise<Outcome> {
  const { folder } = await context.library()
  const { verified, findings } = await checkLibrary(folder)
  const sum = findings.length === 0 ? 'nothing to tell' : `${findings.length} to tell`
  return {
    json: { folder, verified, findings },
    lines: [
      ...table(findings.map(({ kind, message }) => [inWords(kind), message])),
      `${verified} files verified, ${sum}.`,
    ],
    failed: findings.length > 0,
  }
}

/** 'outsideEdit' as "outside edit". */
function inWords(kind: string): string {
  return kind.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
