// Lexical with nothing around it but what makes it an editor of paragraphs.
import { registerRichText } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical'

declare global {
  /** Fills the editor with these paragraphs. */
  var show: (paragraphs: readonly string[]) => void
}

globalThis.show = (paragraphs) => {
  const editor = createEditor({
    onError(error) {
      throw error
    },
  })
  registerRichText(editor)
  editor.setRootElement(document.querySelector('div'))
  editor.update(
    () => {
      const blocks = paragraphs.map((words) =>
        $createParagraphNode().append($createTextNode(words)),
      )
      $getRoot()
        .clear()
        .append(...blocks)
    },
    { discrete: true },
  )
}
