/**
 * Texts that are made to take long: the patterns that have stopped parsers, search patterns and editors,
 * each repeated to any length. What a document, a paste or a folder can hold is no better.
 */
type Shapes = Readonly<Record<string, (length: number) => string>>

/** Of words, spaces and punctuation. */
export const OF_WORDS: Shapes = {
  spaces: repeated(' '),
  'spaces in a line': (length) => `a${' '.repeat(length - 2)}b`,
  'a space, a tab': repeated(' \t'),
  'line ends': repeated('\n'),
  'spaces between line ends': repeated('\n   '),
  'spaces, one line end': (length) => `${' '.repeat(length >> 1)}\n${' '.repeat(length >> 1)}b`,
  'one word': repeated('a'),
  'one word in capitals': repeated('A'),
  'one number': repeated('7'),
  'numbers and commas': repeated('1,234.5,'),
  'no letters': repeated('.,;:!?'),
  'full stops': repeated('.'),
  dashes: repeated('-'),
  'dashes apart': repeated(' - '),
  'em dashes': repeated('—'),
  apostrophes: repeated("a'"),
  'Dr.': repeated('Dr. '),
  initials: repeated('J. '),
  'initials, closed': repeated('J.'),
  'names without end': repeated('Ada Lind of '),
  'names and roles': repeated('Lind, the spokesman, said Berg, '),
  'abbreviations in small letters': repeated('approx. no. 5 etc. '),
  quotations: repeated('"a" '),
  'quotations opened': repeated('“a '),
  'quotations opened singly': repeated(' ‘'),
  'quotations closed': repeated('”'),
  'mail addresses': repeated('a@b.c '),
  'half mail addresses': repeated('a.a@'),
  'letters and full stops': repeated('a.'),
  'web addresses': repeated('https://a.example/b?c=d '),
  'one web address': (length) => `https://${'a.'.repeat(length >> 1)}`,
  dates: repeated('3 May 2024, '),
  'half dates': repeated('3 de mayo de '),
  'numbers with units': repeated('1,500 ships 3 mln dlrs '),
  'words of numbers': repeated('twenty-five million '),
  prose: repeated('The harbour board of Osmark said on Monday that it had closed the bridge. '),
  'prose in lines': repeated('The harbour board of Osmark said on Monday that it had\nclosed it. '),
  'prose in other words': words,
  'accents apart': (length) => `e${'\u0301'.repeat(length - 1)}`,
  'letters with accents apart': repeated('e\u0301'),
  'joined emoji': repeated('\u{1F468}\u200D\u{1F469}\u200D'),
  'turned directions': repeated('\u202Ea\u2066'),
  NULs: repeated('\0'),
  'CR and LF': repeated('a\r\n'),
  CRs: repeated('\r'),
  Cyrillic: repeated('Мост закрыт. '),
  Chinese: repeated('桥梁已关闭'),
  Thai: repeated('สะพานปิดแล้ว'),
  Arabic: repeated('الجسر مغلق '),
  'half pairs': repeated('\uD800'),
}

