import type { CommandId } from '../../../shared/commands.ts'
import type { Behaviours } from '../state/actions/commands.ts'
import { articleBehaviours } from './behaviours/article.ts'
import { comparisonBehaviours } from './behaviours/comparison.ts'
import { dossierBehaviours } from './behaviours/dossier.ts'
import { findBehaviours } from './behaviours/find.ts'
import { libraryBehaviours } from './behaviours/library.ts'
import { noteBehaviours } from './behaviours/note.ts'
import { passageBehaviours } from './behaviours/passage.ts'
import { relationBehaviours } from './behaviours/relation.ts'
import { tableBehaviours } from './behaviours/table.ts'
import { tagBehaviours } from './behaviours/tag.ts'
import { windowBehaviours } from './behaviours/window.ts'

/** What every command does, and when. */
export const behaviours: Behaviours<CommandId> = {
  ...libraryBehaviours,
  ...articleBehaviours,
  ...passageBehaviours,
  ...relationBehaviours,
  ...comparisonBehaviours,
  ...noteBehaviours,
  ...tableBehaviours,
  ...dossierBehaviours,
  ...findBehaviours,
  ...tagBehaviours,
  ...windowBehaviours,
}
