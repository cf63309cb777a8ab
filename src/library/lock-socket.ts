import { createHash } from 'node:crypto'
import { createConnection, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Disk } from './disk.ts'

/** Who holds a library. */
export const holderSchema = v.looseObject({ host: v.string(), pid: v.number() })
export type Holder = v.InferOutput<typeof holderSchema>

// A holder that is stopped or busy answers late or never; it holds the library all the same.
const ANSWER_MS = 2000

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

/** Listens at an address that one process of this machine can hold; null when another does. */
export async function listenAlone(address: string, holder: Holder): Promise<Server | null> {
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

/** Asks who listens at an address. 'nobody': the socket is a file that a dead holder left. */
export function askHolder(address: string): Promise<Holder | 'nobody' | 'silent'> {
  return new Promise((resolve) => {
    const socket = createConnection(address)
    let answer = ''
    socket.setEncoding('utf8').setTimeout(ANSWER_MS)
    socket.on('data', (part) => (answer += part))
    socket.on('timeout', () => {
      socket.destroy()
      resolve('silent')
    })
    socket.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? 'nobody' : 'silent')
    })
    socket.on('end', () => resolve(parseHolder(answer) ?? 'silent'))
  })
}

export function parseHolder(json: string): Holder | null {
  try {
    const parsed = v.safeParse(holderSchema, JSON.parse(json))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
