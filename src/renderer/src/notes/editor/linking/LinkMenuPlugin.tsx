import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
} from 'lexical'
import type { RefObject } from 'react'
import { fold } from '../../../../../core/text/fold.ts'
import { linkTo, type LinkTarget } from '../../../../../core/note/links.ts'
import { messages } from '../../../../../shared/messages.ts'
import { Name } from '../../../ui/Name.tsx'
import { type EditorProps, type LinkChoice, useEditorProps } from '../editor-props.ts'
import { NoteLinkNode } from '../nodes/note-link-node.tsx'
import { $cutOut, type TypedQuery } from '../typeahead/typed-query.ts'
import { Typeahead } from '../typeahead/Typeahead.tsx'

const words = messages.links

/** What asks for a link. */
export const LINK_ASKED = /\[\[([^[\]\n]*)$/

/** A line of the list: something that there is, or, without a target, a note to be made. */
type Option = Omit<LinkChoice, 'target'> & { target: LinkTarget | null }

/** `[[` offers what can be linked to, by a part of its name. */
export function LinkMenuPlugin({ sheet }: { sheet: RefObject<HTMLElement | null> }) {
  const [editor] = useLexicalComposerContext()
  const props = useEditorProps()
  return (
    <Typeahead<Option>
      pattern={LINK_ASKED}
      optionsFor={(query) => optionsFor(query, props.linkChoices)}
      $choose={({ target, title }, typed) => {
        if (target === null) $makeNote(editor, typed, title, props)
        else $putLink(typed, target)
      }}
      label={words.choose}
      keyOf={({ target }) => (target === null ? 'new' : `${target.kind} ${target.id}`)}
      render={({ target, title, what }) => (
        <>
          <span>
            <Name of={target === null ? words.makeNote(title) : title} />
          </span>
          <small>{what}</small>
        </>
      )}
      sheet={sheet}
    />
  )
}

function optionsFor(query: string, choicesFor: EditorProps['linkChoices']): Option[] {
  const title = query.trim()
  const choices = choicesFor(title)
  const isThere = choices.some(
    (choice) => choice.target.kind === 'note' && fold(choice.title) === fold(title),
  )
  if (title === '' || isThere) return choices
  return [...choices, { target: null, title, what: words.newNote }]
}

function $putLink(typed: TypedQuery, target: LinkTarget): void {
  const link = new NoteLinkNode(linkTo(target))
  $cutOut(typed).replace(link)
  link.selectNext(0, 0)
}

/** Makes a note. The words stay until it is there: should that fail, nothing that was typed is lost. */
function $makeNote(
  editor: LexicalEditor,
  { node, start, end }: TypedQuery,
  title: string,
  { makeNote }: EditorProps,
): void {
  const block = node.getTopLevelElementOrThrow().getKey()
  const asked = node.getTextContent().slice(start, end)
  void makeNote(title).then((id) => {
    if (id !== null) editor.update(() => $putLinkTo({ block, asked }, { kind: 'note', id }))
  })
}

/**
 * Puts a link in the place of the words that asked for it. What was written around them meanwhile may
 * have made one text of them all; where they are gone there is no link.
 *
 * @param at the key of their block, and the words
 */
function $putLinkTo(at: { block: string; asked: string }, target: LinkTarget): void {
  const block = $getNodeByKey(at.block)
  const texts = $isElementNode(block) ? block.getAllTextNodes() : []
  const node = texts.findLast((one) => one.getTextContent().includes(at.asked))
  if (!node) return
  const start = node.getTextContent().lastIndexOf(at.asked)
  const end = start + at.asked.length
  const selection = $getSelection()
  const isAtEnd =
    $isRangeSelection(selection) &&
    selection.anchor.key === node.getKey() &&
    selection.anchor.offset === end
  const link = new NoteLinkNode(linkTo(target))
  $cutOut({ node, start, end, query: '' }).replace(link)
  if (isAtEnd) link.selectNext(0, 0)
}
