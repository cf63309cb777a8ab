import { expect, it } from 'vitest'
import { chooseTab, restoreTab, useSidePanel } from './side-panel-store.ts'

it('opens at the tab that was left open, and at the note where there is none of that name', () => {
  const tab = () => useSidePanel.getState().tab
  restoreTab('matches')
  expect(tab()).toBe('matches')
  restoreTab('constructor')
  expect(tab()).toBe('note')
  chooseTab('others')
  restoreTab(undefined)
  expect(tab()).toBe('note')
})
