import type { ErrorCode } from '../../../../core/model/errors.ts'
import type { Bridge, PageChannel } from '../../../../shared/bridge.ts'
import type { Response, Sent } from '../../../../shared/contract.ts'
import type { EventName, Events } from '../../../../shared/events.ts'

/** What main is for the tests of stores and actions: it answers as each test says, and tells news. */
export interface TestBridge {
  /** What the page asked, in order. */
  readonly asked: { channel: PageChannel; request: unknown }[]
  /** Sets what a channel answers; what throws a `Refusal` is refused with its code. */
  answer<C extends PageChannel>(
    channel: C,
    give: (request: Sent<C>) => Response<C> | Promise<Response<C>>,
  ): void
  tell<E extends EventName>(name: E, payload: Events[E]): void
}

/** Thrown in an answer: main refuses with this code and sentence. */
export class Refusal extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

/** Puts a bridge into the place of the window's; a channel without an answer fails the test. */
export function bridgeForTests(): TestBridge {
  const answers = new Map<string, (request: never) => unknown>()
  const listeners = new Map<string, Set<(payload: never) => void>>()
  const asked: TestBridge['asked'] = []

  const bridge: Bridge = {
    platform: 'linux',
    languages: [],
    language: undefined,
    async request(channel, request) {
      asked.push({ channel, request })
      const give = answers.get(channel)
      if (!give) throw new Error(`The test does not say what ${channel} answers.`)
      try {
        return { ok: true, value: (await give(request as never)) as never }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return { ok: false, failure: { code: error.code, message: error.message } }
      }
    },
    importDropped: () => Promise.resolve({ ok: true, value: undefined }),
    on(name, listener) {
      const those = listeners.get(name) ?? new Set()
      listeners.set(name, those.add(listener))
      return () => those.delete(listener)
    },
  }
  Object.assign(globalThis, {
    window: { collate: bridge },
    requestAnimationFrame: (work: () => void) => setTimeout(work, 0),
  })
  return {
    asked,
    answer: (channel, give) => void answers.set(channel, give as (request: never) => unknown),
    tell: (name, payload) => {
      for (const listener of listeners.get(name) ?? []) listener(payload as never)
    },
  }
}
