import { expect, test } from 'vitest'
import { inPlainBlocks } from '../text/blocks.ts'
import { agencyOf } from './agency.ts'

const BODY = 'Inspectors found cracks in two of its piers, the city said on Tuesday.'
const REST = Array.from({ length: 14 }, (_, at) => `Paragraph ${at} says more about it.`)

test.each([
  ['in a dateline', `Bridge shut\n\nOSMARK, May 3 (Reuters) - ${BODY}`, 'Reuters'],
  ['by another name', `Bridge shut\n\nOSMARK (AP) — ${BODY}`, 'Associated Press'],
  ['in a byline', `Bridge shut\n\nBy Jane Roe, Associated Press\n\n${BODY}`, 'Associated Press'],
  ['in a line of its own', `Bridge shut\n\nAFP\n\n${BODY}`, 'Agence France-Presse'],
  [
    'in a credit at the end',
    ['Bridge shut', BODY, ...REST, '© 2024 The Associated Press'].join('\n\n'),
    'Associated Press',
  ],
  ['as a signature', ['Bridge shut', BODY, ...REST, '— Reuters'].join('\n\n'), 'Reuters'],
])('an article names its agency %s', (_, text, agency) => {
  expect(agencyOf(inPlainBlocks(text), 'The Courier')).toBe(agency)
})

test('its outlet may be one', () => {
  expect(agencyOf(inPlainBlocks(BODY), 'AP')).toBe('Associated Press')
})

test.each([
  ['none', `Bridge shut\n\n${BODY}`],
  ['one that it quotes', `Bridge shut\n\nA mayor told Reuters that it was safe.\n\n${BODY}`],
  ['one that only helped', `${BODY}\n\nThe Associated Press contributed to this report.`],
  ['its own outlet', `OSMARK (Daily Post) — ${BODY}`],
  ['one in its middle', [BODY, ...REST.slice(0, 7), 'Reuters', ...REST].join('\n\n')],
])('an article that names %s is from none', (_, text) => {
  expect(agencyOf(inPlainBlocks(text), 'The Daily Post')).toBe(null)
})
