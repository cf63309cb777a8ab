/** Whether every word typed occurs in one of the texts, whatever its case and accents. */
export function fits(query: string, texts: readonly string[]): boolean {
  const where = fold(texts.join(' \n '))
  return fold(query)
    .split(/\s+/)
    .every((word) => where.includes(word))
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
