/**
 * Words inside `[[…]]` cannot be escaped: Obsidian and Zettlr read them as they stand, CommonMark
 * reads them as text with marks. So what either of them would take for a mark is replaced.
 */

// C0 and C1 controls, and the marks that turn the direction of what follows them (bidi embeddings,
// overrides and isolates) or are not seen at all: in a name they only deceive.
const UNSEEN = /[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu

const LONE_SURROGATE = /\p{Surrogate}/gu

/** Words on one line, without what is not seen. */
export function oneLine(words: string): string {
  return words
    .replace(/[\s\u0085]+/g, ' ')
    .replace(UNSEEN, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .trim()
}

/** The words shown for a link: `[[target|these]]`. */
export function linkLabel(words: string): string {
  return oneLine(words)
    .replace(/[[<{]/g, '(')
    .replace(/[\]>}]/g, ')')
    .replace(/[|~]+/g, '-')
    .replace(/\\/g, '/')
    .replace(/`/g, '’')
    .replace(/\*/g, '')
    .replace(/%%+/g, '%')
    .replace(/&([#\w]+);/g, '&$1')
    .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * A name that can be a link's target and a file's name: also without `#` and `^`, which point into
 * a note, without `:`, and without what no file system takes. It can come out empty.
 */
export function linkTarget(title: string): string {
  return linkLabel(title)
    .replace(/\s*:\s+/g, ' - ')
    .replace(/[:/]+/g, '-')
    .replace(/"/g, '’')
    .replace(/[#^?]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
