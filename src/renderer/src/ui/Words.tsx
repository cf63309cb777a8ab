import type { ReactNode } from 'react'
import { messages } from '../../../shared/messages.ts'
import { wordParts } from './word-parts.ts'

/** Words of an article, as `wordParts` has them. */
export function Words({ of }: { of: string }): ReactNode {
  return wordParts(of).map((part) => {
    if (typeof part === 'string') return part
    const { at, name, character } = part
    return (
      <abbr key={at} data-control={name ?? ''} title={name ? messages.library.control : undefined}>
        {character}
      </abbr>
    )
  })
}
