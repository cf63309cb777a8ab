// The lint rules of our own, as oxlint loads them.

import { layers } from './layers.mjs'
import { lookups } from './lookups.mjs'
import { sentences } from './sentences.mjs'
import { spreads } from './spreads.mjs'

export default { meta: { name: 'collate' }, rules: { layers, lookups, sentences, spreads } }
