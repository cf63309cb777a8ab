import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from './charset.ts'

const ENGLISH = 'The bridge — “closed” since Tuesday — isn’t safe.\nNobody will cross.'

describe('a byte-order mark says the encoding', () => {
  test.each(['UTF-8', 'UTF-16LE', 'UTF-16BE', 'UTF-32LE', 'UTF-32BE'])('%s', (encoding) => {
    const bytes = iconv.encode(ENGLISH, encoding, { addBOM: true })
    const decoded = decode(bytes)
    expect(decoded?.encoding).toBe(encoding)
    expect(decoded?.text.replace(/^\uFEFF/, '')).toBe(ENGLISH)
  })
})

test('a mark goes before escapes that are in its text by chance', () => {
  const text = 'Balinese \u1B24\u4200'
  expect(decode(iconv.encode(text, 'UTF-16BE', { addBOM: true }))?.encoding).toBe('UTF-16BE')
})

describe('without a mark', () => {
  test.each([
    ['UTF-8', ENGLISH],
    ['UTF-8', 'Plain ASCII.'],
    ['UTF-16LE', ENGLISH],
    ['UTF-16BE', ENGLISH],
    ['UTF-16LE', '港口大桥星期二关闭。\n检查人员发现桥墩有裂缝。'],
    ['windows-1252', ENGLISH],
    ['windows-1252', 'It’s closed.'],
    ['windows-1252', 'Die Brücke über den Fluß wurde gestern gesperrt, sagte der Bürgermeister.'],
    ['ISO-8859-15', 'Le pont a coûté 14 000 € à la ville, et nul ne le répare.'],
    ['ISO-8859-15', 'Prix: 40 €'],
    ['ISO-8859-15', 'La mère et son cœur; une œuvre pour les élèves.'],
    ['macintosh', 'The bridge isn’t safe, and it won’t be.'],
    ['windows-1250', 'Přístavní most byl v úterý uzavřen, když inspektoři našli trhliny.'],
    ['windows-1251', 'Мост через гавань закрыт во вторник после осмотра.'],
    ['KOI8-R', 'Мост через гавань закрыт во вторник после осмотра.'],
    ['ISO-8859-7', 'Η γέφυρα του λιμανιού έκλεισε την Τρίτη, αφού βρέθηκαν ρωγμές.'],
    [
      'windows-1254',
      'Liman köprüsü salı günü müfettişlerin çatlak bulması üzerine kapatıldı; şehir açıkladı.',
    ],
    ['windows-1255', 'גשר הנמל נסגר ביום שלישי לאחר שהמפקחים מצאו סדקים.'],
    ['windows-1256', 'أغلق جسر الميناء يوم الثلاثاء بعد أن وجد المفتشون تشققات.'],
    ['Shift_JIS', '港の橋は火曜日に閉鎖された。検査官が橋脚にひび割れを発見したためである。'],
    ['Shift_JIS', '橋は閉鎖された。'],
    ['EUC-JP', '港の橋は火曜日に閉鎖された。検査官が橋脚にひび割れを発見したためである。'],
    ['GB18030', '港口大桥星期二关闭，因为检查人员发现桥墩有裂缝。市政府说，修理需要三个月。'],
    ['Big5', '港口大橋星期二關閉，因為檢查人員發現橋墩有裂縫。市政府說，修理需要三個月。'],
    ['EUC-KR', '항구 다리는 화요일에 폐쇄되었다. 검사관들이 교각에서 균열을 발견했기 때문이다.'],
  ])('%s: %s', (encoding, text) => {
    expect(decode(iconv.encode(text, encoding))).toEqual({ encoding, text })
  })

  test('Japanese mail, in seven bits', () => {
    const bytes = Buffer.from('\x1B$B66\x1B(B is a bridge', 'latin1')
    expect(decode(bytes)).toEqual({ encoding: 'ISO-2022-JP', text: '橋 is a bridge' })
  })

  test('the telling bytes may come late', () => {
    const text = `${'The bridge is closed. '.repeat(10_000)}Мост через гавань закрыт во вторник.`
    expect(decode(iconv.encode(text, 'KOI8-R'))?.encoding).toBe('KOI8-R')
  })

  test('one bad byte in UTF-8 spoils one character', () => {
    const bytes = Buffer.concat([Buffer.from(`${ENGLISH} “ä” “ö” `), Buffer.from([0xff])])
    expect(decode(bytes)).toEqual({ encoding: 'UTF-8', text: `${ENGLISH} “ä” “ö” \uFFFD` })
  })
})

test('a control character or two do not make a text binary', () => {
  expect(decode(Buffer.from('Shr 34 cts vs 1.19 dlrs in the quarter\n\u0003'))?.encoding).toBe(
    'UTF-8',
  )
})

describe('what is no text is not decoded', () => {
  test.each([
    ['control characters', Buffer.from(Array.from({ length: 200 }, (_, index) => index % 32))],
    ['zeros', Buffer.alloc(100)],
    ['bytes of every kind', Buffer.from(Array.from({ length: 2560 }, (_, i) => (i * 167) % 256))],
    ['a mark and then control characters', Buffer.from([0xff, 0xfe, 1, 0, 2, 0, 3, 0])],
  ])('%s', (_, bytes) => {
    expect(decode(bytes)).toBeNull()
  })
})
