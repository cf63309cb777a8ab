import { createCommand } from 'lexical'

/** Opens the bar that finds words in the note; with a number, goes on to the next match or the one before. */
export const FIND_COMMAND = createCommand<1 | -1 | null>('FIND_COMMAND')
