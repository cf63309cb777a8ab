import { createHash } from 'node:crypto'
import { lstat, readdir, readFile, readlink } from 'node:fs/promises'
import { createConnection, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { diskCode, isMissing, type Disk } from './disk.ts'

/** Who holds a library. */
export const holderSchema = v.looseObject({
  host: v.pipe(v.string(), v.maxLength(253)),
  pid: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type Holder = v.InferOutput<typeof holderSchema>

// A holder that is stopped or busy answers late or never; it holds the library all the same.
const ANSWER_MS = 2000

// A host's name has 253 letters at the most.
const LONGEST_ANSWER = 4096

/**
 * The address of the local socket that the writer of a library listens on, named by the folder's
 * own number on this machine: all paths to one folder share it, a copy elsewhere doesn't.
 */
export async function socketAddress(folder: string, disk: Disk): Promise<string> {
  const { dev, ino } = await disk.stat(folder, { bigint: true })
  const name = `collate-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  // An abstract socket: it is no file, so nothing is left of it when its holder dies. Of 108 bytes,
  // as many as an address has: older Nodes (libuv 1.46) fill a shorter one up with zeros, newer ones
  // (1.52) don't, and the two would never meet.
  if (process.platform === 'linux') return `\0${name.padEnd(107, '-')}`
  return join(tmpdir(), `${name}.sock`)
}

/** Becomes the one process of this machine that holds an address; null when another does. */
export async function becomeHolder(
  address: string,
  self: Holder,
  disk: Disk,
): Promise<Server | null> {
  const server = await listenAlone(address, self)
  const isFile = !address.startsWith('\0') && !address.startsWith('\\\\')
  if (server || !isFile || (await askHolder(address)) !== 'nobody') return server
  // Should two starts do this at once, the later one's lock file wins, and the other notices.
  await disk.unlink(address)
  return listenAlone(address, self)
}

/**
 * Whether somebody else holds an address: one who names a process that is none of this user's, or who
 * says nothing and of whom nothing is seen among this user's processes.
 */
export async function isTakenByStranger(address: string): Promise<boolean> {
  const answer = await askHolder(address)
  if (typeof answer === 'object') return !(await isHeldHere(address, answer.pid))
  if (answer === 'nobody' || !address.startsWith('\0')) return false
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  for (const pid of processes) if (await isHeldHere(address, Number(pid))) return false
  return true
}

/** Listens at an address that one process of this machine can hold; null when another does. */
async function listenAlone(address: string, holder: Holder): Promise<Server | null> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    // Whoever asked may be slow to go; the holder doesn't wait for it when it closes.
    socket.end(JSON.stringify(holder), () => socket.destroy())
  })
  const isListening = await new Promise<boolean>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(error)
    })
    server.listen({ path: address, exclusive: true }, () => resolve(true))
  })
  // The lock alone must not keep a program running.
  return isListening ? server.unref() : null
}

/**
 * Asks who listens at an address; resolves within two seconds, whatever is there. 'nobody': the socket
 * is a file that a dead holder left. 'silent': no answer, or none that a Collate gives.
 */
export function askHolder(address: string): Promise<Holder | 'nobody' | 'silent'> {
  return new Promise((resolve) => {
    const socket = createConnection(address)
    let answer = ''
    const end = (result: Holder | 'nobody' | 'silent'): void => {
      clearTimeout(timer)
      socket.destroy()
      resolve(result)
    }
    // For the whole of it: one that sends a letter a second would never be idle.
    const timer = setTimeout(() => end('silent'), ANSWER_MS)
    socket.setEncoding('utf8')
    socket.on('data', (part) => {
      answer += part
      if (answer.length > LONGEST_ANSWER) end('silent')
    })
    socket.on('error', (error: NodeJS.ErrnoException) => {
      end(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? 'nobody' : 'silent')
    })
    socket.on('close', () => end(parseHolder(answer) ?? 'silent'))
  })
}

/**
 * Whether a process of this user, and of this number, holds a socket. Everybody on the computer can
 * take an abstract socket's name and answer what they like, and Node can't ask the system who it is; but
 * Linux shows which process has a socket, to its own user only. Elsewhere nothing shows it: on macOS
 * the socket lies in a folder of this user's alone, on Windows the answer has to be believed.
 */
export async function isHeldHere(address: string, pid: number): Promise<boolean> {
  if (!address.startsWith('\0')) return true
  try {
    const { uid } = await lstat(`/proc/${pid}`)
    if (uid !== process.getuid?.()) return false
    const lines = (await readFile('/proc/net/unix', 'utf8')).split('\n')
    const name = `@${address.slice(1)}`
    // Num RefCount Protocol Flags Type St Inode Path
    const columns = lines.map((line) => line.trim().split(/\s+/))
    const inodes = columns.flatMap(([, , , , , , inode, path]) => (path === name ? [inode] : []))
    for (const fd of await readdir(`/proc/${pid}/fd`)) {
      const target = await readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')
      if (inodes.some((inode) => target === `socket:[${inode}]`)) return true
    }
    return false
  } catch (error) {
    // No such process, one that is just ending, or another user's.
    if (isMissing(error) || ['ESRCH', 'EACCES'].includes(diskCode(error))) return false
    throw error
  }
}

function parseHolder(json: string): Holder | null {
  try {
    const parsed = v.safeParse(holderSchema, JSON.parse(json))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
