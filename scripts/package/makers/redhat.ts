import { join } from 'node:path'
import { MakerBase, type MakerOptions } from '@electron-forge/maker-base'
import { Installer } from 'electron-installer-redhat'
import { PROJECT } from '../../setup/project.ts'
import { packageVersion } from '../electron.ts'
import { MANIFEST } from '../identity.ts'
import { addExtras, LINUX_OPTIONS } from './linux.ts'

const ARCHITECTURES: Record<string, string> = { x64: 'x86_64', arm64: 'aarch64', armv7l: 'armv7hl' }

/** What Electron links, by its sonames: every distribution's packages provide those. */
export const REQUIRES = [
  'libasound.so.2',
  'libatk-1.0.so.0',
  'libatk-bridge-2.0.so.0',
  'libatspi.so.0',
  'libcairo.so.2',
  'libcups.so.2',
  'libdbus-1.so.3',
  'libexpat.so.1',
  'libgbm.so.1',
  'libgtk-3.so.0',
  'libnspr4.so',
  'libnss3.so',
  'libpango-1.0.so.0',
  'libX11.so.6',
  'libxcb.so.1',
  'libXcomposite.so.1',
  'libXdamage.so.1',
  'libXext.so.6',
  'libXfixes.so.3',
  'libxkbcommon.so.0',
  'libXrandr.so.2',
].map((soname) => `${soname}()(64bit)`)

/** Forge's way to an .rpm; its own maker has no release for this Forge. */
export class MakerRedhat extends MakerBase<object> {
  override name = 'rpm'
  override defaultPlatforms = ['linux' as const]
  override requiredExternalBinaries = ['rpmbuild']

  override isSupportedOnCurrentPlatform(): boolean {
    return process.platform === 'linux'
  }

  override async make({ dir, makeDir, packageJSON, targetArch }: MakerOptions): Promise<string[]> {
    const dest = join(makeDir, 'rpm', targetArch)
    await this.ensureDirectory(dest)
    const installer = new CollateRedhat({
      options: {
        ...LINUX_OPTIONS,
        version: packageVersion(packageJSON.version),
        license: MANIFEST.license,
        requires: [...REQUIRES, 'xdg-utils'],
        specTemplate: join(PROJECT, 'resources/linux/collate.spec'),
      },
      arch: ARCHITECTURES[targetArch],
      src: dir,
      dest,
      rename: (folder: string) =>
        join(folder, '<%= name %>-<%= version %>-<%= revision %>.<%= arch %>.rpm'),
      logger: () => {},
    })
    await installer.generateDefaults()
    installer.generateOptions()
    await installer.createStagingDir()
    await installer.createContents()
    await installer.createPackage()
    await installer.movePackage()
    return installer.options.packagePaths
  }
}

class CollateRedhat extends Installer {
  override get contentFunctions(): string[] {
    return [...super.contentFunctions, 'addExtras']
  }

  override async generateDefaults(): Promise<object> {
    return (this.defaults = { ...(await super.generateDefaults()), requires: [] })
  }

  addExtras(): Promise<void> {
    return addExtras(join(this.stagingDir, this.baseAppDir))
  }
}
