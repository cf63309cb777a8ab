import * as v from 'valibot'
import { CollateError } from '../../core/model/errors.ts'
import { enteredSaying, issueInWords } from '../../core/model/issue.ts'

/**
 * `input` as the schema has it.
 *
 * @throws CollateError 'invalid-request', which names the field at fault
 */
export function parseRequest<T>(schema: v.GenericSchema<unknown, T>, input: unknown): T {
  const result = v.safeParse(schema, input)
  if (result.success) return result.output
  const [issue] = result.issues
  const said = enteredSaying(issue) ?? {
    says: 'not-saveable',
    damage: { detail: issueInWords(issue) },
  }
  throw new CollateError('invalid-request', said)
}
