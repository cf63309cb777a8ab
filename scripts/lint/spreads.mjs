// A call takes some hundred thousand arguments and throws with more. How many a list holds is told by what
// comes from outside, so that Math.min, Math.max and push are not given one spread out: reduce, or a loop.

const MESSAGE = 'A long list is too many arguments for one call: use reduce, or a loop.'

function takesEach({ type, object, property, computed }) {
  if (type !== 'MemberExpression' || computed) return false
  if (property.name === 'push') return true
  return object.name === 'Math' && ['min', 'max'].includes(property.name)
}

export const spreads = {
  create(context) {
    return {
      CallExpression({ callee, arguments: given }) {
        if (!takesEach(callee)) return
        for (const node of given) {
          if (node.type === 'SpreadElement') context.report({ node, message: MESSAGE })
        }
      },
    }
  },
}
