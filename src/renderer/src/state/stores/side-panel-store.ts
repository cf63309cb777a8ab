import { create } from 'zustand'

const SIDE_TABS = ['note', 'highlights', 'matches', 'relations', 'others', 'check'] as const

/** The tabs beside the articles. */
export type SideTab = (typeof SIDE_TABS)[number]

interface SidePanelStore {
  tab: SideTab
}

export const useSidePanel = create<SidePanelStore>(() => ({ tab: 'note' }))

export function chooseTab(tab: SideTab): void {
  useSidePanel.setState({ tab })
}

/** Goes to the tab that was left open; without one of that name to the note. */
export function restoreTab(name: string | undefined): void {
  // A check is not left open.
  const found = SIDE_TABS.find((tab) => tab === name && tab !== 'check')
  chooseTab(found ?? 'note')
}
