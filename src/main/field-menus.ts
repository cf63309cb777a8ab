import { clipboard, type WebContents } from 'electron'
import { sendEvent } from './events.ts'

/** Tells the page of each menu asked for in a field: only here is it known what is misspelled. */
export function tellFieldMenus(page: WebContents): void {
  page.on('context-menu', async (_event, asked) => {
    if (!asked.isEditable) return
    const { x, y, misspelledWord: word, dictionarySuggestions: suggestions } = asked
    sendEvent('field:menu-asked', {
      x,
      y,
      byKey: asked.menuSourceType === 'keyboard',
      misspelled: word === '' ? null : { word, suggestions },
      hasSelection: asked.editFlags.canCopy,
      canPaste: (await clipboard.readText()) !== '',
    })
  })
}
