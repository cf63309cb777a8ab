import iconv from 'iconv-lite'

/**
 * The characters of bytes in an encoding; what has no meaning in it becomes U+FFFD.
 *
 * @param encoding as in `ENCODINGS`, or another name that iconv-lite knows, or one of ISO-2022's
 * @throws RangeError for any other name
 */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  switch (encoding) {
    case 'ISO-2022-JP':
      return new TextDecoder('iso-2022-jp').decode(bytes)
    case 'ISO-2022-KR':
      return iconv.decode(withHighBytes(bytes), 'EUC-KR')
    default:
      if (!iconv.encodingExists(encoding)) throw new RangeError(`No encoding “${encoding}”.`)
      return iconv.decode(bytes, encoding)
  }
}

const SHIFT_OUT = 0x0e
const SHIFT_IN = 0x0f

// oxlint-disable-next-line no-control-regex -- it begins with an escape
const HEADER = /^\x1B\$\)C\r?\n?/

/** ISO-2022-KR (RFC 1557) is EUC-KR in seven bits, with a byte before and after what is Korean. */
function withHighBytes(bytes: Uint8Array): Uint8Array {
  const header = HEADER.exec(String.fromCharCode(...bytes.subarray(0, 8)))?.[0] ?? ''
  const high: number[] = []
  let isShifted = false
  for (const byte of bytes.subarray(header.length)) {
    if (byte === SHIFT_OUT || byte === SHIFT_IN) isShifted = byte === SHIFT_OUT
    else high.push(isShifted && byte > 0x20 ? byte | 0x80 : byte)
  }
  return Uint8Array.from(high)
}
