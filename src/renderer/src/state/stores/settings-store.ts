import { create } from 'zustand'
import { READING_SIZE, type Settings, STANDARD_SETTINGS } from '../../../../shared/settings.ts'
import { request } from './request.ts'

export const useSettings = create<Settings>(() => STANDARD_SETTINGS)

/** Asks main for the settings. */
export async function loadSettings(): Promise<void> {
  useSettings.setState(await request('settings:read', undefined))
}

/**
 * Changes settings; the look follows at once, the disk a moment later. When it can't be kept, all is
 * as it was and this rejects.
 */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const before = useSettings.getState()
  useSettings.setState(change)
  try {
    useSettings.setState(await request('settings:change', change))
  } catch (error) {
    useSettings.setState(before)
    throw error
  }
}

/** Makes the text larger or smaller by so many CSS pixels, within what is offered. */
export function resizeText(pixels: number): Promise<void> {
  const wanted = useSettings.getState().readingSize + pixels
  return changeSettings({
    readingSize: Math.min(READING_SIZE.most, Math.max(READING_SIZE.least, wanted)),
  })
}
