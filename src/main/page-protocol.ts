import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'
import { lookUp } from '../core/model/look-up.ts'

/** The window's pages have a scheme of their own: no file: address can reach the disk. */
const SCHEME = 'collate-app'
const HOST = 'window'
export const PAGE_ORIGIN = `${SCHEME}://${HOST}`
export const PAGE_URL = `${PAGE_ORIGIN}/index.html`

/**
 * Only the application's own files run, style, draw or load. Strings never become markup: the
 * Trusted Types policies are Lexical's (for its clipboard), the note's own for pasted HTML, which is
 * read into an inert document and sanitised, and the comparison's, which names its worker's file.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lexical collate-paste collate-worker 'allow-duplicates'",
].join('; ')

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Must run before `ready`: makes the scheme a secure, standard origin. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

// Chromium's own for a file that is not there (net_error_list.h).
const FILE_NOT_FOUND = -6

/**
 * Serves the built pages and nothing else.
 *
 * They are served by path, which Electron calls deprecated. Its `protocol.handle` has Node load its
 * whole HTTP client and passes every byte through this process's one thread: to the first frame that
 * came to 90 ms of processor time.
 *
 * @param root folder that holds index.html
 * @param mayAsk when what pages ask can be answered: until then they get no script
 * @returns when the first page was asked for and has been given
 */
export function servePages(root: string, mayAsk: Promise<void>): Promise<void> {
  let begin = () => {}
  const begun = new Promise<void>((resolve) => (begin = resolve))
  protocol.registerFileProtocol(SCHEME, ({ url }, answer) => {
    const path = fileOf(new URL(url), root)
    if (path === null) return answer({ error: FILE_NOT_FOUND })
    const serve = () => answer({ path, headers: headersFor(path) })
    if (path.endsWith('.js')) return void mayAsk.then(serve)
    serve()
    begin()
  })
  return begun
}

function headersFor(file: string): Record<string, string> {
  return {
    'Content-Type': lookUp(MEDIA_TYPES, extname(file)) ?? 'application/octet-stream',
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
  }
}

/** The file an address names, or null when it names none or one outside of the root. */
function fileOf(url: URL, root: string): string | null {
  if (url.host !== HOST) return null
  try {
    const file = normalize(join(root, decodeURIComponent(url.pathname)))
    return file.startsWith(root + sep) ? file : null
  } catch {
    return null // "%E0": the escape of no character.
  }
}
