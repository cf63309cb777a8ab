import { join } from 'node:path'
import { MakerBase, type MakerOptions } from '@electron-forge/maker-base'
import { Installer } from 'electron-installer-debian'
import { packagedElectron, packageVersion } from '../electron.ts'
import { addExtras, LINUX_OPTIONS, runInstaller } from './linux.ts'

const ARCHITECTURES: Record<string, string> = { x64: 'amd64', arm64: 'arm64', armv7l: 'armhf' }

/**
 * What Electron's executable and libraries link, by Debian's names; `npm run test:package` compares
 * them with what dpkg-shlibdeps finds. Debian 13 and Ubuntu 24.04 renamed some for 64-bit times.
 */
const DEPENDS = [
  'libasound2t64 | libasound2',
  'libatk-bridge2.0-0t64 | libatk-bridge2.0-0',
  'libatk1.0-0t64 | libatk1.0-0',
  'libatspi2.0-0t64 | libatspi2.0-0',
  'libc6 (>= 2.34)',
  'libcairo2',
  'libcups2t64 | libcups2',
  'libdbus-1-3',
  'libdrm2',
  'libexpat1',
  'libgbm1',
  'libgcc-s1',
  'libglib2.0-0t64 | libglib2.0-0',
  'libgtk-3-0t64 | libgtk-3-0',
  'libnspr4',
  'libnss3',
  'libpango-1.0-0',
  'libudev1',
  'libx11-6',
  'libxcb1',
  'libxcomposite1',
  'libxdamage1',
  'libxext6',
  'libxfixes3',
  'libxkbcommon0',
  'libxrandr2',
  // Links to the web are opened by its xdg-open.
  'xdg-utils',
]

/** Forge's way to a .deb: its own maker knows no metainfo, and depends on what Collate never uses. */
export class MakerDebian extends MakerBase<object> {
  override name = 'deb'
  override defaultPlatforms = ['linux' as const]
  override requiredExternalBinaries = ['dpkg-deb']

  override isSupportedOnCurrentPlatform(): boolean {
    return process.platform === 'linux'
  }

  override async make({ dir, makeDir, packageJSON, targetArch }: MakerOptions): Promise<string[]> {
    const dest = join(makeDir, 'deb', targetArch)
    await this.ensureDirectory(dest)
    const installer = new CollateDebian({
      options: {
        ...LINUX_OPTIONS,
        version: packageVersion(packageJSON.version),
        // xz makes the smallest, and takes minutes, which a test of the packaging need not.
        compression: packagedElectron(process.env).isOfficial ? 'xz' : 'gzip',
        section: 'editors',
        depends: DEPENDS,
        // By the first, menus learn of the application, and links of it.
        recommends: ['desktop-file-utils', 'hicolor-icon-theme'],
      },
      arch: ARCHITECTURES[targetArch],
      src: dir,
      dest,
      rename: (folder: string) => join(folder, '<%= name %>_<%= version %>_<%= arch %>.deb'),
      logger: () => {},
    })
    return runInstaller(installer)
  }
}

class CollateDebian extends Installer {
  override get contentFunctions(): string[] {
    return [...super.contentFunctions, 'addExtras']
  }

  override async generateDefaults(): Promise<object> {
    const ofElectron = { depends: [], recommends: [], suggests: [] }
    return (this.defaults = { ...(await super.generateDefaults()), ...ofElectron })
  }

  addExtras(): Promise<void> {
    return addExtras(join(this.stagingDir, this.baseAppDir))
  }
}
