import { describe, expect, test } from 'vitest'
import { argumentsForCli, readArguments } from './arguments.ts'
import { UsageError } from './command.ts'

describe('readArguments', () => {
  test('reads a command, its operands and its options, in any order', () => {
    expect(readArguments(['--library', 'lib', 'import', 'a.txt', '--json', 'b.txt'])).toEqual({
      kind: 'run',
      command: 'import',
      operands: ['a.txt', 'b.txt'],
      options: { library: 'lib', json: true },
    })
    expect(readArguments(['export', '--out=o', '--note', 'n1', '--note', 'n2'])).toMatchObject({
      command: 'export',
      options: { out: 'o', note: ['n1', 'n2'] },
    })
  })

  test('takes what follows -- as operands', () => {
    const request = readArguments(['import', '--', '-x.txt', '--json'])
    expect(request).toMatchObject({ operands: ['-x.txt', '--json'], options: {} })
  })

  test('gives help on all or on one command', () => {
    expect(readArguments(['--help'])).toEqual({ kind: 'help', command: null })
    expect(readArguments(['list', '-h'])).toEqual({ kind: 'help', command: 'list' })
    expect(readArguments(['--help', 'align'])).toEqual({ kind: 'help', command: 'align' })
  })

  test.each([
    [[], 'Name a command.'],
    [['--json'], 'Name a command.'],
    [['lst'], 'There is no command “lst”.'],
    [['toString'], 'There is no command “toString”.'],
    [['show'], 'Usage: collate show ID'],
    [['align', 'a', 'b', 'c'], 'Usage: collate align A B'],
    [['list', '--out', 'o'], "Unknown option '--out'."],
    [['list', '--jsn'], "Unknown option '--jsn'."],
    [['list', '--library'], "Option '--library <value>' argument missing."],
  ])('%j makes no sense', (args, message) => {
    const read = (): unknown => readArguments(args)
    expect(read).toThrow(UsageError)
    expect(read).toThrow(message)
  })
})

describe('argumentsForCli', () => {
  const installed = (...args: string[]): string[] | null =>
    argumentsForCli(['/usr/bin/collate', ...args], false)

  test('takes a command, without the flags of Chromium before it', () => {
    expect(installed('import', 'a.txt', '--json')).toEqual(['import', 'a.txt', '--json'])
    expect(installed('--no-sandbox', '--library', 'lib', '--user-data-dir=/p', 'list')).toEqual([
      '--library',
      'lib',
      'list',
    ])
  })

  test('takes an unknown flag after the command, which is refused later', () => {
    expect(installed('list', '--no-sandbox')).toEqual(['list', '--no-sandbox'])
  })

  test('leaves everything else to the window', () => {
    expect(installed()).toBeNull()
    expect(installed('--library=lib', 'a.txt', 'list')).toBeNull()
    expect(installed('./list')).toBeNull()
    expect(installed('--library', 'list')).toBeNull()
    expect(installed('a.txt', '--help')).toBeNull()
  })

  test('gives help', () => {
    expect(installed('--no-sandbox', '--help')).toEqual(['--help'])
    expect(installed('list', '--help')).toEqual(['list', '--help'])
  })

  test('skips the source folder that Electron runs', () => {
    const argv = ['/bin/electron', '--no-sandbox', '.', 'show', 'x']
    expect(argumentsForCli(argv, true)).toEqual(['show', 'x'])
    expect(argumentsForCli(['/bin/electron', 'list'], true)).toBeNull()
  })
})
