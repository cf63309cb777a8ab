interface Manifest {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

interface Package extends Manifest {
  version?: string
  integrity?: string
  optional?: boolean
}

interface Lock {
  packages: Record<string, Package>
}

export const PROJECT_NODE: string
export function ensureDependencies(): Promise<void>
export function isInstalled(manifest: Manifest, lock: Lock, record: Lock): boolean
