import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from './decode.ts'

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
    ['ISO-8859-2', 'Łukasz Nowak zamknął most w porcie, bo są w nim pęknięcia.'],
    ['windows-1250', 'The engineer, Łukasz Nowak, closed the bridge on Tuesday.'],
    ['ISO-8859-2', 'Šárka šla přes most, když ho ještě nezavřeli; teď už to nejde.'],
    [
      'windows-1250',
      'A híd kedden bezárt, mert a vizsgálók repedéseket találtak. Őket is kérdezik.',
    ],
    ['windows-1250', 'Mostul a fost închis marţi, după ce s-au găsit fisuri în piloni.'],
    [
      'windows-1250',
      'Most su u utorak zatvorili jer su našli pukotine; šef grada kaže da će ga popraviti.',
    ],
    ['windows-1250', 'Łukasz Nowak shut the bridge, Łukasz Nowak said.'],
    ['IBM852', 'Łukasz Nowak zamknął most w porcie, bo są w nim pęknięcia.'],
    ['windows-1257', 'Tiltas antradienį uždarytas, nes apžiūrėję inžinieriai rado įtrūkimų.'],
    ['windows-1257', 'Tilts otrdien slēgts, jo inspektori atrada plaisas un brīdināja šoferus.'],
    ['KOI8-U', 'Міст через гавань закрили у вівторок після огляду: є тріщини, їх бачили.'],
    ['IBM866', 'Мост через гавань закрыт во вторник после осмотра.'],
    ['MacCyrillic', 'Мост через гавань закрыт во вторник после осмотра: трещины.'],
    ['ISO-8859-5', 'Мост је затворен у уторак, јер су инспектори нашли пукотине.'],
    ['windows-1253', 'Άνοιξε πάλι η γέφυρα του λιμανιού, που έκλεισε την Τρίτη για τις ρωγμές.'],
    ['windows-874', 'สะพานท่าเรือปิดเมื่อวันอังคาร หลังจากพบรอยร้าว'],
    ['ISO-8859-6', 'أغلق جسر الميناء يوم الثلاثاء بعد أن وجد المفتشون تشققات.'],
    ['UTF-16LE', 'Мост'],
    ['UTF-32LE', '橋は閉鎖された。'],
    ['UTF-32BE', ENGLISH],
    ['windows-1251', 'Мост через гавань закрыт во вторник после осмотра.'],
    ['KOI8-R', 'Мост через гавань закрыт во вторник после осмотра.'],
    ['ISO-8859-7', 'Άνοιξε πάλι η γέφυρα του λιμανιού, που έκλεισε την Τρίτη για τις ρωγμές.'],
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
    expect(decode(iconv.encode(text, encoding))).toMatchObject({ encoding, text })
  })

  test('Japanese mail, in seven bits', () => {
    const bytes = Buffer.from('\x1B$B66\x1B(B is a bridge', 'latin1')
    expect(decode(bytes)).toMatchObject({ encoding: 'ISO-2022-JP', text: '橋 is a bridge' })
  })

  test('Korean mail, in seven bits', () => {
    const bytes = Buffer.from('\x1B$)C\n\x0E4Y8.\x0F is a bridge', 'latin1')
    expect(decode(bytes)).toMatchObject({ encoding: 'ISO-2022-KR', text: '다리 is a bridge' })
  })

  test('the telling bytes may come late', () => {
    const text = `${'The bridge is closed. '.repeat(10_000)}Мост через гавань закрыт во вторник.`
    expect(decode(iconv.encode(text, 'KOI8-R'))?.encoding).toBe('KOI8-R')
  })

  test('one bad byte in UTF-8 spoils one character', () => {
    const bytes = Buffer.concat([Buffer.from(`${ENGLISH} “ä” “ö” `), Buffer.from([0xff])])
    expect(decode(bytes)).toMatchObject({ encoding: 'UTF-8', text: `${ENGLISH} “ä” “ö” \uFFFD` })
  })
})

describe('a reading is called a guess', () => {
  test.each([
    ['where one letter is all there is to tell it by', Buffer.from('A 5 \xF3', 'latin1')],
    ['where two read well', Buffer.from('Most \xE9 \xF1', 'latin1')],
  ])('%s', (_, bytes) => {
    expect(decode(bytes)?.isGuess).toBe(true)
  })

  test.each([
    ['UTF-8', 'Łukasz'],
    ['windows-1252', 'Die Brücke über den Fluß wurde gestern gesperrt, sagte der Bürgermeister.'],
    ['ISO-8859-2', 'Łukasz Nowak zamknął most w porcie, bo są w nim pęknięcia.'],
    ['KOI8-R', 'Мост через гавань закрыт во вторник после осмотра.'],
  ])('but not where only one does: %s', (encoding, text) => {
    expect(decode(iconv.encode(text, encoding))?.isGuess).toBe(false)
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
