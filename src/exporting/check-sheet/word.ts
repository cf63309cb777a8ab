import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  HeadingLevel,
  type ICommentOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { CheckSheet } from '../../core/model/check-sheet.ts'

/**
 * A sheet as a Word document: what was checked, and beside each claim a comment with the passages that
 * it rests on and what was found.
 *
 * @param by who comments
 */
export async function sheetAsWord({ title, paragraphs }: CheckSheet, by: string): Promise<Buffer> {
  const comments: ICommentOptions[] = []
  const comment = (words: string): number => {
    const id = comments.length
    const children = words.split('\n').map((line) => new Paragraph(writable(line)))
    comments.push({
      id,
      author: writable(by),
      initials: initialsOf(by),
      date: new Date(),
      children,
    })
    return id
  }
  const children = paragraphs.map(({ isHeading, pieces }) => {
    const runs = pieces.flatMap((piece): ParagraphChild[] => {
      const run = new TextRun(writable(piece.text))
      if (piece.comment === null) return [run]
      const id = comment(piece.comment)
      const reference = new TextRun({ children: [new CommentReference(id)] })
      return [new CommentRangeStart(id), run, new CommentRangeEnd(id), reference]
    })
    return new Paragraph({ children: runs, ...(isHeading && { heading: HeadingLevel.HEADING_2 }) })
  })
  const heading = new Paragraph({ text: writable(title), heading: HeadingLevel.TITLE })
  return Packer.toBuffer(
    new Document({
      title: writable(title),
      comments: { children: comments },
      sections: [{ children: [heading, ...children] }],
    }),
  )
}

const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

// oxlint-disable-next-line no-control-regex -- these are meant
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** XML 1.0 has no control characters but tab and line ends, and no half of a surrogate pair. */
function writable(words: string): string {
  return words.replace(UNWRITABLE, '').replace(HALF, '\uFFFD')
}

function initialsOf(name: string): string {
  return writable(name)
    .split(/\s+/)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .slice(0, 4)
}
