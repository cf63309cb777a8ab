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
    'notes/a.json is damaged (it is no JSON in UTF-8) and has no earlier version. Everything else is untouched. What was found there is kept as damaged/b.notes.a.json.',
    [
      {
        says: 'document-lost',
        name: 'notes/a.json',
        damage: 'no-json',
        aside: 'damaged/b.notes.a.json',
      },
    ],
  ],
  [
    'notes/a.json carries a count that no library reaches, so another program wrote it. There is no earlier version of it, so the edited one is in use; a copy as it was found is outside/b.notes.a.json.',
    [
      {
        says: 'document-edited',
        name: 'notes/a.json',
        isFarOff: true,
        inUse: 'edited',
        aside: 'outside/b.notes.a.json',
      },
    ],
  ],
  [
    'notes/a.json was missing or damaged. Its last good version is in use.',
    [{ says: 'document-restored', name: 'notes/a.json', damage: null, aside: null }],
  ],
  [
    'The file texts/a.json of this library is missing. Nothing else is affected. Restore it from a backup, or import the article again.',
    [{ says: 'content-lost', name: 'texts/a.json', is: 'missing' }, { says: 'restore-or-import' }],
  ],
  [
    'The relation “contradicts” joins 1 passage missing from the library.',
    [{ says: 'relation-joins-missing', word: 'contradicts', count: 1 }],
  ],
  [
    'annotations/a (1).json is another machine’s version of an article’s highlights. They have been merged.',
    [{ says: 'copy-merged', name: 'annotations/a (1).json', kind: 'annotations' }],
  ],
  [
    'The name can have 1,000 characters at most, so nothing was changed.',
    [{ says: 'too-long', field: 'name', most: 1000 }],
  ],
  [
    'This can’t be saved: name: is empty. Nothing was changed.',
    [{ says: 'not-saveable', damage: { detail: 'name: is empty' } }],
  ],
  [
    'This library is open in another Collate on this computer (process 42). You can read it here. To change it, use the other one or close it.',
    [{ says: 'held-here', pid: 42 }],
  ],
  [
    'The export to /n did not succeed: the disk is full. What was written before, 3 files, is whole and stays. Your library is untouched. Free up space and export again.',
    [{ says: 'export-failed', folder: '/n', why: 'disk-full', detail: 'ENOSPC', written: 3 }],
  ],
])('says %s', (sentence, said) => {
  expect(inWords(said)).toBe(sentence)
})
