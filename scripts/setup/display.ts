import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SetupError, say } from './project.ts'

/** A common desktop screen: every view, with four panes, is laid out as people see it. */
const SCREEN = '1920x1200x24'

/** Whether this machine shows no windows by itself. */
export const isHeadless =
  process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']

/**
 * On a headless machine, starts a virtual display that ends with this process.
 *
 * @returns variables by which windows find the display; none where there is a real one
 */
export async function ensureDisplay(): Promise<Record<string, string>> {
  return isHeadless ? startVirtualDisplay() : {}
}

/** Starts a virtual display that ends with this process, whether or not there is a real one. */
export async function startVirtualDisplay(): Promise<{ DISPLAY: string; XAUTHORITY: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-display-'))
  const authority = join(folder, 'authority')
  writeFileSync(authority, authorityOf(randomBytes(16)), { mode: 0o600 })
  const server = startServer(authority)
  process.on('exit', () => {
    server.kill()
    rmSync(folder, { recursive: true })
  })
  const display = `:${await displayNumber(server)}`
  say(`Windows are on a virtual display (Xvfb ${display}).`)
  return { DISPLAY: display, XAUTHORITY: authority }
}

function startServer(authority: string): ChildProcess {
  // Without -noreset it starts over whenever its last window closes, and for that moment refuses the
  // next: between two tests that is a window that cannot open.
  const kept = ['-noreset', '-nolisten', 'tcp', '-auth', authority]
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, ...kept]
  return spawn('Xvfb', args, {
    // A group of its own: Ctrl+C in the terminal would end the display before the window.
    detached: true,
    // Its complaints, and as file descriptor 3 the number of the display it found free.
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
}

/** Waits for the server to say which display it is. */
function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaint = ''
    server.stderr!.setEncoding('utf8').on('data', (text: string) => (complaint += text))
    server.on('error', reject)
    server.on('exit', () => reject(new SetupError(`Xvfb could not start: ${complaint}`)))
    let number = ''
    const answer = server.stdio[3] as NodeJS.ReadableStream
    answer.setEncoding('utf8').on('data', (text: string) => {
      number += text
      if (number.endsWith('\n')) resolve(number.trim())
    })
  })
}

/**
 * An X authority file that admits whoever can read it to any display, so that other users of the
 * machine cannot watch this one. The format is that of libXau: family, address, display number,
 * protocol name and key, each but the first with its length in bytes before it, all big-endian.
 */
function authorityOf(key: Buffer): Buffer {
  const ANY_ADDRESS = 0xffff
  const field = (value: string | Buffer) => [uint16(value.length), Buffer.from(value as string)]
  return Buffer.concat([
    uint16(ANY_ADDRESS),
    ...field(''),
    ...field(''),
    ...field('MIT-MAGIC-COOKIE-1'),
    ...field(key),
  ])
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}
