/** The words by which texts state numbers, and what is counted; folded. */

export const SMALL =
  numbers(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen
  fifteen sixteen seventeen eighteen nineteen`)
export const TENS = numbers('ten twenty thirty forty fifty sixty seventy eighty ninety', 10)
export const ORDINALS = numbers('first second third fourth fifth sixth seventh eighth ninth tenth')

export const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mln', 1e6],
  ['mn', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bln', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
])

/** "3 Millionen", "3 milioni", "3 mil", as English has "million"; folded. Spanish "mil millones" is both. */
export const SCALES_ELSEWHERE: ReadonlyMap<string, number> = new Map(
  Object.entries({
    tausend: 1e3,
    tsd: 1e3,
    mille: 1e3,
    mil: 1e3,
    mila: 1e3,
    duizend: 1e3,
    tusen: 1e3,
    tysiecy: 1e3,
    тысяч: 1e3,
    тысячи: 1e3,
    million: 1e6,
    millionen: 1e6,
    millions: 1e6,
    mio: 1e6,
    millon: 1e6,
    millones: 1e6,
    milione: 1e6,
    milioni: 1e6,
    milhao: 1e6,
    milhoes: 1e6,
    miljoen: 1e6,
    miljoner: 1e6,
    millioner: 1e6,
    milionow: 1e6,
    миллион: 1e6,
    миллиона: 1e6,
    миллионов: 1e6,
    млн: 1e6,
    milliarde: 1e9,
    milliarden: 1e9,
    milliard: 1e9,
    milliards: 1e9,
    mrd: 1e9,
    miliardo: 1e9,
    miliardi: 1e9,
    bilhao: 1e9,
    bilhoes: 1e9,
    miljard: 1e9,
    miljarder: 1e9,
    milliarder: 1e9,
    miliardow: 1e9,
    миллиард: 1e9,
    миллиарда: 1e9,
    миллиардов: 1e9,
    млрд: 1e9,
  }),
)

export const CURRENCY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'usd',
    '£': 'gbp',
    '€': 'eur',
    '¥': 'jpy',
    '₹': 'inr',
    '₽': 'rub',
    '₩': 'krw',
    dlr: 'usd',
    dlrs: 'usd',
    dollar: 'usd',
    dollars: 'usd',
    stg: 'gbp',
    pounds: 'gbp',
    pound: 'gbp',
    sterling: 'gbp',
    euro: 'eur',
    euros: 'eur',
    yen: 'jpy',
    rupees: 'inr',
    rubles: 'rub',
    roubles: 'rub',
    marks: 'dem',
    francs: 'franc',
    crowns: 'crown',
    guilders: 'guilder',
    ecus: 'ecu',
    baht: 'baht',
    pesos: 'peso',
    riyals: 'riyal',
    dinars: 'dinar',
    lire: 'lira',
    lira: 'lira',
    rand: 'rand',
    yuan: 'yuan',
    kroner: 'krone',
    kronor: 'krona',
    ringgit: 'ringgit',
    shekels: 'shekel',
    cts: 'cent',
    cents: 'cent',
  }),
)
export const PERCENT = new Set([
  '%',
  'percent',
  'pct',
  'percentage',
  'prozent',
  'procent',
  'процентов',
])
/** "per cent", "pour cent", "por ciento". */
export const PER = new Set(['per', 'pour', 'por'])
export const CENT = new Set(['cent', 'cento', 'ciento'])

/** Words that stand between a number and what it counts, and count nothing themselves. */
export const NOT_A_UNIT = new Set(
  `of the a an and or to in on at by for from with than as is was were are more most other about over
  new big major additional extra such his her its their our my who which that while up last next
  people's per after before into between some any had has have said will would could may`.split(
    /\s+/,
  ),
)

function numbers(names: string, step = 1): ReadonlyMap<string, number> {
  return new Map(names.split(/\s+/).map((name, i) => [name, (i + 1) * step]))
}
