import { useContext } from 'react'
import { Name } from '../Name.tsx'
import { TagWindow } from './tag-window.ts'
import styles from './Tags.module.css'

/** Tags as they stand in a row of a list, where they are only read. */
export function TagLabels({ tags }: { tags: readonly string[] }) {
  const { colors } = useContext(TagWindow)
  if (tags.length === 0) return null
  return (
    <span className={styles['labels']} title={tags.join(', ')}>
      {tags.map((tag) => (
        <span key={tag} className={styles['label']} data-color={colors.get(tag)}>
          <TagDot />
          <Name of={tag} />
        </span>
      ))}
    </span>
  )
}

/** A tag's sign: filled in its colour, an empty ring where it has none. */
export function TagDot() {
  return <i className={styles['dot']} aria-hidden />
}
