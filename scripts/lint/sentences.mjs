// What a person reads is said in src/shared/words, so that it can be said in another language. A sentence
// is told by its looks: three words or more in a row, the first with a capital or a value that is put in,
// fewer that end as one, a small word ("of", "not") beside another, or text between tags. Words in lower
// case with no small one among them ("search notes") are not seen: styles, keys and lists look the same.
// What is thrown is for developers, as what goes to the log is, unless it is one of the errors that a
// person is told of.

/** Errors whose words a person reads; those of every other are for the log. */
const TOLD = new Set(['CollateError', 'HeldError', 'ImportProblem', 'UsageError'])

const MESSAGE =
  'A person reads this: it belongs into src/shared/words, and from elsewhere a code crosses with what goes into its sentence.'

/** "No results for", "Choose an empty folder.", "□ is damaged". */
const SENTENCE =
  /(?:^|[.:;]\s)["“‘(]?(?:\p{Lu}[\p{L}’']*(?:,?\s["“‘(]?(?:[\p{L}’'-]+|□)){2}|□["”’)]?(?:,?\s\p{L}[\p{L}’'-]+){2})/u

/** "Nothing found.", "Saved!" */
const SHORT = /^\p{Lu}[\p{L}’']+(?:\s[\p{L}’'-]+)*[.!?]$/u

const WORD = "(?:[\\p{Ll}’'-]{3,}|□)"
const SMALL =
  '(?:a|an|and|are|as|at|be|been|by|for|from|has|have|if|in|is|its|not|of|on|or|than|that|the|this|to|was|were|with|without|your?)'

/** "not found", "a passage", "of □ articles" */
const BEGINS_SMALL = new RegExp(`(?:^|[\\s(“])${SMALL}\\s${WORD}`, 'u')

/** "match □ of 3", "□, in " */
const GOES_ON_SMALL = new RegExp(`${WORD},?\\s${SMALL}(?:\\s[\\p{L}\\d□]|[.:)]|\\s*$)`, 'u')

const LOOKS = [SENTENCE, SHORT, BEGINS_SMALL, GOES_ON_SMALL]

/** A statement of SQL, which no person reads. */
const SQL = /^\s*(?:SELECT|INSERT INTO|DELETE FROM|JOIN) /

/** What stands for a value in a template, as a word among words. */
const VALUE = '□'

function isForDevelopers(node) {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'NewExpression') return !TOLD.has(at.callee.name)
    if (at.type === 'CallExpression' && isForDevelopersAlone(at.callee)) return true
    if (/Function|Statement|Declaration/.test(at.type)) return false
  }
  return false
}

/** An error's own class, the log, or a schema of valibot, whose words are a detail of a sentence of ours. */
function isForDevelopersAlone(callee) {
  return callee.type === 'Super' || isOfLog(callee) || callee.object?.name === 'v'
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
    const check = (node, text) => {
      if (!SQL.test(text) && LOOKS.some((look) => look.test(text)) && !isForDevelopers(node))
        context.report({ node, message: MESSAGE })
    }
    return {
      Literal(node) {
        if (typeof node.value === 'string') check(node, node.value)
      },
      TemplateLiteral(node) {
        check(node, node.quasis.map(({ value }) => value.cooked ?? '').join(VALUE))
      },
      JSXText(node) {
        if (/\p{L}{2}/u.test(node.value)) context.report({ node, message: MESSAGE })
      },
    }
  },
}
