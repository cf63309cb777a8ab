import { chmod } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { MakerDMG } from '@electron-forge/maker-dmg'
import { MakerSquirrel } from '@electron-forge/maker-squirrel'
import { MakerZIP } from '@electron-forge/maker-zip'
import { FusesPlugin } from '@electron-forge/plugin-fuses'
import type { ForgeConfig } from '@electron-forge/shared-types'
import {
  isLeftOut,
  placeLicences,
  removeLocales,
  trimmedManifest,
} from './scripts/package/contents.ts'
import { packagedElectron, versionOn } from './scripts/package/electron.ts'
import { fuseConfig } from './scripts/package/fuses.ts'
import { APP_ID, DOCUMENTS, LINK_SCHEME, MANIFEST } from './scripts/package/identity.ts'
import { MakerDebian } from './scripts/package/makers/debian.ts'
import { MakerRedhat } from './scripts/package/makers/redhat.ts'
import { onPath } from './scripts/setup/libraries.ts'

// How the installers are made; docs/packaging.md says how to have them made.

const electron = packagedElectron(process.env)
const version = versionOn(electron, MANIFEST.version)
const require = createRequire(import.meta.url)

const config: ForgeConfig = {
  // out/ is the build's.
  outDir: 'release',

  packagerConfig: {
    name: MANIFEST.productName,
    appVersion: version,
    // What people type.
    executableName: MANIFEST.name,
    appBundleId: APP_ID,
    appCategoryType: 'public.app-category.productivity',
    icon: 'resources/icons/collate',
    asar: true,
    ignore: isLeftOut,
    sanitizePackageJson: [trimmedManifest],
    // The build has everything in it: no dependency is copied, so there is none to prune.
    prune: false,
    extraResource: ['resources/sample', 'resources/icons/256.png'],
    protocols: [{ name: 'Passage in Collate', schemes: [LINK_SCHEME] }],
    extendInfo: {
      CFBundleDocumentTypes: DOCUMENTS.map(({ name, appleType }) => ({
        CFBundleTypeName: name,
        CFBundleTypeRole: 'Viewer',
        // It opens them; it does not want to be what opens them.
        LSHandlerRank: 'Alternate',
        LSItemContentTypes: [appleType],
      })),
    },
    // The checksums came with the npm package, whose own is in package-lock.json.
    download: { checksums: require('electron/checksums.json') as Record<string, string> },
    ...(electron.archives !== null && { electronZipDir: electron.archives }),
    // Signed and notarised where there is an identity to do it with; see docs/packaging.md.
    ...(process.env['APPLE_ID'] && {
      osxSign: {},
      osxNotarize: {
        appleId: process.env['APPLE_ID'],
        appleIdPassword: process.env['APPLE_PASSWORD'] ?? '',
        teamId: process.env['APPLE_TEAM_ID'] ?? '',
      },
    }),
  },
  // No module is native.
  rebuildConfig: { onlyModules: [] },

  makers: [
    new MakerDebian(),
    ...(onPath('rpmbuild') ? [new MakerRedhat()] : []),
    new MakerZIP({}, ['linux', 'darwin']),
    new MakerDMG({ name: MANIFEST.productName, icon: 'resources/icons/collate.icns' }),
    new MakerSquirrel({
      name: MANIFEST.name,
      title: MANIFEST.productName,
      authors: MANIFEST.author,
      exe: `${MANIFEST.name}.exe`,
      setupExe: `${MANIFEST.productName}-${version}-setup.exe`,
      setupIcon: 'resources/icons/collate.ico',
      noMsi: true,
      ...(process.env['WINDOWS_CERTIFICATE_FILE'] && {
        certificateFile: process.env['WINDOWS_CERTIFICATE_FILE'],
        certificatePassword: process.env['WINDOWS_CERTIFICATE_PASSWORD'] ?? '',
      }),
    }),
  ],

  plugins: [new FusesPlugin(fuseConfig(electron))],

  hooks: {
    async readPackageJson(_config, manifest) {
      return { ...manifest, version }
    },
    async packageAfterExtract(_config, folder, _version, platform) {
      if (platform !== 'darwin') await removeLocales(folder)
      await placeLicences(folder, platform)
    },
    async postPackage(_config, { outputPaths }) {
      // @electron/packager moves its temporary folder here, which is closed to others.
      for (const folder of outputPaths) await chmod(folder, 0o755)
    },
  },
}

export default config
