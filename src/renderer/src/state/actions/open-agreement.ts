import { useAgreement } from '../stores/agreement-store.ts'

/** What had the focus when the table was opened. */
let from: Element | null = null

/** Shows the agreement table of the open dossier, which takes the focus; or closes it when it has the focus. */
export function toggleAgreement(): void {
  const { activeElement } = document
  if (activeElement?.closest('[data-agreement]')) return closeAgreement()
  from = activeElement
  useAgreement.setState({ isOpen: true, takesFocus: true })
}

/** Closes the table; the focus goes back to where it was. */
export function closeAgreement(): void {
  const wasInside = document.activeElement?.closest('[data-agreement]') != null
  useAgreement.setState({ isOpen: false, takesFocus: false })
  const origin = from
  from = null
  if (wasInside && origin instanceof HTMLElement && origin.isConnected) origin.focus()
}
