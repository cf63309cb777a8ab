// What a person reads is said in src/shared/words, so that it can be said in another language. A sentence
// is told by its looks: three words or more in a row, the first with a capital, or text between tags.
// Errors that only a fault in our own code can raise (`new Error`) and the log are for developers.

const MESSAGE =
  'A person reads this: it belongs into src/shared/words, and from elsewhere a code crosses with what goes into its sentence.'

/** "No results for", "Choose an empty folder." */
const SENTENCE = /(?:^|[.:;]\s)["“‘(]?\p{Lu}[\p{L}’']*(?:,?\s["“‘(]?(?:[\p{L}’'-]+|□)){2,}/u

/** What stands for a value in a template, as a word among words. */
const VALUE = '□'

function isForDevelopers(node) {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'NewExpression') return true
    if (at.type === 'CallExpression' && isOfLog(at.callee)) return true
    if (/Function|Statement|Declaration/.test(at.type)) return false
  }
  return false
}

/** `log.error(…)`, and what is logged with an error before the window is told of it. */
function isOfLog({ name, object }) {
  return name === 'toFailure' || /^(?:log|console)$/.test(object?.name)
}

export const sentences = {
  create(context) {
    const look = (node, text) => {
      if (SENTENCE.test(text) && !isForDevelopers(node)) context.report({ node, message: MESSAGE })
    }
    return {
      Literal(node) {
        if (typeof node.value === 'string') look(node, node.value)
      },
      TemplateLiteral(node) {
        look(node, node.quasis.map(({ value }) => value.cooked ?? '').join(VALUE))
      },
      JSXText(node) {
        if (/\p{L}{2}/u.test(node.value)) context.report({ node, message: MESSAGE })
      },
    }
  },
}
