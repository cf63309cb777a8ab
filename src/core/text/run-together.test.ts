import { expect, it } from 'vitest'
import { inPlainBlocks } from './blocks.ts'
import { sentences } from './sentences.ts'

const split = (text: string) =>
  sentences(inPlainBlocks(text)).map(({ start, end }) => text.slice(start, end))

it.each([
  ['It fired at the port.', 'The army went on.'],
  ['Was it seen?', 'The army says not.'],
  ['It rose by 12%.', 'Shops were shut.'],
  ['“We go on.”', 'The army went on.'],
  ['It began in 2019.', '“We go on until it is over,” Lind said.'],
  ['Lind said, "We go on until it is over."', '"We will be seen," Berg said.'],
  ['Lind said, "We go on until it is over."', 'The army went on.'],
  ['The army went on.', '"We go on until it is over," Lind said.'],
  ['It fired at the port.', 'ARMY FIRES AGAIN AT NIGHT', 'Lind was not there.'],
  ['READ THE WHOLE STORY', 'Lind was not there.'],
  ['It fired at the port.', '(Photo: Jon Berg)', 'The army went on.'],
])('parts what was run together: %s|%s', (...parts) => {
  expect(split(parts.join(''))).toEqual(parts)
})

it.each([
  'See news.example and Booking.Com for rooms.',
  'Write to jane.Roe@news.example soon.',
  'It calls Array.From(list) in Node.Js today.',
  'Mrs.Lind came from St.Petersburg with the U.S.Army.',
  'The broker CNNMoney reported on NBCUniversal.',
  'It is e.g.The ferry.',
])('leaves whole what only looks so: %s', (text) => {
  expect(split(text)).toEqual([text])
})
