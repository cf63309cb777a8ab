// A plain object has more than was put into it: looked up by a word from elsewhere, as an id in JSON, it
// can find "constructor", which every object has. Such lookups go through `lookUp` (core/model), a Map, or
// Object.hasOwn. oxlint knows no types, so this goes by names: what is called an id, and tables that their
// own file says to be by any string.

const MESSAGE =
  'Every object has a "constructor": look this up with lookUp() of core/model/look-up.ts, or in a Map.'

/** What an expression is about, without "!", "as" and brackets. */
function bare(node) {
  const wrapped = ['TSNonNullExpression', 'TSAsExpression', 'ParenthesizedExpression']
  return wrapped.includes(node.type) ? bare(node.expression) : node
}

/** `id`, `articleId`, `passage.id` */
function isId(expression) {
  const node = bare(expression)
  if (node.type === 'Identifier') return /(^id|Id)$/.test(node.name)
  return node.type === 'MemberExpression' && !node.computed && isId(node.property)
}

/** `Record<string, …>`, also inside of Readonly and Partial. */
function isByAnyString(type) {
  if (type?.type !== 'TSTypeReference') return false
  const [first] = type.typeArguments?.params ?? []
  if (type.typeName.name === 'Record') return first?.type === 'TSStringKeyword'
  return ['Readonly', 'Partial'].includes(type.typeName.name) && isByAnyString(first)
}

export const lookups = {
  create(context) {
    /** Names of the file's own tables by any string. */
    const tables = new Set()
    const isTable = (node) => node.type === 'Identifier' && tables.has(node.name)
    const isWritten = ({ parent }) => parent.type === 'AssignmentExpression'
    const isFixed = ({ type }) => type === 'Literal'
    return {
      Program({ body }) {
        const declarations = body.map((one) => one.declaration ?? one)
        for (const { type, declarations: found } of declarations) {
          if (type !== 'VariableDeclaration') continue
          for (const { id } of found) {
            if (isByAnyString(id.typeAnnotation?.typeAnnotation)) tables.add(id.name)
          }
        }
      },
      MemberExpression(node) {
        if (!node.computed || isFixed(node.property) || isWritten(node)) return
        if (!isId(node.property) && !isTable(bare(node.object))) return
        context.report({ node, message: MESSAGE })
      },
      BinaryExpression(node) {
        if (node.operator !== 'in') return
        if (isId(node.left) || isTable(bare(node.right))) context.report({ node, message: MESSAGE })
      },
    }
  },
}
