import { COLORS } from '../../../core/model/passage.ts'
import { COMMANDS, commandWords, HIGHLIGHT_COMMANDS } from '../../../shared/commands.ts'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { joinsWith, useComparison } from '../state/stores/comparison-store.ts'
import { relatesWith, useRelations } from '../state/stores/relations-store.ts'
import { selectionIn, useSelection } from '../state/text-view/selection-store.ts'
import { Button } from '../ui/Button.tsx'
import { Floating } from '../ui/Floating.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { useOff } from '../ui/off.ts'
import { Toolbar } from '../ui/Toolbar.tsx'
import { ColorButton } from './ColorButton.tsx'
import { anchorOf } from './anchor.ts'
import styles from './SelectionBar.module.css'
import type { TextMap } from '../state/text-view/text-map.ts'

const QUOTE_KEY = COMMANDS['passage.quote'].key
const RELATE_KEY = COMMANDS['relation.relate'].key
const JOIN_KEY = COMMANDS['match.join'].key

/** What can be done with the selected passage; 8 px above it, inside its pane. */
export function SelectionBar({ articleId, map }: { articleId: string; map: TextMap }) {
  const selection = useSelection(selectionIn(articleId))
  const selecting = useSelection((state) => state.selecting)
  const comparing = useComparison((state) => state.on)
  const joinsHere = useComparison((state) => joinsWith(state, articleId))
  const relatesHere = useRelations((state) => relatesWith(state, articleId))
  const off = useOff()
  const cardShown = useSelection((state) => state.card?.articleId === articleId)
  if (!selection || selecting || cardShown) return null
  const range = map.rangeOf(selection.start, selection.end)
  const anchor = range && anchorOf(range)
  if (!anchor) return null

  return (
    <Floating anchor={anchor} prefer="above" data-keeps-selection>
      <Toolbar label={messages.passage.toolbar} className={styles['bar']}>
        {COLORS.map((color) => (
          <ColorButton
            key={color}
            color={color}
            onPress={() => runCommand(HIGHLIGHT_COMMANDS[color])}
          />
        ))}
        <i className={styles['rule']} />
        <Button
          look="plain"
          className={styles['action']}
          aria-keyshortcuts={QUOTE_KEY}
          onClick={() => runCommand('passage.quote')}
          {...off}
        >
          {messages.passage.quote} <Kbd of={QUOTE_KEY} decorative />
        </Button>
        <Button
          look="plain"
          className={styles['action']}
          onClick={() => runCommand('highlight.comment')}
          {...off}
        >
          {messages.passage.comment}
        </Button>
        <Button
          look="plain"
          className={styles['action']}
          aria-keyshortcuts={COMMANDS['passage.findInOthers'].key}
          onClick={() => runCommand('passage.findInOthers')}
        >
          {commandWords('passage.findInOthers').title}
        </Button>
        <Button
          look="plain"
          className={styles['action']}
          aria-keyshortcuts={RELATE_KEY}
          onClick={() => runCommand('relation.relate')}
          {...off}
        >
          {relatesHere ? messages.relations.relateHere : messages.relations.relate}{' '}
          <Kbd of={RELATE_KEY} decorative />
        </Button>
        {comparing && (
          <Button
            look="plain"
            className={styles['action']}
            aria-keyshortcuts={JOIN_KEY}
            onClick={() => runCommand('match.join')}
            {...off}
          >
            {joinsHere ? messages.decisions.joinHere : messages.decisions.join}{' '}
            <Kbd of={JOIN_KEY} decorative />
          </Button>
        )}
      </Toolbar>
    </Floating>
  )
}
