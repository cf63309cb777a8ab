import type { ChildProcess } from 'node:child_process'

export type Interrupt = 'SIGINT' | 'SIGTERM' | 'SIGHUP'

export function onInterrupt(callback: (signal: Interrupt) => void): () => void
export function passOn(child: ChildProcess, signal: Interrupt): void
