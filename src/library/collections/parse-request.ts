import * as v from 'valibot'
import { CollateError } from '../../core/model/errors.ts'
import { issueInWords } from '../../core/model/issue.ts'

/** `input` as the schema has it; rejects with a sentence that names the field at fault. */
export function parseRequest<T>(schema: v.GenericSchema<unknown, T>, input: unknown): T {
  const result = v.safeParse(schema, input)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new CollateError(
    'invalid-request',
    `This can’t be saved: ${issueInWords(issue)}. Nothing was changed.`,
  )
}
