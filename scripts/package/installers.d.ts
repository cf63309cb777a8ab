// What is used of two packages of Electron Forge's that come without types.

interface LinuxInstaller {
  /** Where the package's content is put together. */
  readonly stagingDir: string
  /** "usr", or where that lies in the staging folder. */
  readonly baseAppDir: string
  /** Names of the methods that make the content, one after another. */
  readonly contentFunctions: string[]
  options: { packagePaths: string[] }
  defaults: object
  generateDefaults(): Promise<object>
  generateOptions(): object
  createStagingDir(): Promise<void>
  createContents(): Promise<void>
  createPackage(): Promise<void>
  movePackage(): Promise<void>
}

declare module 'electron-installer-debian' {
  export const Installer: new (options: object) => LinuxInstaller
}

declare module 'electron-installer-redhat' {
  export const Installer: new (options: object) => LinuxInstaller
}
