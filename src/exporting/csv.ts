/** What a table's program would take for a formula; a tab or a line end before one is passed over. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u

/**
 * Rows as comma-separated values after RFC 4180, with a byte-order mark, without which Excel reads no UTF-8.
 * A cell that begins like a formula gets an apostrophe before it, so that it stays text.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

function cell(words: string): string {
  const safe = FORMULA.test(words) ? `'${words}` : words
  return /[",\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
