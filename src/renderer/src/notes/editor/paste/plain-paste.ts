let isPlain = false

/** Says whether what is pasted next comes without its looks: the paste itself does not tell. */
export function pasteNext(how: 'plain' | 'rich'): void {
  isPlain = how === 'plain'
}

export function isNextPastePlain(): boolean {
  return isPlain
}
