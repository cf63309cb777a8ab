import { join } from 'node:path'
import { app } from 'electron'

/** Files that come with the application: beside the source, or beside the packaged asar. */
const inPackage = (name: string) => join(process.resourcesPath, name)
const inSource = (path: string) => join(app.getAppPath(), 'resources', path)

export const SAMPLE_FOLDER = app.isPackaged ? inPackage('sample') : inSource('sample')

/** The icon of the window itself, which some Linux desktops show. */
export const ICON = app.isPackaged ? inPackage('256.png') : inSource('icons/256.png')
