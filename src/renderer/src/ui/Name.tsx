import { SHOWN_CONTROL, withControlsShown } from '../../../core/model/names.ts'
import { messages } from '../../../shared/messages.ts'
import styles from './Name.module.css'

/**
 * A name that others gave: it runs in its own direction and turns nothing beside it, and where something
 * in it would have turned the order of its letters, that is seen.
 */
export function Name({ of }: { of: string }) {
  // Split by a pattern with a group, every second part is a control's.
  const parts = withControlsShown(of).split(SHOWN_CONTROL)
  return (
    <bdi>
      {parts.map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <abbr key={index} className={styles['control']} title={messages.library.control}>
            {`‹${part}›`}
          </abbr>
        ),
      )}
    </bdi>
  )
}
