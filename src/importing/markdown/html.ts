const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
])

/**
 * The words in a piece of HTML that stands in Markdown: without tags, comments, scripts and styles.
 * The result is text, never markup: nothing in Collate renders HTML from a string.
 */
export function plainHtml(html: string): string {
  const shown = html
    .replace(/<!--[^]*?(?:-->|$)/g, '')
    .replace(/<(script|style)\b[^]*?(?:<\/\1\s*>|$)/gi, '')
  // Behind the last `>` no tag ends: there each `<` would be followed to the end of all.
  const end = shown.lastIndexOf('>') + 1
  const words = shown
    .slice(0, end)
    .replace(/<br\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>|<[!?][^>]*>/gi, '')
  return (words + shown.slice(end)).replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi,
    (whole, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16)
      if (name) return NAMED.get(name) ?? whole
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
