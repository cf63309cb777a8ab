import { messages } from '../../../shared/messages.ts'
import { attempt } from '../state/stores/messages-store.ts'
import type { MovingHighlight } from '../state/text-view/selection-store.ts'
import { Button } from '../ui/Button.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { Toolbar } from '../ui/Toolbar.tsx'
import { cancelEdges, confirmEdges } from './edges.ts'
import styles from './SelectionBar.module.css'

const words = messages.passage

/** Over a selection that a highlight is to cover: that it shall, or shall not. */
export function EdgesBar({ edge }: Pick<MovingHighlight, 'edge'>) {
  return (
    <Toolbar label={words.edges} className={styles['bar']}>
      <span className={styles['hint']}>{words.movingEdge[edge]}</span>
      <Button look="plain" className={styles['action']} onClick={() => attempt(confirmEdges)}>
        {words.edgesDone} <Kbd of="Enter" decorative />
      </Button>
      <Button look="plain" className={styles['action']} onClick={cancelEdges}>
        {words.edgesCancel} <Kbd of="Escape" decorative />
      </Button>
    </Toolbar>
  )
}
