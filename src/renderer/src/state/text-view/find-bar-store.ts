import { create } from 'zustand'

interface FindBarStore {
  /** When it was asked for last; null while it is shut. */
  asked: number | null
  words: string
  matchCase: boolean
  wholeWords: boolean
}

/** The bar that finds words in the open texts. What was looked for last is there again when it is opened. */
export const useFindBar = create<FindBarStore>(() => ({
  asked: null,
  words: '',
  matchCase: false,
  wholeWords: false,
}))
