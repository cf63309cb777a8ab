import { useEffect } from 'react'
import { COLORS } from '../../../core/model/passage.ts'
import { type CommandId, commandWords, HIGHLIGHT_COMMANDS } from '../../../shared/commands.ts'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { joinsWith, useComparison } from '../state/stores/comparison-store.ts'
import { relatesWith, useRelations } from '../state/stores/relations-store.ts'
import {
  type MovingHighlight,
  selectionIn,
  useSelection,
} from '../state/text-view/selection-store.ts'
import { Button } from '../ui/Button.tsx'
import { Floating } from '../ui/Floating.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { useOff } from '../ui/off.ts'
import { Toolbar } from '../ui/Toolbar.tsx'
import { ColorButton } from './ColorButton.tsx'
import { anchorOf } from './anchor.ts'
import { AttachBar } from './AttachBar.tsx'
import { EdgesBar } from './EdgesBar.tsx'
import styles from './SelectionBar.module.css'
import type { TextMap } from '../state/text-view/text-map.ts'

/** What can be done with the selected passage; 8 px above it, inside its pane. */
export function SelectionBar({ articleId, map }: { articleId: string; map: TextMap }) {
  const selection = useSelection(selectionIn(articleId))
  const selecting = useSelection((state) => state.selecting)
  const moving = useMovingIn(articleId)
  const attaching = useSelection((state) => state.attaching?.articleId === articleId)
  const cardShown = useSelection((state) => state.card?.articleId === articleId)
  if (!selection || selecting || cardShown) return null
  const range = map.rangeOf(selection.start, selection.end)
  const anchor = range && anchorOf(range)
  if (!anchor) return null

  return (
    <Floating anchor={anchor} prefer="above" data-keeps-selection>
      {moving && <EdgesBar edge={moving.edge} />}
      {!moving && attaching && <AttachBar />}
      {!moving && !attaching && <PassageBar articleId={articleId} />}
    </Floating>
  )
}

/** Whether a highlight of an article is to cover what is selected: no longer when nothing is. */
function useMovingIn(articleId: string): MovingHighlight | null {
  const moving = useSelection((state) => state.moving)
  const isHere = moving?.articleId === articleId
  const hasSelection = useSelection(selectionIn(articleId)) !== null
  useEffect(() => {
    if (isHere && !hasSelection) useSelection.setState({ moving: null })
  }, [isHere, hasSelection])
  return isHere && hasSelection ? moving : null
}

function PassageBar({ articleId }: { articleId: string }) {
  const comparing = useComparison((state) => state.on)
  const joinsHere = useComparison((state) => joinsWith(state, articleId))
  const relatesHere = useRelations((state) => relatesWith(state, articleId))
  return (
    <Toolbar label={messages.passage.toolbar} className={styles['bar']}>
      {COLORS.map((color) => (
        <ColorButton
          key={color}
          color={color}
          onPress={() => runCommand(HIGHLIGHT_COMMANDS[color])}
        />
      ))}
      <i className={styles['rule']} />
      <Action of="passage.quote" words={messages.passage.quote} showsKey />
      <Action of="highlight.comment" words={messages.passage.comment} />
      <Action of="passage.findInOthers" words={commandWords('passage.findInOthers').title} />
      <Action
        of="relation.relate"
        words={relatesHere ? messages.relations.relateHere : messages.relations.relate}
        showsKey
      />
      {comparing && (
        <Action
          of="match.join"
          words={joinsHere ? messages.decisions.joinHere : messages.decisions.join}
          showsKey
        />
      )}
    </Toolbar>
  )
}

interface ActionProps {
  of: CommandId
  words: string
  /** Whether the key stands beside the words. */
  showsKey?: boolean
}

/** A command of the bar, off while it can't change the library. */
function Action({ of, words, showsKey = false }: ActionProps) {
  const { key, library } = commandWords(of)
  const off = useOff()
  return (
    <Button
      look="plain"
      className={styles['action']}
      aria-keyshortcuts={key}
      onClick={() => runCommand(of)}
      {...(library === 'changed' && off)}
    >
      {words}
      {showsKey && key && (
        <>
          {' '}
          <Kbd of={key} decorative />
        </>
      )}
    </Button>
  )
}
