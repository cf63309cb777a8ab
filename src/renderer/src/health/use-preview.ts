import { useEffect, useState } from 'react'
import { CollateError } from '../../../core/model/errors.ts'
import type { Preview } from '../../../core/model/preview.ts'
import { sayError } from '../state/stores/messages-store.ts'

export type PreviewState =
  | { status: 'reading' }
  | ({ status: 'read' } & Preview)
  | { status: 'failed'; message: string }

/**
 * What a document says that is not the one in use.
 *
 * @param read asks for it; another function is another document
 */
export function usePreview(read: () => Promise<Preview>): PreviewState {
  const [preview, setPreview] = useState<PreviewState>({ status: 'reading' })
  useEffect(() => {
    let wanted = true
    read().then(
      (found) => wanted && setPreview({ status: 'read', ...found }),
      (error: unknown) => {
        if (!wanted) return
        if (!(error instanceof CollateError)) return sayError(error)
        setPreview({ status: 'failed', message: error.message })
      },
    )
    return () => {
      wanted = false
    }
  }, [read])
  return preview
}
