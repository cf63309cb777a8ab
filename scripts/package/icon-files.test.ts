import { expect, test } from 'vitest'
import { appleIcon, windowsIcon } from './icon-files.ts'

const pictures = [
  { size: 16, png: Buffer.from('small') },
  { size: 256, png: Buffer.from('a large one') },
]

test('an .ico leads to each of its pictures', () => {
  const icon = windowsIcon(pictures)
  expect([icon.readUInt16LE(0), icon.readUInt16LE(2), icon.readUInt16LE(4)]).toEqual([0, 1, 2])
  const read = (entry: number) => {
    const length = icon.readUInt32LE(entry + 8)
    const at = icon.readUInt32LE(entry + 12)
    return [icon.readUInt8(entry), icon.subarray(at, at + length).toString()]
  }
  expect(read(6)).toEqual([16, 'small'])
  expect(read(22)).toEqual([0, 'a large one'])
})

test('an .icns is one block of blocks, for screens of one and of two dots', () => {
  const icon = appleIcon(pictures)
  expect(icon.toString('latin1', 0, 4)).toBe('icns')
  expect(icon.readUInt32BE(4)).toBe(icon.length)
  const blocks: [string, string][] = []
  for (let at = 8; at < icon.length; at += icon.readUInt32BE(at + 4)) {
    const content = icon.subarray(at + 8, at + icon.readUInt32BE(at + 4)).toString()
    blocks.push([icon.toString('latin1', at, at + 4), content])
  }
  expect(blocks).toEqual([
    ['icp4', 'small'],
    ['ic08', 'a large one'],
    ['ic13', 'a large one'],
  ])
})
