import { create } from 'zustand'
import type { SecondPlace } from '../../../../core/model/snapshot.ts'
import { request } from './request.ts'

/** The second place for backups; null when there is none. */
export const useSecondPlace = create<{ place: SecondPlace | null }>(() => ({ place: null }))

/** Asks main for the second place. */
export async function loadSecondPlace(): Promise<void> {
  useSecondPlace.setState({ place: await request('backup:second', undefined) })
}

/** Asks for a folder and takes a snapshot there. Nothing changes when the person gives it up. */
export async function chooseSecondPlace(): Promise<void> {
  const place = await request('backup:choose-second', undefined)
  if (place) useSecondPlace.setState({ place })
}

/** No more snapshots in the second place; those that lie there stay. */
export async function forgetSecondPlace(): Promise<void> {
  await request('backup:forget-second', undefined)
  useSecondPlace.setState({ place: null })
}
