import { CollateError } from '../../../../core/model/errors.ts'
import type { Outcome, PageChannel } from '../../../../shared/bridge.ts'
import type { Response, Sent } from '../../../../shared/contract.ts'

/**
 * Asks the main process.
 *
 * @throws CollateError with the code and the sentence that main answered
 */
export async function request<C extends PageChannel>(
  channel: C,
  payload: Sent<C>,
): Promise<Response<C>> {
  return unwrap(await window.collate.request(channel, payload))
}

/** The value of an outcome; a failure becomes an error again. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new CollateError(outcome.failure.code, outcome.failure.message)
}
