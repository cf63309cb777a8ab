import { createContext, useContext } from 'react'

/** Why nothing can be changed now, as a sentence; null when everything can. */
export const WhyOff = createContext<string | null>(null)

/** Attributes for a tool that changes something: it is off, and says why, while nothing can be changed. */
export function useOff(): { disabled?: true; title?: string } {
  const reason = useContext(WhyOff)
  return reason === null ? {} : { disabled: true, title: reason }
}
