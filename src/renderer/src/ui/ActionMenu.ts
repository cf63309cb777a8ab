import { later } from './later.tsx'

/** A button with a menu of actions. */
export const ActionMenu = later(async () => (await import('./Menu.tsx')).Menu)
