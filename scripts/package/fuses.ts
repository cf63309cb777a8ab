import { type FuseConfig, FuseV1Options, FuseVersion } from '@electron/fuses'
import type { PackagedElectron } from './electron.ts'

/** What the packaged executable can and cannot do, whoever starts it with whatever flags. */
export const FUSES = {
  // It is Collate, never a Node for whoever finds it.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  // Checked by Electron on macOS and Windows; on Linux it checks nothing yet.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // There is no snapshot of ours to load.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The pages have a scheme of their own.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
}

/**
 * How Forge sets the fuses. On the official Electron each there is must be named, so that a new one
 * is decided about; the one below came after the Electron that packaging is tested on.
 */
export function fuseConfig({ isOfficial }: PackagedElectron): FuseConfig {
  const config = { version: FuseVersion.V1, ...FUSES } as const
  if (!isOfficial) return config
  return {
    ...config,
    strictlyRequireAllFuses: true,
    // WebAssembly at full speed; Chromium's own default.
    [FuseV1Options.WasmTrapHandlers]: true,
  }
}
