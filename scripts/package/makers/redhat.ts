import { join } from 'node:path'
import { MakerBase, type MakerOptions } from '@electron-forge/maker-base'
import { Installer } from 'electron-installer-redhat'
import { PROJECT } from '../../setup/project.ts'
import { packageVersion } from '../electron.ts'
import { MANIFEST } from '../identity.ts'
import { addExtras, LINUX_OPTIONS, runInstaller } from './linux.ts'

const ARCHITECTURES: Record<string, string> = { x64: 'x86_64', arm64: 'aarch64', armv7l: 'armv7hl' }

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
        // The libraries are found by rpmbuild itself.
        requires: ['xdg-utils'],
        specTemplate: join(PROJECT, 'resources/linux/collate.spec'),
      },
      arch: ARCHITECTURES[targetArch],
      src: dir,
      dest,
      rename: (folder: string) =>
        join(folder, '<%= name %>-<%= version %>-<%= revision %>.<%= arch %>.rpm'),
      logger: () => {},
    })
    return runInstaller(installer)
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
