import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:net'
import { hostname } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { CollateError } from '../../core/model/errors.ts'
import { diskCode, isMissing, type Disk } from './disk.ts'
import { disconnectedError } from './disk-error.ts'
import {
  askHolder,
  becomeHolder,
  holderSchema,
  isHeldHere,
  socketAddress,
  type Holder,
} from './lock-socket.ts'
import { writeWhole } from './write-whole.ts'

export const LOCK_FILE = 'lock.json'

const lockSchema = v.looseObject({
  ...holderSchema.entries,
  /** Tells machines apart that have one name. */
  machine: v.string(),
  token: v.string(),
  /** One more than in the lock before: how often the library has changed hands. */
  counter: v.number(),
})
type LockRecord = v.InferOutput<typeof lockSchema>

/**
 * Who has a library: a Collate of this user on this computer, another machine, or some other program
 * of this computer, of which nothing is known.
 */
export interface Held {
  holder: Holder
  by: 'here' | 'elsewhere' | 'stranger'
}

/**
 * The right to write a library, which one process has at a time.
 *
 * On one machine it is a local socket, which ends with its holder, however that ends. For other
 * machines, which share the folder over a network or by a sync program, it is a file, lock.json:
 * another machine's is never ignored but on a person's word (`takeOver`), and a holder looks
 * before each rename whether the file is still its own.
 */
export class Lock {
  readonly #folder: string
  readonly #disk: Disk
  readonly #server: Server
  readonly #record: LockRecord

  /** The lock, or who has it. Rejects when the folder can't be written. */
  static async acquire(folder: string, disk: Disk, takeOver: boolean): Promise<Lock | Held> {
    const self = { host: hostname(), pid: process.pid }
    const address = await socketAddress(folder, disk)
    let server = await becomeHolder(address, self, disk)
    if (server === null) {
      const held = await Lock.#whoHolds(address, folder, disk)
      // One that is just closing answers, or doesn't, and is gone before it can be looked at.
      if (held.by === 'stranger') server = await becomeHolder(address, self, disk)
      if (server === null) return held
    }
    try {
      const before = await readRecord(folder, disk)
      if (before && before.machine !== machine() && !takeOver) {
        server.close()
        return { holder: before, by: 'elsewhere' }
      }
      const counter = (before?.counter ?? 0) + 1
      const record = { ...self, machine: machine(), token: randomUUID(), counter }
      const lock = new Lock(folder, disk, server, record)
      await lock.#write().catch(untilThereIsRoom)
      return lock
    } catch (error) {
      server.close()
      throw error
    }
  }

  /** Which process of this machine has the address. */
  static async #whoHolds(address: string, folder: string, disk: Disk): Promise<Held> {
    const answer = await askHolder(address)
    // One that is stopped or busy does not answer; what it wrote into the lock says who it is.
    const said = typeof answer === 'object' ? answer : await readRecord(folder, disk)
    const holder = said ?? { host: hostname(), pid: 0 }
    return { holder, by: (await isHeldHere(address, holder.pid)) ? 'here' : 'stranger' }
  }

  private constructor(folder: string, disk: Disk, server: Server, record: LockRecord) {
    this.#folder = folder
    this.#disk = disk
    this.#server = server
    this.#record = record
  }

  /**
   * Throws 'read-only' when another machine has taken the library over.
   *
   * @param isThere whether it is this library that lies in the folder
   */
  async assertHeld(isThere: () => Promise<boolean>): Promise<void> {
    const found = await readRecord(this.#folder, this.#disk)
    if (found?.token === this.#record.token) return
    // Whoever took it over has let it go again, or a sync program dropped the file.
    if (found === null) {
      // Not into the empty folder that a drive leaves which was taken away, nor into another library.
      if (await isThere()) await this.#write()
      if (await isThere()) return
      // It came to lie there just now.
      await this.#removeOwn()
      throw disconnectedError(this.#folder)
    }
    throw heldError({ holder: found, by: 'elsewhere' })
  }

  /**
   * Lets others write: takes the lock's file away, if it is this lock's still, and ends the socket.
   */
  async release(): Promise<void> {
    await this.#removeOwn()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }

  async #removeOwn(): Promise<void> {
    const found = await readRecord(this.#folder, this.#disk).catch(() => null)
    if (found?.token !== this.#record.token) return
    // What stays is this machine's own, which its next start ignores.
    await this.#disk.unlink(join(this.#folder, LOCK_FILE)).catch(() => {})
  }

  #write(): Promise<void> {
    const path = join(this.#folder, LOCK_FILE)
    return writeWhole(path, JSON.stringify(this.#record), { disk: this.#disk })
  }
}

/** The error for writing where another process or machine is the writer. */
export function heldError({ holder: { host, pid }, by }: Held): CollateError {
  const said = {
    here: { says: 'held-here', pid: pid || null },
    elsewhere: { says: 'held-elsewhere', host },
    stranger: { says: 'held-by-stranger' },
  } as const
  return new CollateError('read-only', said[by])
}

/** On a full disk the socket alone is the lock; the file is written before the first rename. */
function untilThereIsRoom(error: unknown): void {
  if (diskCode(error) !== 'ENOSPC') throw error
}

async function readRecord(folder: string, disk: Disk): Promise<LockRecord | null> {
  let text: string
  try {
    text = (await disk.readFile(join(folder, LOCK_FILE))).toString()
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
  try {
    const parsed = v.safeParse(lockSchema, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    // Half a lock is nobody's: whoever wrote it died, or will find that it isn't its own.
    return null
  }
}

let machineId: string | null = null

/** A number for this machine that others with the same name don't have. */
function machine(): string {
  machineId ??= createHash('sha256').update(`${hostname()} ${systemId()}`).digest('hex')
  return machineId
}

function systemId(): string {
  if (process.platform !== 'linux') return ''
  try {
    return readFileSync('/etc/machine-id', 'utf8')
  } catch {
    return ''
  }
}
