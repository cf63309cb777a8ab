import { describe, expect, it } from 'vitest'
import { readCommandLine } from './command-line.ts'

describe('readCommandLine', () => {
  it('skips the source folder when Electron runs one, wherever the flags stand', () => {
    const argv = ['/bin/electron', '--no-sandbox', '.', '--library=lib', 'a.txt', '/x/b.md']
    expect(readCommandLine(argv, '/home/ann', true)).toEqual({
      library: '/home/ann/lib',
      files: ['/home/ann/a.txt', '/x/b.md'],
      links: [],
    })
  })

  it('takes every plain argument of the installed application as a file or a link', () => {
    const argv = ['/usr/bin/collate', 'a.txt', 'collate://passage/abcdefgh', '--enable-logging']
    expect(readCommandLine(argv, '/tmp', false)).toEqual({
      library: null,
      files: ['/tmp/a.txt'],
      links: ['collate://passage/abcdefgh'],
    })
  })

  it('takes the addresses of files that a file manager hands over', () => {
    const argv = ['/usr/bin/collate', 'file:///home/ann/two%20words.txt', 'file://server/b.txt']
    expect(readCommandLine(argv, '/tmp', false).files).toEqual([
      '/home/ann/two words.txt',
      '/tmp/file:/server/b.txt',
    ])
  })

  it('takes every link of the scheme as a link, a broken one too', () => {
    const argv = ['/usr/bin/collate', 'collate:nonsense', 'Collate://passage/x']
    expect(readCommandLine(argv, '/tmp', false)).toEqual({
      library: null,
      files: [],
      links: ['collate:nonsense', 'Collate://passage/x'],
    })
  })
})
