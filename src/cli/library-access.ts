import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { CollateError } from '../core/model/errors.ts'
import { LIBRARY_FILE } from '../library/kinds/library-info.ts'
import { Library } from '../library/library.ts'
import { messages } from '../shared/messages.ts'
import { inWords } from '../shared/words/in-words.ts'
import { HeldError, type CommandContext } from './command.ts'

/** Reads the library of a command and changes no byte of it, whoever else has it open. */
export async function readLibrary<T>(
  context: CommandContext,
  read: (library: Library) => Promise<T>,
): Promise<T> {
  const { folder } = await context.library()
  const { catalogues } = context
  return withLibrary(context, await Library.open(folder, { readOnly: true, catalogues }), read)
}

/**
 * Opens the library of a command to change it, and makes it where that may be.
 *
 * @throws HeldError when another process or machine is its writer
 */
export async function writeLibrary<T>(
  context: CommandContext,
  write: (library: Library) => Promise<T>,
): Promise<T> {
  const { folder, mayMake } = await context.library()
  const { catalogues } = context
  const isNew = mayMake && !(await isThere(join(folder, LIBRARY_FILE)))
  return withLibrary(
    context,
    await Library.open(folder, { create: mayMake, catalogues }),
    (library) => {
      const reason = library.readOnlyBecause
      if (reason !== null && library.heldBy !== null) throw new HeldError(inWords(reason))
      if (reason !== null) throw new CollateError('read-only', reason)
      if (isNew) context.warn(messages.cli.newLibrary(folder))
      return write(library)
    },
  )
}

async function withLibrary<T>(
  context: CommandContext,
  library: Library,
  work: (library: Library) => Promise<T>,
): Promise<T> {
  try {
    for (const { kind, said } of library.problems()) {
      // What was set aside once is listed by check, not told with every command.
      if (kind !== 'setAside') context.warn(inWords(said))
    }
    return await work(library)
  } finally {
    await library.close()
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
