import { stemmer } from 'stemmer'
import { fold } from './fold.ts'

/** Forms that Porter's rules leave apart although readers take them for one word. */
// oxlint-disable-next-line collate/sentences -- words in pairs, not a phrase
const IRREGULAR = pairs(`
  said say  says say  told tell  spoke speak spoken speak  held hold  made make  took take  taken take
  gave give given give  went go gone go  came come  saw see seen see  knew know known know
  began begin begun begin  wrote write written write  found find  left leave  led lead  lost lose
  met meet  paid pay  sent send  sold sell  bought buy  brought bring  thought think  stood stand
  struck strike  shot shoot  fell fall fallen fall  rose rise risen rise  ran run  drove drive
  driven drive  broke break broken break  stole steal stolen steal  caught catch  fought fight
  sought seek  fled flee  flew fly flown fly  grew grow grown grow  kept keep  felt feel  heard hear
  hid hide hidden hide  hung hang  laid lay  lent lend  meant mean  rode ride  rang ring  sang sing
  sank sink sunk sink  slept sleep  spent spend  spread spread  swore swear sworn swear  taught teach
  threw throw thrown throw  understood understand  woke wake  won win  withdrew withdraw
  withdrawn withdraw  built build  burnt burn  dealt deal  chose choose chosen choose  drew draw
  drawn draw  ate eat eaten eat  forbade forbid  froze freeze frozen freeze  shook shake shaken shake
  men man  women woman  children child  people person  lives life  wives wife  thieves thief
  knives knife  feet foot  mice mouse  shelves shelf  wolves wolf  halves half  crises crisis
  worse bad worst bad  better good best good  is be are be was be were be been be has have had have
  did do does do done do  labour labor  defence defense  centre center  programme program
  jewellery jewelry  organisation organization  tonne ton  tonnes ton  death dead deaths dead
  died dead dies dead die dead dying dead  governor govern`)

/**
 * The adjective or the people beside its country, where the first letters do not show it: accounts
 * say "Danish debt" and "Denmark's debt" for one thing.
 */
const DEMONYMS = pairs(`
  american usa americans usa british uk britain uk briton uk britons uk french france dutch netherlands
  danish denmark danes denmark swedish sweden swedes sweden finnish finland finns finland
  polish poland poles poland spanish spain turkish turkey turks turkey greek greece greeks greece
  swiss switzerland welsh wales scottish scotland irish ireland german germany germans germany
  chinese china japanese japan portuguese portugal belgian belgium norwegian norway
  brazilian brazil brazilians brazil mexican mexico canadian canada canadians canada
  argentine argentina cuban cuba peruvian peru chilean chile venezuelan venezuela
  russian russia russians russia ukrainian ukraine ukrainians ukraine soviets soviet
  israeli israel israelis israel iranian iran iranians iran iraqi iraq iraqis iraq
  saudi saudi saudis saudi syrian syria egyptian egypt libyan libya lebanese lebanon
  kuwaiti kuwait kuwaitis kuwait pakistani pakistan afghan afghanistan indian india indians india
  nigerian nigeria nigerians nigeria kenyan kenya korean korea koreans korea taiwanese taiwan
  vietnamese vietnam thai thailand filipino philippines indonesian indonesia malaysian malaysia
  australian australia australians australia european europe europeans europe italian italy
  italians italy austrian austria hungarian hungary romanian romania bulgarian bulgaria
  palestinian palestine palestinians palestine african africa asian asia`)

/** "U.S.", "US", "USA" are one country; in lower case "us" is a pronoun. */
const ACRONYMS = pairs(`us usa usa usa uk uk eu eu un un eec ec`)

/** Stems already found; cleared when full, so that a hostile text cannot fill the memory. */
const known = new Map<string, string>()
const KNOWN_AT_MOST = 50_000

/**
 * The stem that stands for a word as written ("Khan's" → "khan", "U.S." → "usa", "halted" → "halt").
 * English words go through Porter's rules (the `stemmer` package), a table of irregular forms and one
 * of countries; any other word is only folded.
 */
export function stem(word: string, english: boolean): string {
  // Numbers have no stem, and there is no end of them to remember.
  if (!english || /^\p{N}/u.test(word)) return fold(word)
  const found = known.get(word)
  if (found !== undefined) return found
  if (known.size >= KNOWN_AT_MOST) known.clear()
  const stemmed = stemEnglish(word)
  known.set(word, stemmed)
  return stemmed
}

function stemEnglish(word: string): string {
  const bare = word.replace(/['’]s?$/iu, '').replaceAll('.', '')
  const folded = fold(bare).replace(/['’]/g, "'")
  const isAcronym = /^\p{Lu}{2,}$/u.test(bare)
  const acronym = isAcronym ? ACRONYMS.get(folded) : undefined
  if (acronym !== undefined) return acronym
  if (isAcronym) return folded
  const base = DEMONYMS.get(folded) ?? IRREGULAR.get(folded) ?? folded
  return /^[a-z]{3,}$/.test(base) ? stemmer(base) : base
}

function pairs(list: string): ReadonlyMap<string, string> {
  const flat = list.trim().split(/\s+/)
  const map = new Map<string, string>()
  for (let i = 0; i + 1 < flat.length; i += 2) map.set(flat[i]!, flat[i + 1]!)
  return map
}
