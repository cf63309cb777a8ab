import { inBrief, type Saying } from '../core/model/saying.ts'

/** A dictionary that cannot be used, and why. */
export class BadDictionary extends Error {
  override readonly name = 'BadDictionary'
  readonly said: Saying

  constructor(said: Saying) {
    super(inBrief([said]))
    this.said = said
  }
}
