import { createHash } from 'node:crypto'
import { lstat, mkdir } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import * as v from 'valibot'
import { amountSchema } from '../core/model/count.ts'
import { ERROR_CODES } from '../core/model/errors.ts'
import { realDisk } from '../library/disk/disk.ts'
import { socketAddress } from '../library/disk/lock-socket.ts'
import { importReportSchema } from '../shared/import-report.ts'
import { searchedSchema } from './searched.ts'

/**
 * How another process asks the application that runs to do something: the CLI, to change the library
 * that it has open, or to search it; a second start, to open what it was given. A local socket that only the same
 * person can reach, one request a connection, one JSON object a line. To a request the application
 * says at once that it has it, then how far it is, and at last what it came to. A connection that the
 * asker closes before that is a request to stop.
 */
export const commandRequestSchema = v.variant('command', [
  v.object({
    command: v.literal('import'),
    args: v.object({ paths: v.array(v.pipe(v.string(), v.check(isAbsolute, 'is not absolute'))) }),
  }),
  v.object({ command: v.literal('search'), args: v.object({ query: v.string() }) }),
  v.object({
    command: v.literal('open'),
    /** The arguments of a second start, and the folder that paths in them are relative to. */
    args: v.object({ argv: v.array(v.string()), cwd: v.string() }),
  }),
])
export type CommandRequest = v.InferOutput<typeof commandRequestSchema>

export const commandAnswerSchema = v.variant('type', [
  v.object({ type: v.literal('accepted') }),
  v.object({
    type: v.literal('progressed'),
    done: amountSchema,
    total: amountSchema,
    current: v.string(),
  }),
  v.object({ type: v.literal('finished'), report: importReportSchema }),
  v.object({
    type: v.literal('searched'),
    searched: searchedSchema,
    /** Articles whose texts could not be read. */
    unread: amountSchema,
  }),
  v.object({ type: v.literal('opened') }),
  v.object({
    type: v.literal('failed'),
    code: v.picklist(ERROR_CODES),
    /** A sentence for people. */
    message: v.string(),
  }),
])
export type CommandAnswer = v.InferOutput<typeof commandAnswerSchema>

/**
 * The address of the socket for commands about a folder: of the application that has a library open
 * in it, or whose profile it is. The socket's own folder is to be made or looked at with
 * `makePrivate` or `isPrivate` first; the lock's own socket is no place for commands, because on
 * Linux it is no file, and everybody on the machine can connect to it.
 */
export async function commandAddress(folder: string): Promise<string> {
  const lock = await socketAddress(folder, realDisk)
  // 16 digits: a path to a socket has at most 104 bytes on macOS, whose temporary folder takes 50.
  const name = createHash('sha256').update(lock).digest('hex').slice(0, 16)
  if (process.platform === 'win32') return `\\\\.\\pipe\\collate-commands-${name}`
  return join(await socketFolder(), `${name}.sock`)
}

/**
 * The folder for sockets: in the one that systemd gives each user, which nobody else can enter, where
 * there is one; in the user's temporary folder where that is theirs alone, as on macOS; or in their home.
 * Not in the temporary folder of all: anybody could have made one of that name before, and then no second
 * start would find the first.
 *
 * @param ofUsers where each user has a folder by their number
 */
export async function socketFolder(ofUsers = '/run/user'): Promise<string> {
  const user = String(process.getuid?.())
  const own = join(ofUsers, user)
  if (await isOursAlone(own)) return join(own, 'collate')
  if (await isOursAlone(tmpdir())) return join(tmpdir(), `collate-${user}`)
  return join(homedir(), '.cache', 'collate-sockets')
}

/** Makes the folder of a socket so that only its owner can reach what is in it. */
export async function makePrivate(address: string): Promise<void> {
  // A pipe of Windows lies in no folder, and lets only its maker write to it.
  if (process.platform === 'win32') return
  await mkdir(dirname(address), { recursive: true, mode: 0o700 })
}

/** Whether the folder of a socket is ours alone: somebody else may have made it, or let others in. */
export async function isPrivate(address: string): Promise<boolean> {
  return process.platform === 'win32' || isOursAlone(dirname(address))
}

async function isOursAlone(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => null)
  return (
    found !== null &&
    found.isDirectory() &&
    found.uid === process.getuid?.() &&
    (found.mode & 0o077) === 0
  )
}

/**
 * Calls `take` with each line that comes. Lines end in \n only: Node's readline would also break
 * them at U+2028, which JSON leaves as it is.
 *
 * @param longest a line of more characters than this ends the connection
 */
export function onLines(socket: Socket, longest: number, take: (line: string) => void): void {
  let rest = ''
  socket.setEncoding('utf8')
  socket.on('data', (part: string) => {
    if (rest.length + part.length > longest) return socket.destroy()
    rest += part
    if (!part.includes('\n')) return
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) take(line)
  })
}
