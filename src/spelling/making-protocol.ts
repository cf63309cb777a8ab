import type { Saying } from '../core/model/saying.ts'
import type { FoundDictionary } from './find-dictionaries.ts'

/** A dictionary to be made ready, and the file that Chromium will look for; absolute. */
export interface MakingOrder {
  language: string
  files: FoundDictionary['files']
  target: string
}

/** Whether it is there; `problem` says why not. */
export interface Made {
  language: string
  problem: Saying | null
}
