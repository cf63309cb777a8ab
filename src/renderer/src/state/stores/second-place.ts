import { create } from 'zustand'
import type { SecondPlace } from '../../../../core/model/snapshot.ts'
import { request } from './request.ts'

/** The second place for backups; null when there is none. */
export const useSecondPlace = create<{ place: SecondPlace | null }>(() => ({ place: null }))

export async function loadSecondPlace(): Promise<void> {
  useSecondPlace.setState({ place: await request('backup:second', undefined) })
}

/** Asks for a folder and takes a snapshot there. */
export async function chooseSecondPlace(): Promise<void> {
  const place = await request('backup:choose-second', undefined)
  if (place) useSecondPlace.setState({ place })
}

export async function forgetSecondPlace(): Promise<void> {
  await request('backup:forget-second', undefined)
  useSecondPlace.setState({ place: null })
}
