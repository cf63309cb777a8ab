import type { Bridge } from '../../shared/bridge.ts'

declare global {
  interface Window {
    readonly collate: Bridge
  }
}