/** Of marks of Markdown, HTML and YAML. */
export const OF_MARKS: Shapes = {
  'tags opened': repeated('<a'),
  'tags opened, spaced': repeated('<a '),
  'styles opened': repeated('<style '),
  'scripts opened': repeated('<script>'),
  'breaks opened': repeated('<br '),
  'comments opened': repeated('<!-- '),
  'tags in tags': repeated('<b><i>'),
  tags: repeated('<p>a</p>\n'),
  'attributes of style': repeated('<b style=a>'),
  entities: repeated('&amp;'),
  'half entities': repeated('&#'),
  'underlined headings': repeated('a\n===\n'),
  'one long underlining': (length) => `a\n${'='.repeat(length - 2)}`,
  'lines, then an underlining': (length) => `${'a\n'.repeat(length >> 1)}===`,
  headings: repeated('# a\n'),
  'number signs': repeated('#'),
  'nested bullets': nestedBullets,
  'bullets, each deeper': eachDeeper('- a\n', 60),
  'bullets in a line': repeated('- '),
  bullets: repeated('- a\n'),
  'numbered items': repeated('1. a\n'),
  'bullets, widely': repeated('- a\n\n'),
  'quotation marks of mail': repeated('>'),
  'quotations in a line': repeated('> '),
  'quotations, each deeper': eachDeeper('> a\n', 60),
  'quotations ended and begun': repeated('> a\n\n'),
  'quotations and lines': repeated('> a\nb\n'),
  'quotations and headings': repeated('> a\n# b\n'),
  'lists and paragraphs': repeated('- a\n\nb\n\n'),
  'lists in quotations': repeated('> - a\n\n'),
  'quotations in lists': repeated('- > a\n'),
  'lists in lists in a line': repeated(`${'- '.repeat(90)}a\n`),
  brackets: repeated('['),
  'brackets closed': repeated(']'),
  'brackets in pairs': repeated('[]'),
  'brackets on lines': repeated('[\n'),
  'links opened': repeated('[a]('),
  links: repeated('[a](b) '),
  'links in links': (length) => `${'['.repeat(length >> 2)}a${'](b)'.repeat(length >> 3)}`,
  'images opened': repeated('![a]('),
  images: repeated('![a](b) '),
  footnotes: repeated('[^1] '),
  'footnotes defined': repeated('[^1]: a\n'),
  'footnotes and paragraphs': repeated('[^1]: a\n\nb\n\n'),
  definitions: repeated('[a]: b\n'),
  asterisks: repeated('*'),
  'asterisks before letters': repeated('*a '),
  'asterisks and underscores': repeated('*a_ '),
  'asterisks around letters': repeated('a**b'),
  strong: repeated('**a** '),
  tildes: repeated('~~a '),
  backticks: repeated('`'),
  'backticks in growing rows': growingRows('`'),
  'code fences': repeated('```\n'),
  'code by its indent': repeated('    a\n'),
  bars: repeated('|'),
  tables: repeated('|a|\n|-|\n'),
  'a table of one row': (length) => `|${'a|'.repeat(length >> 2)}\n|${'-|'.repeat(length >> 2)}`,
  'rows of a table': (length) => `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(length / 6)}`,
  'lines with bars': repeated('a|b\n'),
  // With a table anywhere, each line may be the head of one.
  'a table below words': (length) => `${repeated('“a 3 de ')(length)}\n\n|a|\n|-|\n`,
  'a mail address below words': (length) => `${repeated('“a 3 de ')(length)}\n\na@b.example\n`,
  'boxes to tick': repeated('- [ ] a\n'),
  backslashes: repeated('\\'),
  'angle brackets': repeated('<'),
  'autolinks opened': repeated('<http://a '),
  'www.': repeated('www.'),
  'addresses without a scheme': repeated('www.a '),
  'front matter of aliases': (length) => front('a: &a [*a]\n', length),
  'front matter of stars': (length) => front('*a', length),
  'front matter of fields': (length) => front('key: value\n', length),
  'front matter of lists': (length) => front('- ', length),
  'front matter of brackets': (length) => front('[', length),
  'front matter of braces': (length) => front('{a: ', length),
  'front matter of quotation marks': (length) => front('"', length),
  'front matter opened': repeated('---\n'),
  'front matter of our own hash': (length) => front(`collate-hash: ${'0'.repeat(64)}\n`, length),
  'front matter of our own id': (length) => front('id: a\n', length),
}

function repeated(part: string): (length: number) => string {
  return (length) => part.repeat(Math.ceil(length / part.length)).slice(0, length)
}

/** Items, each standing in the one above, in as many characters: their number is the square root of it. */
function nestedBullets(length: number): string {
  const lines: string[] = []
  for (let size = 0; size < length;) {
    const line = `${'  '.repeat(lines.length)}- a\n`
    lines.push(line)
    size += line.length
  }
  return lines.join('').slice(0, length)
}

/** Lines that go so deep, again and again: no single one of them is too deep. */
function eachDeeper(line: string, deepest: number): (length: number) => string {
  const indent = line.startsWith('>') ? '> ' : '  '
  const steps = Array.from({ length: deepest }, (_, depth) => indent.repeat(depth) + line)
  return repeated(steps.join(''))
}

/** Rows of one sign, each longer than the last: none closes another. */
function growingRows(sign: string): (length: number) => string {
  return (length) => {
    const rows: string[] = []
    for (let size = 0; size < length; size += rows.length + 1) {
      rows.push(sign.repeat(rows.length + 1))
    }
    return rows.join(' ').slice(0, length)
  }
}

/** No word twice: nothing that is remembered by its word is of use. */
function words(length: number): string {
  const parts: string[] = []
  for (let size = 0; size < length;) {
    const part = `Word${parts.length.toString(36)} met ${parts.length} of x${parts.length.toString(26)}. `
    parts.push(part)
    size += part.length
  }
  return parts.join('').slice(0, length)
}

function front(part: string, length: number): string {
  return `---\n${repeated(part)(length)}\n---\nText\n`
}
