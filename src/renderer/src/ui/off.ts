import { createContext, useContext } from 'react'

/** Why nothing can be changed now, as a sentence; null when everything can. */
export const WhyOff = createContext<string | null>(null)

/** Why the library's files cannot be read now, as a sentence; null when they can. */
export const WhyUnreadable = createContext<string | null>(null)

/** Attributes for a tool that changes something: it is off, and says why, while nothing can be changed. */
export function useOff(): Off {
  return offBecause(useContext(WhyOff))
}

/** The same for a tool that reads the library's files, and changes none. */
export function useOffUnreadable(): Off {
  return offBecause(useContext(WhyUnreadable))
}

interface Off {
  disabled?: true
  title?: string
}

function offBecause(reason: string | null): Off {
  return reason === null ? {} : { disabled: true, title: reason }
}
