import { join } from 'node:path'
import { app } from 'electron'

/** Files that come with the application: beside the source, or beside the packaged asar. */
const RESOURCES = app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources')

export const SAMPLE_FOLDER = join(RESOURCES, 'sample')
