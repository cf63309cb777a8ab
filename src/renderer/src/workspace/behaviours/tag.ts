import type { TAG_COMMANDS } from '../../../../shared/commands/tag-commands.ts'
import { messages } from '../../../../shared/messages.ts'
import type { Behaviours } from '../../state/actions/commands.ts'
import { useTags } from '../../state/stores/tags-store.ts'
import { addTagHere, canTagHere, closeTags, openTags } from '../tags.ts'
import { quietly } from './needs.ts'

export const tagBehaviours = {
  'tags.add': {
    run: addTagHere,
    opensField: true,
    needs: { isMet: canTagHere, otherwise: messages.needs.taggable },
  },
  'tags.open': { run: () => openTags(null), opensField: true },
  'tags.close': { run: closeTags, needs: quietly(() => useTags.getState().isOpen) },
} satisfies Behaviours<keyof typeof TAG_COMMANDS>
