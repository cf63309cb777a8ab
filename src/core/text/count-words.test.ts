import { expect, test } from 'vitest'
import { countWords } from './count-words.ts'

// How a script without spaces is cut depends on the dictionary of the runtime.
function segmented(text: string): number {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)
  return [...segments].filter(({ isWordLike }) => isWordLike).length
}

test('nothing has no words', () => {
  expect(countWords('')).toBe(0)
  expect(countWords(' — … “ ”')).toBe(0)
})

test('words are what stands between spaces, hyphens and dashes', () => {
  expect(countWords('The U.S. didn’t pay 14,000.50 dollars—for a well-known bridge')).toBe(11)
})

test.each([
  'The U.S. didn’t pay 14,000.50 dollars for a well-known bridge, e.g. it_is 3:45',
  '⺀',
  '々〇',
  '港口大桥星期二关闭，用了3天 iPhone手机',
  '港の橋は火曜日に閉鎖された。コーヒー',
  'สะพานท่าเรือปิดในวันอังคาร',
  'Мост через гавань закрыт во вторник',
  '항구 다리는 화요일에 폐쇄되었다',
  'أغلق جسر الميناء يوم الثلاثاء',
  'नगर ने पुल बंद कर दिया',
])('as many as the segmenter counts: %s', (text) => {
  expect(countWords(text)).toBe(segmented(text))
})
