import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import * as v from 'valibot'
import { CollateError } from '../core/model/errors.ts'
import type { Outcome } from '../shared/bridge.ts'
import { contract, type ChannelName, type Request, type Response } from '../shared/contract.ts'
import { toFailure } from './failure.ts'
import { PAGE_ORIGIN } from './page-protocol.ts'

/** One function for each channel of the contract. */
export type Handlers = {
  [C in ChannelName]: (request: Request<C>) => Answer<C> | Promise<Answer<C>>
}

/** A channel that answers nothing may be handled by a function that returns nothing. */
type Answer<C extends ChannelName> = Response<C> extends undefined ? void : Response<C>

/**
 * Registers the whole contract. Every request is checked for its sender and parsed.
 *
 * @param opened what all answers wait for: the window is drawn while the library is being opened
 */
export function registerHandlers(handlers: Handlers, opened: Promise<void>): void {
  for (const channel of Object.keys(contract) as ChannelName[]) {
    ipcMain.handle(channel, async (event, request: unknown) => {
      await opened
      return answer(handlers, channel, event, request)
    })
  }
}

async function answer(
  handlers: Handlers,
  channel: ChannelName,
  event: IpcMainInvokeEvent,
  request: unknown,
): Promise<Outcome<unknown>> {
  try {
    checkSender(event)
    const parsed = parse(channel, 'request', request)
    // The table's types pair each channel with its own request; a loop cannot show that.
    const handle = handlers[channel] as (request: unknown) => unknown
    return { ok: true, value: parse(channel, 'response', await handle(parsed)) }
  } catch (error) {
    return { ok: false, failure: toFailure(channel, error) }
  }
}

/** Only the window's own top frame, on our own page, is answered. */
function checkSender(event: IpcMainInvokeEvent): void {
  const frame = event.senderFrame
  const isOurs =
    frame !== null && frame === event.sender.mainFrame && frame.url.startsWith(`${PAGE_ORIGIN}/`)
  if (!isOurs) throw new CollateError('invalid-request', 'This page may not ask that.')
}

function parse(channel: ChannelName, side: 'request' | 'response', value: unknown): unknown {
  const result = v.safeParse(contract[channel][side], value)
  if (result.success) return result.output
  const issue = result.issues[0]
  const where = v.getDotPath(issue)
  throw new CollateError(
    side === 'request' ? 'invalid-request' : 'internal',
    `${channel}: the ${side}${where ? ` at ${where}` : ''} does not fit: ${issue.message}`,
  )
}
