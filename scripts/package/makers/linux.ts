import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PROJECT } from '../../setup/project.ts'
import { APP_ID, LONG_DESCRIPTION, MANIFEST, SUMMARY } from '../identity.ts'

const RESOURCES = join(PROJECT, 'resources')

export const ICON_SIZES = [16, 24, 32, 48, 64, 128, 256, 512]

/** Files of the freedesktop.org standards that the installers do not know of, by their place. */
const EXTRAS = [{ from: `${APP_ID}.metainfo.xml`, to: 'share/metainfo' }]

/** What is the same in a .deb and an .rpm. */
export const LINUX_OPTIONS = {
  name: MANIFEST.name,
  productName: MANIFEST.productName,
  bin: MANIFEST.name,
  description: SUMMARY,
  productDescription: LONG_DESCRIPTION,
  desktopTemplate: join(RESOURCES, 'linux/collate.desktop'),
  icon: {
    ...Object.fromEntries(
      ICON_SIZES.map((size) => [`${size}x${size}`, join(RESOURCES, `icons/${size}.png`)]),
    ),
    scalable: join(RESOURCES, 'icons/collate.svg'),
  },
}

/** Makes a package step by step, as both installers do it; gives the paths of what was made. */
export async function runInstaller(installer: LinuxInstaller): Promise<string[]> {
  await installer.generateDefaults()
  installer.generateOptions()
  await installer.createStagingDir()
  await installer.createContents()
  await installer.createPackage()
  await installer.movePackage()
  return installer.options.packagePaths
}

/** @param usr the package's /usr, in the folder where its content is put together */
export async function addExtras(usr: string): Promise<void> {
  for (const { from, to } of EXTRAS) {
    await mkdir(join(usr, to), { recursive: true })
    await copyFile(join(RESOURCES, 'linux', from), join(usr, to, from))
  }
}
