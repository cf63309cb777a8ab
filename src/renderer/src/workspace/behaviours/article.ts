import type { ARTICLE_COMMANDS } from '../../../../shared/commands/article-commands.ts'
import type { Behaviours } from '../../state/actions/commands.ts'
import { trashArticle } from '../../state/actions/library-actions.ts'
import { useReports } from '../../state/stores/reports-store.ts'
import { closeArticle, moveArticle } from '../../state/stores/workspace-store.ts'
import { focusEditable, goToPart, goToText } from '../focus.ts'
import { keyTarget } from '../key-target.ts'
import { closeOthers, showOthers } from '../others.ts'
import { openOverlay } from '../overlay-store.ts'
import { anArticle, focusedArticle, quietly, workspace } from './needs.ts'

export const articleBehaviours = {
  'article.details': {
    run: () => focusEditable(workspace().focused),
    opensField: true,
    needs: anArticle,
  },
  'article.readAs': { run: () => openOverlay('readAs'), needs: anArticle },
  'article.others': {
    run: () => showOthers({ articleId: workspace().focused ?? '', passage: null }),
    needs: anArticle,
  },
  'article.trash': {
    run: () => {
      const article = focusedArticle()
      return article && trashArticle(article)
    },
    needs: anArticle,
  },
  'pane.close': {
    run: () => {
      closeArticle(workspace().focused ?? '')
      // Where one reads on.
      if (keyTarget() !== 'field') goToText(workspace().focused)
    },
    needs: anArticle,
  },
  'pane.next': { run: () => goToPart(1), opensField: true },
  'pane.previous': { run: () => goToPart(-1), opensField: true },
  'pane.moveLeft': { run: () => moveArticle(workspace().focused ?? '', -1), needs: anArticle },
  'pane.moveRight': { run: () => moveArticle(workspace().focused ?? '', 1), needs: anArticle },
  'others.close': {
    run: closeOthers,
    needs: quietly(() => useReports.getState().search !== null),
  },
} satisfies Behaviours<keyof typeof ARTICLE_COMMANDS>
