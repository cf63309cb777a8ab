// Agencies and broadcasters whose names do not show what they are.
const KNOWN = new Set(
  `AP AFP ANSA ANI BBC CBC CBS CNN Bloomberg dpa EFE Interfax Kyodo NBC NPR PA PTI Reuters TASS UPI
  Xinhua Yonhap`.split(/\s+/),
)

// Words that end an outlet's name, and those that begin one. In the middle they are part of a
// sentence: "Bridge News Shocks City".
const LAST_WORD =
  /\b(?:Agency|Anzeiger|Broadcasting|Bulletin|Chronicle|Courier|Digital|Dispatch|Examiner|Gazette|Globe|Guardian|Herald|Independent|Inquirer|Journal|Magazine|Mail|Media|Mirror|Monitor|Network|News|Newswire|Observer|Post|Press|Presse|Radio|Record|Register|Review|Rundschau|Standard|Tageblatt|Telegraph|Television|Times|Tribune|TV|Weekly|Wire|Zeitung)$/u
const FIRST_WORD = /^(?:The )?(?:Agence|Daily|Press Trust|Radio|Voice of)\b/u

const DOMAIN = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|net|org|info|news|[a-z]{2})$/iu

// "The New York Times Magazine International Edition" has seven words.
const MOST_WORDS = 7

/** Whether a name is plainly that of an outlet and not of a person or a place. */
export function isOutletName(name: string): boolean {
  if (!/^[\p{Lu}\p{Ll}\p{Lo}\p{N}]/u.test(name) || name.split(/\s+/).length > MOST_WORDS)
    return false
  if (KNOWN.has(name.replace(/^The /, '')) || DOMAIN.test(name)) return true
  return (LAST_WORD.test(name) || FIRST_WORD.test(name)) && isCapitalised(name)
}

const SMALL_WORD = /^(?:a|and|at|de|der|des|die|du|for|in|la|le|of|on|the|to|und|&)$/

/** Whether every word but small ones begins with a capital, or with a letter that has none. */
export function isCapitalised(name: string): boolean {
  return name
    .split(/[\s/-]+/)
    .every((word) => SMALL_WORD.test(word) || /^["“(]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(word))
}
