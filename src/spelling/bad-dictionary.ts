/** A dictionary that cannot be used; its message is a sentence for people. */
export class BadDictionary extends Error {}
