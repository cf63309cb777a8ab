import { createCommand, type NodeKey } from 'lexical'

/** Opens the card of a citation; without its key, of the one that is selected as a whole. */
export const OPEN_QUOTATION_CARD_COMMAND = createCommand<NodeKey | undefined>(
  'OPEN_QUOTATION_CARD_COMMAND',
)
