import { gfm } from 'micromark-extension-gfm'

type Extension = ReturnType<typeof gfm>
type Constructs = Extension['text']

/**
 * GitHub's extensions of Markdown, without those that take their time at each word of a text that has no
 * use for them: they would take more than all the rest. A table can stand only where a row of dashes does.
 *
 * @param mail whether mail addresses become links: by default where there may be one
 */
export function gfmFor(text: string, mail: boolean = text.includes('@')): Extension {
  const all = gfm()
  return {
    ...all,
    flow: TABLE_DASHES.test(text) ? all.flow : without('table', all.flow),
    text: mail ? all.text : without('emailAutolink', all.text),
  }
}

// The row below a table's head has a bar or a colon beside a dash, or spaces between them.
const TABLE_DASHES = /[|:][ \t]*-|-[ \t]*[|:]/

/** Not only switched off: at a letter that may begin something, the parser would stop all the same. */
function without(name: string, constructs: Constructs = {}): Constructs {
  const left = Object.entries(constructs).flatMap(([code, given]) => {
    const others = [given ?? []].flat().filter((construct) => construct.name !== name)
    return others.length === 0 ? [] : [[code, others] as const]
  })
  return Object.fromEntries(left)
}
