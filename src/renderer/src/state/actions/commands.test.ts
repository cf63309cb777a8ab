import { beforeEach, expect, it } from 'vitest'
import { COMMAND_IDS, type CommandId, commandWords } from '../../../../shared/commands.ts'
import { messages } from '../../../../shared/messages.ts'
import { useLibrary } from '../stores/library-store.ts'
import { useMessages } from '../stores/messages-store.ts'
import { bridgeForTests, Refusal } from '../stores/testing.ts'
import {
  type Behaviour,
  type Behaviours,
  canRun,
  menuOf,
  runCommand,
  runInTurn,
  setBehaviours,
} from './commands.ts'

/** One that changes the library, one that reads it, and one that does neither. */
const CHANGES = COMMAND_IDS.find((id) => commandWords(id).library === 'changed')!
const READS = COMMAND_IDS.find((id) => commandWords(id).library === 'read')!
const NEITHER: CommandId = 'text.larger'

let done: string[]
const settled = () => new Promise((resolve) => setTimeout(resolve, 10))
const said = () => useMessages.getState().shown.map(({ text }) => text)

function behave(own: Partial<Record<CommandId, Behaviour>>): void {
  const others = COMMAND_IDS.map((id) => [id, { run: () => done.push(id) }] as const)
  setBehaviours({ ...Object.fromEntries(others), ...own } as Behaviours<CommandId>)
}

function libraryIs(state: object): void {
  const open = { reachable: true, readOnly: null, ...state }
  useLibrary.setState({ state: open as never })
}

beforeEach(() => {
  bridgeForTests()
  done = []
  useMessages.setState(useMessages.getInitialState())
  libraryIs({})
})

it('does a command, or says what it lacks', async () => {
  behave({
    [CHANGES]: {
      run: () => done.push('changed'),
      needs: { isMet: () => false, otherwise: 'First open one.' },
    },
    [READS]: { run: () => done.push('read'), needs: { isMet: () => false, otherwise: null } },
  })
  runCommand(NEITHER)
  runCommand(CHANGES)
  runCommand(READS)
  await settled()
  expect(done).toEqual([NEITHER])
  expect(said()).toEqual(['First open one.'])
  expect([NEITHER, CHANGES, READS].map(canRun)).toEqual([true, false, false])
})

it('changes nothing in a library that is read-only, and reads none that is away', async () => {
  behave({})
  libraryIs({ readOnly: 'Another Collate has it.' })
  expect([NEITHER, CHANGES, READS].map(canRun)).toEqual([true, false, true])
  libraryIs({ reachable: false })
  expect([NEITHER, CHANGES, READS].map(canRun)).toEqual([true, false, false])
  runCommand(CHANGES)
  await settled()
  expect(done).toEqual([])
  expect(said()).toEqual([messages.condition.offWhileAway])
})

it('a menu leaves out what lacks something, and shows why something is off', () => {
  behave({ [READS]: { run: () => {}, needs: { isMet: () => false, otherwise: null } } })
  libraryIs({ readOnly: 'Another Collate has it.' })
  expect(menuOf([NEITHER, CHANGES, READS])).toMatchObject([
    { id: NEITHER, label: commandWords(NEITHER).title },
    { id: CHANGES, disabled: true, title: messages.condition.offWhileReadOnly },
  ])
})

it('what is chosen in a menu is done', async () => {
  behave({})
  menuOf([NEITHER])[0]?.run()
  await settled()
  expect(done).toEqual([NEITHER])
})

it('says what failed', async () => {
  behave({
    [NEITHER]: {
      run: () => Promise.reject(new Refusal('disk-full', 'never shown')),
    },
  })
  bridgeForTests().answer('app:log-error', () => undefined)
  runCommand(NEITHER)
  await settled()
  expect(said()).toEqual([messages.errors.unexpected])
})

it('those in turn wait for the one before, also for one that fails', async () => {
  bridgeForTests().answer('app:log-error', () => undefined)
  let finish: () => void = () => {}
  behave({
    [CHANGES]: {
      run: () => new Promise<void>((resolve) => (finish = resolve)).then(() => done.push('first')),
    },
    [READS]: { run: () => Promise.reject(new Error('broken')) },
  })
  runInTurn(CHANGES)
  runInTurn(READS)
  runInTurn(NEITHER)
  await settled()
  expect(done).toEqual([])
  finish()
  await settled()
  expect(done).toEqual(['first', NEITHER])
})
