import type { FoundDictionary } from './find-dictionaries.ts'

/** A dictionary to be made ready, and the file that Chromium will look for; absolute. */
export interface MakingOrder {
  language: string
  files: FoundDictionary['files']
  target: string
}

/** Null when it is there, else a sentence that says why not. */
export interface Made {
  language: string
  problem: string | null
}
