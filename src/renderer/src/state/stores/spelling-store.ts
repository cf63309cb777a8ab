import { create } from 'zustand'
import type { Spelling } from '../../../../shared/spelling.ts'
import { request } from './request.ts'

/** How spelling is checked; null until main has been asked. */
export const useSpelling = create<{ spelling: Spelling | null }>(() => ({ spelling: null }))

/** Asks main how spelling is checked, and follows it from then on. */
export async function loadSpelling(): Promise<void> {
  window.collate.on('spelling:changed', (spelling) => useSpelling.setState({ spelling }))
  useSpelling.setState({ spelling: await request('spelling:read', undefined) })
}
