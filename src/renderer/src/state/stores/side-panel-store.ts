import { create } from 'zustand'

const SIDE_TABS = ['note', 'highlights', 'matches', 'relations', 'others', 'check', 'tags'] as const

/** The tabs beside the articles. */
export type SideTab = (typeof SIDE_TABS)[number]

interface SidePanelStore {
  tab: SideTab
  /** Whether the headings of the note stand over its text. */
  isOutlined: boolean
}

export const useSidePanel = create<SidePanelStore>(() => ({ tab: 'note', isOutlined: false }))

export function chooseTab(tab: SideTab): void {
  useSidePanel.setState({ tab })
}

export function showOutline(isOutlined: boolean): void {
  useSidePanel.setState({ isOutlined })
}

/** Goes to the tab that was left open; without one of that name to the note. */
export function restoreTab(name: string | undefined): void {
  // What is there for a while is not left open.
  const found = SIDE_TABS.find((tab) => tab === name && tab !== 'check' && tab !== 'tags')
  chooseTab(found ?? 'note')
}
