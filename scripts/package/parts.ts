interface Graph {
  getModuleInfo(id: string): {
    importedIds: readonly string[]
    dynamicallyImportedIds: readonly string[]
  } | null
}

/** A group as the bundler takes it: which file a module goes into, or null for its own choice. */
interface Group {
  name(id: string, graph: Graph): string | null
}

// Left to itself the bundler makes a file of what every two parts share: thirty of them before the
// first frame, each of which is looked for, read and waited for.

/** What a page begins with, as one file. @param entry the page's script, absolute */
export function pageParts(entry: string): Group {
  let first: Set<string> | null = null
  return {
    name(id, graph) {
      first ??= reached([entry], graph)
      // The bundler's own few lines, which every file needs, go with it.
      return first.has(id) || id.startsWith('\0') ? 'first' : null
    },
  }
}

/** Scripts of the main process, absolute. */
interface MainScripts {
  /** What opens the window. */
  first: string
  /** What answers it, loaded while its page begins. */
  window: string
  log: string
  commands: string
  workers: string[]
}

/**
 * The main process in a few files. What only a window needs is loaded by neither a command nor a
 * worker, where there is no Electron; that each of them may load a few lines too many costs less
 * than one file more.
 */
export function mainParts(scripts: MainScripts): Group {
  const sort = (graph: Graph) => {
    const first = reached([scripts.first], graph)
    const log = reached([scripts.log], graph)
    const window = reached([scripts.window], graph)
    const workers = reached(scripts.workers, graph, true)
    const commands = reached([scripts.commands], graph, true)
    return (id: string) => {
      const isElsewhere = workers.has(id) || commands.has(id)
      if (first.has(id)) return isElsewhere ? 'base' : 'first'
      if (!window.has(id)) return null
      if (workers.has(id)) return 'shared'
      if (commands.has(id)) return 'library'
      return log.has(id) ? 'log' : 'window'
    }
  }
  let fileOf: ReturnType<typeof sort> | null = null
  return {
    name(id, graph) {
      fileOf ??= sort(graph)
      return fileOf(id)
    },
  }
}

/**
 * Some modules, what they import, and what that imports.
 *
 * @param alsoLater whether what is imported dynamically is among them
 */
function reached(from: readonly string[], graph: Graph, alsoLater = false): Set<string> {
  const found = new Set(from)
  for (const id of found) {
    const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {}
    for (const next of importedIds) found.add(next)
    if (alsoLater) for (const next of dynamicallyImportedIds) found.add(next)
  }
  return found
}
