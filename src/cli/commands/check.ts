import type { Problem } from '../../core/model/problem.ts'
import { checkLibrary } from '../../library/guard/check.ts'
import { messages } from '../../shared/messages.ts'
import { problemInWords } from '../../shared/problems.ts'
import type { CommandContext, Outcome } from '../command.ts'
import { table } from '../table.ts'

export async function runCheck(context: CommandContext): Promise<Outcome> {
  const { folder } = await context.library()
  const { verified, findings: found } = await checkLibrary(folder)
  const findings = found.map(problemInWords)
  const sum = findings.length === 0 ? 'no problems found' : messages.health.found(findings.length)
  return {
    json: { folder, verified, findings: findings.map(told) },
    lines: [
      ...table(findings.map(({ kind, message }) => [inWords(kind), `${message} ${advice(kind)}`])),
      `${messages.health.checked(verified)}, ${sum}.`,
      ...(findings.length > 0 ? [messages.health.inTheApplication] : []),
    ],
    failed: findings.length > 0,
  }
}

/** A finding for machines: what it is, and what can be done about it. */
function told({ kind, name, version, message }: Problem) {
  return { kind, name, version, message, advice: advice(kind) }
}

function advice(kind: Problem['kind']): string {
  return messages.health.kinds[kind].todo
}

/** 'outsideEdit' as "outside edit". */
function inWords(kind: string): string {
  return kind.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
