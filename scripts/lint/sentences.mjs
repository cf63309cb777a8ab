// What a person reads is said in src/shared/words, so that it can be said in another language. A sentence
// is told by its looks: three words or more in a row, the first with a capital or a value that is put in,
// fewer that end as one, or text between tags. What is thrown is for developers, as what goes to the log
// is, unless it is one of the errors that a person is told of.

/** Errors whose words a person reads; those of every other are for the log. */
const TOLD = new Set(['CollateError', 'HeldError', 'ImportProblem', 'UsageError'])

const MESSAGE =
  'A person reads this: it belongs into src/shared/words, and from elsewhere a code crosses with what goes into its sentence.'

/** "No results for", "Choose an empty folder.", "□ is damaged". */
const SENTENCE =
  /(?:^|[.:;]\s)["“‘(]?(?:\p{Lu}[\p{L}’']*(?:,?\s["“‘(]?(?:[\p{L}’'-]+|□)){2}|□["”’)]?(?:,?\s\p{L}[\p{L}’'-]+){2})/u

/** "Nothing found.", "Saved!" */
const SHORT = /^\p{Lu}[\p{L}’']+(?:\s[\p{L}’'-]+)*[.!?]$/u

/** What stands for a value in a template, as a word among words. */
const VALUE = '□'

function isForDevelopers(node) {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'NewExpression') return !TOLD.has(at.callee.name)
    if (at.type === 'CallExpression' && (at.callee.type === 'Super' || isOfLog(at.callee)))
      return true
    if (/Function|Statement|Declaration/.test(at.type)) return false
  }
  return false
}

/** `log.error(…)`, `this.#log(…)`, and what is logged with an error before the window is told of it. */
function isOfLog({ name, object, property }) {
  return name === 'toFailure' || [name, object?.name, property?.name].some(isLog)
}

function isLog(name) {
  return name === 'log' || name === 'console'
}

export const sentences = {
  create(context) {
    const look = (node, text) => {
      if ((SENTENCE.test(text) || SHORT.test(text)) && !isForDevelopers(node))
        context.report({ node, message: MESSAGE })
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
