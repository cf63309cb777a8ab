import { $isLineBreakNode, $isTextNode } from 'lexical'
import type { RefObject } from 'react'
import { messages } from '../../../../shared/messages.ts'
import { distance } from '../../../../core/text/fits.ts'
import { $drawLine, $makeBlocks, type BlockKind } from './block-commands.ts'
import { LINK_ASKED } from './linking/LinkMenuPlugin.tsx'
import { $linkAround } from './links.ts'
import { $insertTable } from './tables/table-commands.ts'
import { $putInPlace, $typedQuery, type TypedQuery } from './typeahead/typed-query.ts'
import { Typeahead } from './typeahead/Typeahead.tsx'

const words = messages.editor

// After a space, so neither in a word nor in an address. Nobody asks for more letters than a name has.
export const ASKED = /(?<=^|\s)\/([^\s/][^\n/]{0,30})?$/

interface Option {
  id: BlockKind | 'table' | 'line' | 'link'
  title: string
  /** What does the same as it is typed; '' where nothing does. */
  sign: string
  alsoCalled: string
}

const also = words.alsoCalled

const OPTIONS: readonly Option[] = [
  { id: 'heading', title: words.heading, sign: '##', alsoCalled: also.heading },
  { id: 'subheading', title: words.subheading, sign: '###', alsoCalled: also.heading },
  { id: 'bullet', title: words.bulleted, sign: '-', alsoCalled: also.list },
  { id: 'number', title: words.numbered, sign: '1.', alsoCalled: also.list },
  { id: 'check', title: words.checkList, sign: '- [ ]', alsoCalled: also.checkList },
  { id: 'quotation', title: words.quotation, sign: '>', alsoCalled: also.quotation },
  { id: 'code', title: words.code, sign: '```', alsoCalled: also.code },
  { id: 'table', title: words.table, sign: '', alsoCalled: also.table },
  { id: 'line', title: words.line, sign: '---', alsoCalled: also.line },
  { id: 'link', title: words.linkToDocument, sign: '[[', alsoCalled: also.linkToDocument },
]

/** `/` offers what a line can be made, by a part of its name. */
export function BlockMenuPlugin({ sheet }: { sheet: RefObject<HTMLElement | null> }) {
  return (
    <Typeahead<Option>
      pattern={ASKED}
      $isPlace={$isPlace}
      optionsFor={optionsFor}
      $choose={$choose}
      label={words.make}
      keyOf={({ id }) => id}
      render={({ title, sign }) => (
        <>
          <span>{title}</span>
          {sign !== '' && (
            <small>
              <code>{sign}</code>
            </small>
          )}
        </>
      )}
      sheet={sheet}
    />
  )
}

/** What has what was typed in its name, the nearest first. */
export function optionsFor(query: string): readonly Option[] {
  return OPTIONS.map((option) => ({
    option,
    far: distance(query, option.title, option.alsoCalled),
  }))
    .filter(({ far }) => far < Infinity)
    .toSorted((a, b) => a.far - b.far)
    .map(({ option }) => option)
}

/** At the beginning of a line or after a space, and not in a link or in what asks for one. */
export function $isPlace({ node, start }: TypedQuery): boolean {
  if ($linkAround(node) !== null || $typedQuery(LINK_ASKED) !== null) return false
  if (start > 0) return true
  const before = node.getPreviousSibling()
  if ($isTextNode(before)) return /\s$/.test(before.getTextContent())
  return before === null || $isLineBreakNode(before)
}

/** Makes what was chosen of the line, or puts it there. */
export function $choose({ id }: Pick<Option, 'id'>, typed: TypedQuery): void {
  // That asks for the list of what can be linked to.
  $putInPlace(typed, id === 'link' ? '[[' : '')
  if (id === 'line') $drawLine()
  else if (id === 'table') $insertTable()
  else if (id !== 'link') $makeBlocks(id)
}
