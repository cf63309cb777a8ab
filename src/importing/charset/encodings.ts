/** An encoding that a file may be in without saying so. */
export interface Encoding {
  /** As iconv-lite and the interface name it. */
  readonly name: string
  /** Codes of the languages that are written in it. */
  readonly languages: readonly string[]
  /**
   * Nats that its text is taken to be worse for being rare: of two encodings that read the same
   * bytes to the same text, or nearly, the commoner is named.
   */
  readonly rarity: number
}

const WESTERN = 'en de fr es pt it nl sv da nb fi is ga ca sq'
const CENTRAL = 'pl cs sk hu ro hr bs sl sq de en'
const BALTIC = 'lt lv et en'
const CYRILLIC = 'ru uk be bg sr mk'

/** All that are tried, the likeliest first. */
export const ENCODINGS: readonly Encoding[] = [
  encoding('windows-1252', WESTERN, 0),
  encoding('windows-1250', CENTRAL, 1),
  encoding('windows-1251', CYRILLIC, 1),
  encoding('Shift_JIS', 'ja', 1),
  encoding('GB18030', 'zh-Hans', 1),
  encoding('Big5', 'zh-Hant', 1),
  encoding('EUC-KR', 'ko', 1),
  encoding('EUC-JP', 'ja', 1),
  encoding('windows-1253', 'el', 1),
  encoding('windows-1254', 'tr', 1),
  encoding('windows-1255', 'he', 1),
  encoding('windows-1256', 'ar fa', 1),
  encoding('windows-1257', BALTIC, 1),
  encoding('windows-874', 'th', 1),
  encoding('KOI8-R', 'ru bg', 1),
  encoding('KOI8-U', 'uk', 1.5),
  encoding('ISO-8859-2', CENTRAL, 1.5),
  encoding('ISO-8859-15', WESTERN, 1.5),
  encoding('ISO-8859-5', CYRILLIC, 2),
  encoding('ISO-8859-7', 'el', 1.5),
  encoding('ISO-8859-6', 'ar', 1.5),
  encoding('ISO-8859-13', BALTIC, 3),
  encoding('ISO-8859-4', BALTIC, 4),
  encoding('macintosh', WESTERN, 3),
  encoding('MacCyrillic', CYRILLIC, 3),
  encoding('IBM866', CYRILLIC, 3),
  encoding('IBM855', CYRILLIC, 5),
  encoding('IBM852', CENTRAL, 4),
  encoding('IBM850', WESTERN, 4),
  encoding('MacCentEuro', CENTRAL, 5),
]

function encoding(name: string, languages: string, rarity: number): Encoding {
  return { name, languages: languages.split(' '), rarity }
}
