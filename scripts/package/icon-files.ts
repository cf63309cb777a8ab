// Pictures of several sizes in one file, as Windows and macOS want an icon. Both files are a table
// before PNGs; the small libraries that write them scale one picture instead of taking several.

export interface Picture {
  /** Of its sides, in pixels. */
  size: number
  png: Uint8Array
}

const ICO_HEADER_BYTES = 6
const ICO_ENTRY_BYTES = 16

/** An .ico: a header, an entry for each picture, the pictures. All numbers are little-endian. */
export function windowsIcon(pictures: Picture[]): Buffer {
  const table = Buffer.alloc(ICO_HEADER_BYTES + ICO_ENTRY_BYTES * pictures.length)
  table.writeUInt16LE(1, 2) // It is an icon, no cursor.
  table.writeUInt16LE(pictures.length, 4)
  let at = table.length
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = ICO_HEADER_BYTES + ICO_ENTRY_BYTES * index
    table.writeUInt8(size % 256, entry) // 0 stands for 256.
    table.writeUInt8(size % 256, entry + 1)
    table.writeUInt16LE(1, entry + 4) // Planes.
    table.writeUInt16LE(32, entry + 6) // Bits of a pixel.
    table.writeUInt32LE(png.length, entry + 8)
    table.writeUInt32LE(at, entry + 12)
    at += png.length
  }
  return Buffer.concat([table, ...pictures.map(({ png }) => png)])
}

/** By which type an .icns holds a PNG of a size: on ordinary screens, and on those of twice the dots. */
const APPLE_TYPES: Record<number, string[]> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['icp6', 'ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
}

/**
 * An .icns: blocks of a type, a length with the eight bytes of both, and a picture; the whole is
 * such a block too. Numbers are big-endian.
 *
 * @param pictures of the sizes that the format has
 */
export function appleIcon(pictures: Picture[]): Buffer {
  const blocks = pictures.flatMap(({ size, png }) =>
    (APPLE_TYPES[size] ?? []).map((type) => block(type, png)),
  )
  return block('icns', Buffer.concat(blocks))
}

function block(type: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(head.length + content.length, 4)
  return Buffer.concat([head, content])
}
