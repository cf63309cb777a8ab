import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Runs `work` while no other process runs work on the same resource. Two commands started at once
 * in one checkout would otherwise install and build under each other's feet.
 *
 * The lock is a local socket: it ends with the process that holds it, however that ends, so it is
 * never left behind.
 *
 * @template T
 * @param {string} resource what is changed, usually a folder's absolute path
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(resource, work) {
  const server = await acquire(addressOf(resource))
  try {
    return await work()
  } finally {
    server.close()
  }
}

async function acquire(address) {
  for (let waited = false; ; waited = true) {
    const server = await listen(address)
    if (server !== undefined) return server
    if (!waited) console.log('Waiting for another set-up to end…')
    await untilReleased(address)
  }
}

/** The listening server, or undefined when another process holds the address. */
function listen(address) {
  return new Promise((resolve, reject) => {
    const waiting = new Set()
    const server = createServer((socket) => {
      // Those who wait stay connected, and learn of the end by losing the connection.
      waiting.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => waiting.delete(socket))
    })
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve() : reject(error)))
    server.listen({ path: address }, () => {
      resolve({
        close() {
          server.close()
          for (const socket of waiting) socket.destroy()
        },
      })
    })
  })
}

function untilReleased(address) {
  return new Promise((resolve) => {
    const socket = connect({ path: address })
    socket.on('error', (error) => {
      // On macOS the socket is a file, and a killed holder leaves it: nobody answers there.
      if (error.code === 'ECONNREFUSED' && !address.startsWith('\0')) rmSync(address)
    })
    socket.on('close', resolve)
    socket.resume()
  })
}

function addressOf(resource) {
  const name = `collate-${createHash('sha256').update(resource).digest('hex').slice(0, 16)}`
  if (process.platform === 'linux') return `\0${name}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return join(tmpdir(), name)
}
