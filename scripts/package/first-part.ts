interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null
}

/**
 * A group for the bundler: all that a page begins with, as one file. Left to itself the bundler makes
 * a file of what every two later parts share with it, which are thirty requests before the first
 * frame.
 *
 * @param entry the page's script, absolute
 */
export function firstPart(entry: string) {
  const first = new Set<string>()
  const collect = (graph: Graph) => {
    const found = [entry]
    for (const id of found) {
      if (first.has(id)) continue
      first.add(id)
      // What is imported dynamically is not among them.
      found.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
    }
  }
  return {
    debugName: 'first',
    name(id: string, graph: Graph): string | null {
      if (first.size === 0) collect(graph)
      // The bundler's own few lines, which every file needs, go with it.
      return first.has(id) || id.startsWith('\0') ? 'first' : null
    },
  }
}
