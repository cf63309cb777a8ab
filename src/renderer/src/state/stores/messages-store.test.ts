import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CollateError } from '../../../../core/model/errors.ts'
import { messages } from '../../../../shared/messages.ts'
import {
  announce,
  attempt,
  clearMessages,
  leaveToBanner,
  say,
  sayError,
  sayForNow,
  useMessages,
} from './messages-store.ts'
import { bridgeForTests } from './testing.ts'

const shown = () => useMessages.getState().shown.filter(({ quiet }) => !quiet)
const texts = () => shown().map(({ text }) => text)
const offer = [{ label: 'Undo', run: () => {} }]

beforeEach(() => {
  leaveToBanner(new Set())
  useMessages.setState({ shown: [] })
})

describe('what is said', () => {
  it('is never there twice', () => {
    say('Highlight removed', offer)
    say('Highlight removed', offer)
    sayError(new CollateError('disk-full', 'The disk is full.'))
    sayError(new CollateError('disk-full', 'The disk is full.'))
    expect(texts()).toEqual(['Highlight removed', 'The disk is full.'])
  })

  it('makes room for the next, unless it offers something', () => {
    say('Quoted in the note')
    say('1 note exported')
    expect(texts()).toEqual(['1 note exported'])
    say('Highlight removed', offer)
    say('“Bridge” moved to the trash', offer)
    say('“Ferry” moved to the trash', offer)
    expect(texts()).toEqual(['“Bridge” moved to the trash', '“Ferry” moved to the trash'])
  })

  it('leaves errors, which stay until they are dismissed, and what is only read out', () => {
    sayError(new CollateError('disk-full', 'The disk is full.'))
    announce('Highlighted yellow')
    say('Quoted in the note')
    expect(useMessages.getState().shown.map(({ text }) => text)).toEqual([
      'The disk is full.',
      'Highlighted yellow',
      'Quoted in the note',
    ])
  })
})

it('what was said for now is taken back, and nothing else', () => {
  sayError(new CollateError('disk-full', 'The disk is full.'))
  const takeBack = sayForNow('Highlight removed', offer)
  takeBack()
  expect(texts()).toEqual(['The disk is full.'])
  clearMessages()
  expect(texts()).toEqual([])
})

it('what fails of what a person does is said, whether it fails at once or later', async () => {
  attempt(() => Promise.reject(new CollateError('disk-full', 'The disk is full.')))
  attempt(() => {
    throw new CollateError('read-only', 'The library is read-only.')
  })
  await expect
    .poll(() => texts().toSorted())
    .toEqual(['The disk is full.', 'The library is read-only.'])
})

it('news goes by itself, an error does not', () => {
  vi.useFakeTimers()
  try {
    sayError(new CollateError('disk-full', 'The disk is full.'))
    say('Quoted in the note')
    vi.advanceTimersByTime(60_000)
    expect(texts()).toEqual(['The disk is full.'])
  } finally {
    vi.useRealTimers()
  }
})

it('an error that nobody foresaw goes to the log, and its words to nobody else', () => {
  const bridge = bridgeForTests()
  bridge.answer('app:log-error', () => undefined)
  sayError(new TypeError('x is not a function'))
  expect(texts()).toEqual([messages.errors.unexpected])
  expect(bridge.asked).toMatchObject([
    { channel: 'app:log-error', request: { message: 'TypeError: x is not a function' } },
  ])
})

describe('what the banner says', () => {
  it('is said nowhere else for as long as it stands', () => {
    const away = new CollateError('library-disconnected', 'The library can’t be reached.')
    sayError(away)
    sayError(new CollateError('disk-full', 'The disk is full.'))
    leaveToBanner(new Set(['library-disconnected']))
    expect(texts()).toEqual(['The disk is full.'])
    sayError(away)
    expect(texts()).toEqual(['The disk is full.'])
    leaveToBanner(new Set())
    sayError(away)
    expect(texts()).toContain(away.message)
  })
})
