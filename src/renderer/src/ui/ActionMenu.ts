import { afterFirstFrame } from './after-first-frame.tsx'

/** A button with a menu of actions. */
export const ActionMenu = afterFirstFrame(async () => (await import('./Menu.tsx')).Menu)
