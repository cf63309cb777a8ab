import { create } from 'zustand'

interface SavingState {
  /** Changes made and not yet on the disk. */
  pending: number
  /** Set while a change could not be written: what to say and how to try again. */
  failed: { message: string; retry: () => void } | null
}

export const useSaving = create<SavingState>(() => ({ pending: 0, failed: null }))

/** Counts a change as not saved yet, until the function it gives is called. */
export function beginSaving(): () => void {
  useSaving.setState(({ pending }) => ({ pending: pending + 1 }))
  return () => useSaving.setState(({ pending }) => ({ pending: pending - 1 }))
}

/** Counts a change as unsaved until its promise settles; passes its result on. */
export async function saving<T>(change: Promise<T>): Promise<T> {
  const ended = beginSaving()
  try {
    return await change
  } finally {
    ended()
  }
}

/** Work that waits to be saved (a note being typed) and is saved now when the window closes. */
const flushers = new Set<() => Promise<boolean>>()

/**
 * @param flush saves what waits and gives true when it is on the disk
 * @returns its undo
 */
export function registerFlush(flush: () => Promise<boolean>): () => void {
  flushers.add(flush)
  return () => flushers.delete(flush)
}

/** Saves everything that waits; true when all of it is on the disk. */
export async function flushAll(): Promise<boolean> {
  const results = await Promise.all([...flushers].map((flush) => flush()))
  return results.every(Boolean)
}
