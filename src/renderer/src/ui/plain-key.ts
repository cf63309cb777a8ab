type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** Whether a key was pressed with another that makes it one of the window's or the system's, as Ctrl+0. */
export function isWithModifier({
  ctrlKey,
  metaKey,
  altKey,
}: Omit<Pressed, 'key' | 'code'>): boolean {
  return ctrlKey || metaKey || altKey
}

/**
 * The key that was pressed alone, as `KeyboardEvent.key` has it; a digit by its place, since many keyboards
 * shift digits. Null when it was pressed with a modifier.
 */
export function plainKey(event: Pressed): string | null {
  if (isWithModifier(event)) return null
  return digitOf(event) ?? event.key
}

/** The digit of a key by its place, among the letters or beside them; undefined for any other key. */
export function digitOf({ code }: Pick<KeyboardEvent, 'code'>): string | undefined {
  return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
}
