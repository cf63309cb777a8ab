import type { FlavourName } from '../../model/flavour.ts'
import type { Flavour } from '../flavour.ts'
import { commonmark } from './commonmark.ts'
import { obsidian } from './obsidian.ts'
import { pandoc } from './pandoc.ts'

export const FLAVOUR: Readonly<Record<FlavourName, Flavour>> = { commonmark, obsidian, pandoc }
