/** What the tags of something need to be shown and changed. */
export interface TagFieldProps {
  /** Of what these are the tags. */
  label: string
  tags: readonly string[]
  /** Resolves with whether it was given; it stands among `tags` a moment after that. */
  onAdd: (tag: string) => Promise<boolean>
  onRemove: (tag: string) => void
  className?: string | undefined
}
