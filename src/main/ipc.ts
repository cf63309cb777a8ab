import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import * as v from 'valibot'
import { CollateError } from '../core/model/errors.ts'
import { enteredSaying, issueInWords } from '../core/model/issue.ts'
import { DROP_CHANNEL, type Outcome, REQUEST_CHANNEL } from '../shared/bridge.ts'
import { contract, type ChannelName, type Request, type Response } from '../shared/contract.ts'
import { messages } from '../shared/messages.ts'
import { toFailure } from './failure.ts'
import { log } from './log.ts'
import { PAGE_ORIGIN } from './page-protocol.ts'

/**
 * One function for each channel of the contract; in handlers/ they are made by subject. What one throws
 * reaches the window as a `Failure`, after it went to the log.
 */
export type Handlers = {
  [C in ChannelName]: (request: Request<C>) => Answer<C> | Promise<Answer<C>>
}

/** A channel that answers nothing may be handled by a function that returns nothing. */
type Answer<C extends ChannelName> = Response<C> extends undefined ? void : Response<C>

/**
 * Answers the whole contract. Every request is checked for its sender and parsed.
 *
 * @param opened what all answers wait for: the window is drawn while the library is being opened
 */
export function registerHandlers(handlers: Handlers, opened: Promise<void>): void {
  const outcome = async (
    event: IpcMainInvokeEvent,
    what: string,
    act: () => Promise<unknown>,
  ): Promise<Outcome<unknown>> => {
    await opened
    try {
      checkSender(event)
      return { ok: true, value: await act() }
    } catch (error) {
      return { ok: false, failure: toFailure(what, error) }
    }
  }
  ipcMain.handle(REQUEST_CHANNEL, (event, name: unknown, request: unknown) =>
    outcome(event, String(name), () => answer(handlers, pageChannel(name), request)),
  )
  ipcMain.handle(DROP_CHANNEL, (event, request: unknown) =>
    outcome(event, 'import:drop', () => answer(handlers, 'import:drop', request)),
  )
}

async function answer(handlers: Handlers, channel: ChannelName, request: unknown) {
  const parsed = parse(channel, 'request', request)
  // The table's types pair each channel with its own request; a name that came by cannot show that.
  const handle = handlers[channel] as (request: unknown) => unknown
  return parse(channel, 'response', await handle(parsed))
}

/** A page that could name the paths of a drop could have any file imported. */
function pageChannel(name: unknown): ChannelName {
  if (typeof name === 'string' && Object.hasOwn(contract, name) && name !== 'import:drop') {
    return name as ChannelName
  }
  throw new CollateError('invalid-request', messages.refused.unknown(String(name)))
}

/** Only the window's own top frame, on our own page, is answered. */
function checkSender(event: IpcMainInvokeEvent): void {
  const frame = event.senderFrame
  const isOurs =
    frame !== null && frame === event.sender.mainFrame && frame.url.startsWith(`${PAGE_ORIGIN}/`)
  if (!isOurs) throw new CollateError('invalid-request', messages.refused.notFromThere)
}

function parse(channel: ChannelName, side: 'request' | 'response', value: unknown): unknown {
  const result = v.safeParse(contract[channel][side], value)
  if (result.success) return result.output
  const issue = result.issues[0]
  const said = enteredSaying(issue)
  if (side === 'request' && said !== null) throw new CollateError('invalid-request', said)
  // Only a fault asks or answers so: what it is goes to the log.
  log.error(`${channel}: the ${side} does not fit: ${issueInWords(issue)}`)
  const code = side === 'request' ? 'invalid-request' : 'internal'
  throw new CollateError(code, messages.errors.unexpected)
}
