import { expect, it } from 'vitest'
import type { Saying } from '../../core/model/saying.ts'
import { inWords } from './in-words.ts'

it.each<[string, readonly Saying[]]>([
  ['“a‹RLO›gpj.txt” is empty.', [{ says: 'file-empty', name: 'a\u202Egpj.txt' }]],
  ['“photo” is a picture, not a text.', [{ says: 'file-no-text', name: 'photo', sort: 'picture' }]],
  [
    '“a.md” took too long to read as Markdown and was read as plain text.',
    [{ says: 'read-as-plain-text', name: 'a.md', format: 'Markdown', why: 'was-slow' }],
  ],
  [
    '“a.txt” was not saved. The disk is full.',
    [
      { says: 'file-not-saved', name: 'a.txt' },
      { says: 'words', words: 'The disk is full.' },
    ],
  ],
  [
    'notes/a.json is a folder, a device or a pipe where a file should be, so it was not read. It is untouched. Move it out of the library.',
    [{ says: 'unread', name: 'notes/a.json', why: 'not-a-file', detail: 'EISDIR' }],
  ],
  [
    'This library is open in another Collate on this computer (process 42). You can read it here. To change it, use the other one or close it.',
    [{ says: 'held-here', pid: 42 }],
  ],
  [
    'The notes could not be exported to /n: the disk is full. What was written before, 3 notes, is whole and stays. Your library is untouched. Free up space and export again.',
    [{ says: 'export-failed', folder: '/n', why: 'disk-full', detail: 'ENOSPC', written: 3 }],
  ],
])('says %s', (sentence, said) => {
  expect(inWords(said)).toBe(sentence)
})
