import { NotePane } from '../notes/NotePanel.tsx'
import { countAlive, useLibrary } from '../state/stores/library-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { ActionMenu } from '../ui/ActionMenu.ts'
import { afterFirstFrame } from '../ui/after-first-frame.tsx'

/** The parts of the window that an empty library shows nothing of: its start does not wait for them. */

export const Reading = afterFirstFrame(async () => (await import('./Reading.tsx')).Reading)
export const MatchList = afterFirstFrame(
  async () => (await import('../compare/MatchList.tsx')).MatchList,
)
export const HighlightPanel = afterFirstFrame(
  async () => (await import('../highlights/HighlightPanel.tsx')).HighlightPanel,
)
export const RelationPanel = afterFirstFrame(
  async () => (await import('../relations/RelationPanel.tsx')).RelationPanel,
)
export const CheckPanel = afterFirstFrame(
  async () => (await import('../check/CheckPanel.tsx')).CheckPanel,
)
export const AgreementPanel = afterFirstFrame(
  async () => (await import('../agreement/AgreementPanel.tsx')).AgreementPanel,
)
export const TagsPanel = afterFirstFrame(
  async () => (await import('../tags/TagsPanel.tsx')).TagsPanel,
)
export const Finding = afterFirstFrame(async () => (await import('../finding/Finding.tsx')).Finding)
export const OthersPanel = afterFirstFrame(
  async () => (await import('../reports/OthersPanel.tsx')).OthersPanel,
)

export const CommandPalette = afterFirstFrame(
  async () => (await import('./CommandPalette.tsx')).CommandPalette,
)
export const ContextMenu = afterFirstFrame(
  async () => (await import('../ui/ContextMenu.tsx')).ContextMenu,
)
export const KeysDialog = afterFirstFrame(async () => (await import('./KeysDialog.tsx')).KeysDialog)
export const AboutDialog = afterFirstFrame(
  async () => (await import('./AboutDialog.tsx')).AboutDialog,
)
export const SettingsDialog = afterFirstFrame(
  async () => (await import('../settings/SettingsDialog.tsx')).SettingsDialog,
)
export const ReadAsDialog = afterFirstFrame(
  async () => (await import('../reader/ReadAsDialog.tsx')).ReadAsDialog,
)
export const TrashDialog = afterFirstFrame(
  async () => (await import('../health/TrashDialog.tsx')).TrashDialog,
)
export const HistoryDialog = afterFirstFrame(
  async () => (await import('../health/HistoryDialog.tsx')).HistoryDialog,
)
export const HealthDialog = afterFirstFrame(
  async () => (await import('../health/HealthDialog.tsx')).HealthDialog,
)
export const DossierMap = afterFirstFrame(
  async () => (await import('../map/DossierMap.tsx')).DossierMap,
)
export const TakeOverDialog = afterFirstFrame(
  async () => (await import('../health/TakeOverDialog.tsx')).TakeOverDialog,
)

/** Loads those that the first frame will show, as what is open was left. */
export async function loadFirstParts(): Promise<void> {
  const { articles, notes } = useLibrary.getState()
  const isEmpty = countAlive(articles) + countAlive(notes) === 0
  await Promise.all([
    isEmpty || Promise.all([Reading.load(), ActionMenu.load()]),
    useWorkspace.getState().noteId === null || NotePane.load(),
  ])
}
