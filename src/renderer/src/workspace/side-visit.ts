import { chooseTab, type SideTab, useSidePanel } from '../state/stores/side-panel-store.ts'
import { goToText } from './focus.ts'
import { useOverlay } from './overlay-store.ts'
import { showNote } from './panels.ts'

/** A tab beside the articles that one goes to for a while, and comes back from to where one was. */
export class SideVisit {
  readonly #tab: SideTab
  readonly #inside: string
  /** Where the focus was, and which tab was shown, before. */
  #opener: Element | null = null
  #before: SideTab = 'note'

  /** @param inside matches what the tab shows */
  constructor(tab: SideTab, inside: string) {
    this.#tab = tab
    this.#inside = inside
  }

  /** Shows the tab, where one comes to look for something. */
  enter(): void {
    const { tab } = useSidePanel.getState()
    if (tab !== this.#tab) this.#before = tab
    if (!document.activeElement?.closest(this.#inside)) this.#opener = document.activeElement
    showNote()
    chooseTab(this.#tab)
  }

  /**
   * Shows what was shown before, which has the focus as it had.
   *
   * @param articleId of the text that has it where that is gone
   */
  leave(articleId: string | null): void {
    chooseTab(this.#before)
    useOverlay.setState({ drawer: null })
    const opener = this.#opener
    if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body)
      opener.focus()
    else goToText(articleId)
  }
}
