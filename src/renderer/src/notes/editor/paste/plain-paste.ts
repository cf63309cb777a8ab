let isPlain = false

/** Says whether what is pasted next comes without its looks: the paste itself does not tell. */
export function pasteNext(how: 'plain' | 'rich'): void {
  isPlain = how === 'plain'
}

/** Whether what is pasted next comes without its looks, as `pasteNext` said last. */
export function isNextPastePlain(): boolean {
  return isPlain
}
