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
  return {
    json: { folder, verified, findings: findings.map(told) },
    lines: [
      ...table(
        findings.map(({ kind, message }) => [
          messages.health.kinds[kind].title,
          `${message} ${advice(kind)}`,
        ]),
      ),
      messages.cli.checked(verified, findings.length),
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
