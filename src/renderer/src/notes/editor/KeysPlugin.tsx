import { $isCodeNode, type CodeNode } from '@lexical/code-core'
import { $isListItemNode, $isListNode } from '@lexical/list'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $findMatchingParent } from '@lexical/utils'
import {
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  $setSelection,
  FOCUS_COMMAND,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical'
import { useEffect } from 'react'
import { MOST_LEVELS } from '../../../../core/note/levels.ts'
import { targetOf } from '../../../../core/note/links.ts'
import { messages } from '../../../../shared/messages.ts'
import { $selectedCitation } from './CitationMenuPlugin.tsx'
import { type EditorProps, useEditorProps } from './editor-props.ts'
import { OPEN_LINK_CARD_COMMAND } from './LinkCard.tsx'
import { $selectedLinkToDocument } from './linking/LinkPreview.tsx'
import { $linkAround } from './links.ts'
import { answerChange } from './quoting/answer-change.ts'
import { WRITABLE_FORMATS } from './marks.ts'
import { CITED_ANSWER, type CitedAnswer, PASSAGE_LINK } from './nodes/citation-card.ts'
import { $isCited } from './nodes/cited.ts'

/** What keys and clicks do in a note beyond Lexical's own, and what they must not do. */
export function KeysPlugin(): null {
  const [editor] = useLexicalComposerContext()
  const props = useEditorProps()
  useEffect(() => registerKeys(editor, props), [editor, props])
  return null
}

function registerKeys(editor: LexicalEditor, props: EditorProps): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const isHandled = $openSelected(event, props) || $breakCodeLine()
        if (isHandled) event?.preventDefault()
        return isHandled
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => $indent(editor, event, props),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        // Ctrl+K alone is the application's.
        const isLinkKey =
          event.code === 'KeyK' &&
          event.shiftKey &&
          !event.altKey &&
          (event.ctrlKey || event.metaKey)
        if (!isLinkKey || !editor.dispatchCommand(OPEN_LINK_CARD_COMMAND, undefined)) return false
        event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CLICK_COMMAND,
      (event) =>
        $answer(editor, event, props) || $followToPassage(event, props) || $openLink(event, props),
      COMMAND_PRIORITY_HIGH,
    ),
    registerReturn(editor),
    // What Markdown cannot say is not offered by a key either: underlines, alignment.
    editor.registerCommand(
      FORMAT_TEXT_COMMAND,
      (format) => !WRITABLE_FORMATS.has(format),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
  )
}

/**
 * Whoever comes back by key comes back to where they were; the browser would begin at the top. By
 * then a citation may have been put in, with the caret after it.
 */
function registerReturn(editor: LexicalEditor): () => void {
  let isPointerDown = false
  const note = (event: PointerEvent) => {
    isPointerDown = event.type === 'pointerdown'
  }
  for (const type of POINTER_EVENTS) document.addEventListener(type, note, { capture: true })
  const unregister = editor.registerCommand(
    FOCUS_COMMAND,
    () => {
      const selection = $getSelection()
      if (!isPointerDown && selection !== null) $setSelection(selection.clone())
      return false
    },
    COMMAND_PRIORITY_HIGH,
  )
  return () => {
    unregister()
    for (const type of POINTER_EVENTS) document.removeEventListener(type, note, { capture: true })
  }
}

const POINTER_EVENTS = ['pointerdown', 'pointerup', 'pointercancel'] as const

/** Enter on a selected citation or link, or on the focused link in one, goes where it leads. */
function $openSelected(event: KeyboardEvent | null, props: EditorProps): boolean {
  const target = event?.target
  if (
    target instanceof HTMLElement &&
    target.matches(`${PASSAGE_LINK}, a[data-link-key], button`)
  ) {
    target.click()
    return true
  }
  const citation = $selectedCitation()
  if (citation !== null) {
    props.onOpenCitation(citation.getCitation())
    return true
  }
  const link = $selectedLinkToDocument()
  if (link === null) return false
  props.onOpenLinked(targetOf(link.getLink()), event?.ctrlKey === true || event?.metaKey === true)
  return true
}

/** A line end in code is a line end; the third in a row, at the end, leaves the code. */
function $breakCodeLine(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const code = $findMatchingParent(selection.anchor.getNode(), $isCodeNode)
  if (code === null) return false
  if ($isOnSecondEmptyLine(code)) {
    code.getLastChild()?.remove()
    code.getLastChild()?.remove()
    const paragraph = $createParagraphNode()
    code.insertAfter(paragraph)
    paragraph.selectStart()
  } else {
    selection.insertLineBreak()
  }
  return true
}

function $isOnSecondEmptyLine(code: CodeNode): boolean {
  const selection = $getSelection()
  const last = code.getLastChild()
  return (
    $isRangeSelection(selection) &&
    selection.isCollapsed() &&
    selection.anchor.key === code.getKey() &&
    selection.anchor.offset === code.getChildrenSize() &&
    $isLineBreakNode(last) &&
    $isLineBreakNode(last.getPreviousSibling())
  )
}

/**
 * Tab puts a list's item under the one before it, and Shift+Tab takes it back. Everywhere else, and
 * where an item has nothing to stand under, Tab goes on to what comes after the note.
 */
function $indent(editor: LexicalEditor, event: KeyboardEvent, props: EditorProps): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode)
  if (item === null) return false
  const isNested = $isListItemNode(item.getParent()?.getParent())
  if (event.shiftKey && !isNested) return false
  event.preventDefault()
  if (event.shiftKey) return editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined)
  const before = item.getPreviousSibling()
  if (before === null || $isListNode(before)) return true
  if (item.getIndent() + 1 >= MOST_LEVELS) {
    props.tell(messages.editor.deepest)
    return true
  }
  return editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined)
}

/** A click on what is asked where the words of a citation have changed. */
function $answer(editor: LexicalEditor, event: MouseEvent, props: EditorProps): boolean {
  const button = event.target instanceof Element ? event.target.closest(CITED_ANSWER) : null
  const node = button && $getNearestNodeFromDOMNode(button)
  if (!$isCited(node) || !(button instanceof HTMLElement)) return false
  event.preventDefault()
  answerChange(editor, node.getKey(), button.dataset['cited'] as CitedAnswer, props)
  return true
}

/** A click on where a citation is from goes to its passage. */
function $followToPassage(event: MouseEvent, props: EditorProps): boolean {
  if (!(event.target instanceof Element) || !event.target.matches(PASSAGE_LINK)) return false
  const node = $getNearestNodeFromDOMNode(event.target)
  if (!$isCited(node)) return false
  event.preventDefault()
  props.onOpenCitation(node.getCitation())
  return true
}

/** Ctrl+click opens a link; a click alone sets the caret in its words. */
function $openLink(event: MouseEvent, props: EditorProps): boolean {
  if (!(event.ctrlKey || event.metaKey) || !(event.target instanceof Node)) return false
  const node = $getNearestNodeFromDOMNode(event.target)
  const link = node === null ? null : $linkAround(node)
  if (link === null) return false
  event.preventDefault()
  props.onOpenLink(link.getURL(), link.getTextContent())
  return true
}
