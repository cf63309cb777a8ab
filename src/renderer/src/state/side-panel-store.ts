import { create } from 'zustand'

/** The tabs beside the articles. */
export type SideTab = 'note' | 'highlights' | 'matches' | 'others'

interface SidePanelStore {
  tab: SideTab
}

export const useSidePanel = create<SidePanelStore>(() => ({ tab: 'note' }))

export function chooseTab(tab: SideTab): void {
  useSidePanel.setState({ tab })
}
