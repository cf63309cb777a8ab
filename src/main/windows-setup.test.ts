import { expect, test } from 'vitest'
import { squirrelCommands } from './windows-setup.ts'

// Paths with slashes: what resolves them here is not Windows.
const EXECUTABLE = '/Users/Ann/AppData/Local/collate/app-0.1.0/collate.exe'

const commands = (event: string) =>
  squirrelCommands([EXECUTABLE, event], EXECUTABLE)?.map((command) => command.join(' '))

test('an ordinary start asks for nothing', () => {
  expect(squirrelCommands([EXECUTABLE], EXECUTABLE)).toBeNull()
  expect(commands('story.txt')).toBeUndefined()
  expect(commands('--squirrel-firstrun')).toBeUndefined()
})

test('installing makes the shortcut, and registers links and files for the executable that stays', () => {
  const done = commands('--squirrel-install')
  expect(done?.[0]).toBe('/Users/Ann/AppData/Local/collate/Update.exe --createShortcut collate.exe')
  expect(done).toContain(
    'reg add HKCU\\Software\\Classes\\collate\\shell\\open\\command /ve /d "/Users/Ann/AppData/Local/collate/collate.exe" "%1" /f',
  )
  expect(done).toContain(
    'reg add HKCU\\Software\\Classes\\.md\\OpenWithList\\collate.exe /ve /d  /f',
  )
})

test('an update says the same again; an old version that goes says nothing', () => {
  expect(commands('--squirrel-updated')).toEqual(commands('--squirrel-install'))
  expect(commands('--squirrel-obsolete')).toEqual([])
})

test('removing takes back every key that installing made', () => {
  const keyOf = (line: string) => /HKCU\S+/.exec(line)?.[0] ?? ''
  const made = commands('--squirrel-install')?.slice(1).map(keyOf) ?? []
  const removed = commands('--squirrel-uninstall')?.slice(1).map(keyOf) ?? []
  expect(made.length).toBeGreaterThan(4)
  for (const key of made) expect(removed.some((other) => key.startsWith(other))).toBe(true)
})
