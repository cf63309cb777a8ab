import { describe, expect, it } from 'vitest'
import { inPlainBlocks } from './blocks.ts'
import { dossierName, LONGEST_NAME, type Named } from './dossier-name.ts'

const article = (title: string, text: string, date = '', outlet = ''): Named => ({
  title,
  ...inPlainBlocks(`${title}\n\n${text}`),
  date,
  outlet,
})

const HERALD = article(
  'Storm tears down crane in Osmark',
  'The harbour of Osmark was closed on Monday after a crane fell across both piers, port director Maria Lind said.',
  '2024-06-11',
  'Osmark Herald',
)
const WIRE = article(
  'Fallen crane traps fishing fleet',
  'A loading crane fell across the piers in Osmark on Monday and closed the harbour, Maria Lind told reporters.',
  '2024-06-12',
  'Coast Wire',
)

describe('the name of a dossier', () => {
  it('is what its articles share, and the month', () => {
    expect(dossierName([HERALD, WIRE])).toBe('Osmark crane, June 2024')
  })

  it('is a name beside which the shared word stands in a text', () => {
    const courier = article(
      'Harbour bridge shut after cracks are found',
      'The Harbour bridge was closed to all traffic after cracks were found in its piers.',
      '2022-05-03',
    )
    const wire = article(
      'City closes bridges; ferry to run',
      'Authorities closed the Harbour bridge to all vehicles, citing the state of its piers.',
      '2022-05-04',
    )
    expect(dossierName([courier, wire])).toBe('Harbour bridge, May 2022')
  })

  it('is a person where no place is shared, without a word that does not belong beside one', () => {
    const one = article(
      'Mayor denies knowing of the cracks',
      'Nobody had told Henrik Dahl anything about the survey, the mayor said in a long interview.',
      '2024-03-01',
    )
    const two = article(
      'Cracks: mayor under fire',
      'The council asked Henrik Dahl on Friday why the survey had been put off twice.',
      '2024-03-02',
    )
    expect(dossierName([one, two])).toBe('Henrik Dahl, March 2024')
  })

  it('is the name that all titles share, as it is written, and no people’s before what they own', () => {
    const one = article(
      'Dalvik loses battle in court',
      'A judge has dismissed an attempt by Norwegian oil giant Dalvik to gain protection in the country.',
    )
    const two = article(
      'Dalvik accused of lying to court',
      'Norwegian oil firm Dalvik lied to a court to stop the Norwegian government from selling its units.',
    )
    expect(dossierName([one, two])).toBe('Dalvik')
  })

  it('is no outlet’s own name', () => {
    expect(dossierName([HERALD, WIRE])).not.toContain('Herald')
    const own = article('One', 'The Gazette has learned that nothing will ever be done about it.')
    const other = article('Two', 'Nothing will be done, as The Gazette reported early on Monday.')
    expect(dossierName([{ ...own, outlet: 'The Gazette' }, other])).toBe('One')
  })

  it('is in what most of many articles say', () => {
    const odd = article('Plum cake', 'Stone the plums and leave them in sugar for about an hour.')
    expect(dossierName([HERALD, WIRE, WIRE, odd])).toBe('Osmark, June 2024')
  })

  it('is the first title cut short when nothing is shared', () => {
    const one = article('The council puts off the repair of every bridge', 'Quiet.', '2024-01-30')
    const two = article('Plum cake', 'Sweet.', '2024-02-01')
    expect(dossierName([one, two])).toBe('The council puts off the…, January 2024')
    expect(dossierName([two])).toBe('Plum cake, February 2024')
  })

  it.each([
    [['2024-01-30', '2024-02-01'], 'January 2024'],
    [['2024-01-30', ''], 'January 2024'],
    [['2024-01-30', '2024-06-01'], '2024'],
    [['2023-12-31', '2024-01-01'], 'December 2023'],
    [['2019-12-31', '2024-01'], '2019–2024'],
    [['2024'], '2024'],
    [['', ''], ''],
  ])('of the dates %j says %s', (dates, when) => {
    const titles = ['Plums', 'Pears']
    const name = dossierName(dates.map((date, at) => article(titles[at]!, 'Sweet.', date)))
    expect(name).toBe(when === '' ? 'Plums' : `Plums, ${when}`)
  })

  it('is another one for each dossier', () => {
    const taken = ['Plum cake', 'Plum cake (2)']
    expect(dossierName([article('Plum cake', '')], taken)).toBe('Plum cake (3)')
  })

  it.each([
    'A',
    'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen ist weg',
    'إغلاق جسر الميناء أمام جميع المركبات يوم الثلاثاء بعد أن وجد المفتشون شقوقا',
    '港の橋が閉鎖された。点検で橋脚に亀裂が見つかったためで、復旧の見通しは立っていないと市は説明した',
    '',
  ])('is short: %s', (title) => {
    const long = article(title, title, '2024-09-01')
    const name = dossierName([long, { ...long, date: '2024-09-02' }], [dossierName([long, long])])
    expect(name.length).toBeLessThanOrEqual(LONGEST_NAME)
    expect(name).not.toMatch(/^,|\s$/)
  })
})
