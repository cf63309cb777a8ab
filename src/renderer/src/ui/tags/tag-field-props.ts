/** What the tags of something need to be shown and changed. */
export interface TagFieldProps {
  /** Of what these are the tags. */
  label: string
  tags: readonly string[]
  onAdd: (tag: string) => void
  onRemove: (tag: string) => void
  className?: string | undefined
}
