import { DecoratorNode, type SerializedLexicalNode } from 'lexical'
import type { ReactNode } from 'react'
import type { MarkFormats } from '../marks.ts'

export interface SerializedInline extends SerializedLexicalNode {
  marks: MarkFormats
}

/**
 * Something inline that is not text. Lexical gives marks to text alone; these carry the marks they
 * were stored with, so that a link to a note inside of bold words stays bold.
 */
export abstract class InlineNode extends DecoratorNode<ReactNode> {
  /** @internal */
  __marks: MarkFormats = []

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.__marks = previous.__marks
  }

  override exportJSON(): SerializedInline {
    return { ...super.exportJSON(), marks: this.getMarks() }
  }

  getMarks(): MarkFormats {
    return this.getLatest().__marks
  }

  setMarks(marks: MarkFormats): this {
    const self = this.getWritable()
    self.__marks = marks
    return self
  }

  override createDOM(): HTMLElement {
    return document.createElement('span')
  }

  override updateDOM(): false {
    return false
  }
}
