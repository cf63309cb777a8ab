/** One guard, broken: the text as it stands in the source, once, and what takes its place. */
export interface Mutation {
  /** What would be let through. */
  name: string
  /** From the project's folder on. */
  file: string
  from: string
  to: string
  /** Title of the test in e2e/security.spec.ts that must fail then. */
  test: string
}

const BRIDGE = 'the page has the bridge and nothing of Node or Electron'
const SANDBOX = 'the page is drawn in the sandbox'
const POLICY = 'every file has the policy, and is of the kind it says'
const ENFORCED =
  'the policy refuses inline code and styles, markup from strings, and what lies elsewhere'
const PAGES = 'the pages are served and nothing else'
const HOST = 'the pages are served to their own host alone'
const NAVIGATION = 'navigation, new windows and embedded views are refused'
const PERMISSIONS = 'permissions are refused, whether they are asked for or looked at'
const NETWORK = 'nothing of it reaches the network'
const DICTIONARIES = 'no dictionary is fetched for the spelling checker'
const CONTRACT = 'requests that do not fit the contract are refused with a code'
const SENDER = 'no other page is answered'
const OUTSIDE = 'web and mail addresses are opened outside, and nothing else is'
const LINK = 'a link from outside leads to a passage by its id, and nowhere else'
const FUSES = 'the packaged executable has the fuses that were asked for, and is no Node'
const HOSTILE = 'hostile text is text'

/** Electron's checklist (electronjs.org/docs/latest/tutorial/security) and what goes beyond it. */
export const MUTATIONS: readonly Mutation[] = [
  preference('Node in the page', 'nodeIntegration: false,', 'nodeIntegration: true,'),
  preference('no isolation of the bridge', 'contextIsolation: true,', 'contextIsolation: false,'),
  preference('no sandbox', 'sandbox: true,', 'sandbox: false,'),
  { ...preference('no sandbox, in fact', 'sandbox: true,', 'sandbox: false,'), test: SANDBOX },
  added('no same origin', 'webSecurity: false'),
  added('insecure content', 'allowRunningInsecureContent: true'),
  added('experimental features', 'experimentalFeatures: true'),
  added('features of Blink', "enableBlinkFeatures: 'CSSVariables'"),
  added('the webview element', 'webviewTag: true'),
  added('the bridge in frames', 'nodeIntegrationInSubFrames: true'),
  {
    name: 'Electron’s own messages in the bridge',
    file: 'src/preload/index.ts',
    from: '  platform: process.platform,',
    to: '  ...{ ipcRenderer },\n  platform: process.platform,',
    test: BRIDGE,
  },

  policy('everything by default', `"default-src 'none'"`, `"default-src *"`),
  policy('inline scripts', `"script-src 'self'"`, `"script-src 'self' 'unsafe-inline'"`),
  policy('evaluation', `"script-src 'self'"`, `"script-src 'self' 'unsafe-eval'"`),
  policy('inline styles', `"style-src 'self'"`, `"style-src 'self' 'unsafe-inline'"`),
  policy('any font', `"font-src 'self'"`, `"font-src *"`),
  policy('any image', `"img-src 'self' blob:"`, `"img-src *"`),
  policy('any connection', `"connect-src 'self'"`, `"connect-src *"`),
  policy('any base', `  "base-uri 'none'",\n`, ''),
  policy('any form', `  "form-action 'none'",\n`, ''),
  policy('any page around it', `  "frame-ancestors 'none'",\n`, ''),
  policy('markup from strings', `  "require-trusted-types-for 'script'",\n`, ''),
  policy('any policy of markup', 'trusted-types lexical', 'trusted-types * lexical'),
  {
    name: 'a policy that the browser does not follow',
    file: 'src/main/page-protocol.ts',
    from: "    'Content-Security-Policy': CONTENT_SECURITY_POLICY,",
    to: "    'Content-Security-Policy-Report-Only': CONTENT_SECURITY_POLICY,",
    test: ENFORCED,
  },
  {
    name: 'files of ours that no policy holds for',
    file: 'src/main/page-protocol.ts',
    from: 'privileges: { standard: true,',
    to: 'privileges: { bypassCSP: true, standard: true,',
    test: ENFORCED,
  },
  {
    name: 'no policy for scripts, styles and fonts',
    file: 'src/main/page-protocol.ts',
    from: 'answer({ path, headers: headersFor(path) })',
    to: "answer(path.endsWith('.html') ? { path, headers: headersFor(path) } : { path })",
    test: POLICY,
  },
  {
    name: 'files of a guessed kind',
    file: 'src/main/page-protocol.ts',
    from: "    'X-Content-Type-Options': 'nosniff',\n",
    to: '',
    test: POLICY,
  },
  {
    name: 'files beside the pages',
    file: 'src/main/page-protocol.ts',
    from: 'return file.startsWith(root + sep) ? file : null',
    to: 'return file',
    test: PAGES,
  },
  {
    name: 'pages for any host',
    file: 'src/main/page-protocol.ts',
    from: '  if (url.host !== HOST) return null\n',
    to: '',
    test: HOST,
  },

  guard(
    'permissions that are asked for',
    '(_contents, _permission, answer) => answer(false)',
    '(_contents, _permission, answer) => answer(true)',
    PERMISSIONS,
  ),
  guard(
    'permissions that are looked at',
    'setPermissionCheckHandler(() => false)',
    'setPermissionCheckHandler(() => true)',
    PERMISSIONS,
  ),
  guard(
    'no guard of permissions that are looked at',
    '  ours.setPermissionCheckHandler(() => false)\n',
    '',
    PERMISSIONS,
  ),
  guard(
    'the network',
    'answer({ cancel: !allowed })',
    'answer({ cancel: false && !allowed })',
    NETWORK,
  ),
  guard(
    'web pages by the network’s guard',
    "details.url.startsWith('blob:') ||",
    "details.url.startsWith('blob:') || details.url.startsWith('https:') ||",
    NETWORK,
  ),
  guard(
    'dictionaries from the network',
    '  ours.setSpellCheckerDictionaryDownloadURL(NOWHERE)\n',
    '',
    DICTIONARIES,
  ),
  guard(
    'navigation',
    "    contents.on('will-frame-navigate', (event) => event.preventDefault())\n",
    '',
    NAVIGATION,
  ),
  guard(
    'embedded views',
    "    contents.on('will-attach-webview', (event) => event.preventDefault())\n",
    '',
    NAVIGATION,
  ),
  guard('new windows', "({ action: 'deny' })", "({ action: 'allow' })", NAVIGATION),
  guard('any scheme outside', ' || !OUTSIDE.has(url.protocol)', '', OUTSIDE),
  guard(
    'files of one’s own in a mail',
    "url.protocol === 'mailto:' ? plainMail(url) : url.href",
    'url.href',
    OUTSIDE,
  ),

  asked('any page that asks', '      checkSender(event)\n', ''),
  asked(
    'requests of any form',
    "const parsed = parse(channel, 'request', request)",
    'const parsed = request',
    CONTRACT,
  ),
  asked('paths that the page names', " && name !== 'import:drop'", '', CONTRACT),
  asked(
    'names that every object has',
    'Object.hasOwn(contract, name)',
    'name in contract',
    CONTRACT,
  ),
  {
    name: 'any id in a link to a passage',
    file: 'src/main/collate-link.ts',
    from: "kind: v.literal('passage'), id: idSchema",
    to: "kind: v.literal('passage'), id: v.string()",
    test: LINK,
  },
  {
    name: 'links that lead elsewhere than they say',
    file: 'src/core/text/link-doubts.ts',
    from: "  if (shown !== null && !isWithin(hostname, shown)) return 'other-host'\n",
    to: '',
    test: HOSTILE,
  },

  fuse('RunAsNode', false),
  fuse('EnableNodeOptionsEnvironmentVariable', false),
  fuse('EnableCookieEncryption', true),
  fuse('EnableEmbeddedAsarIntegrityValidation', true),
  fuse('OnlyLoadAppFromAsar', true),
  fuse('LoadBrowserProcessSpecificV8Snapshot', false),
  fuse('GrantFileProtocolExtraPrivileges', false),
]

/** In what the window's page is made with. */
function preference(name: string, from: string, to: string): Mutation {
  return { name, file: 'src/main/window.ts', from, to, test: BRIDGE }
}

function added(name: string, more: string): Mutation {
  const last = 'nodeIntegration: false,'
  return preference(name, last, `${last}\n      ${more},`)
}

function policy(name: string, from: string, to: string): Mutation {
  return { name, file: 'src/main/page-protocol.ts', from, to, test: POLICY }
}

function guard(name: string, from: string, to: string, test: string): Mutation {
  return { name, file: 'src/main/guards.ts', from, to, test }
}

function asked(name: string, from: string, to: string, test = SENDER): Mutation {
  return { name, file: 'src/main/ipc.ts', from, to, test }
}

function fuse(name: string, isOn: boolean): Mutation {
  const line = (on: boolean) => `[FuseV1Options.${name}]: ${on},`
  return {
    name: `the fuse ${name}`,
    file: 'scripts/package/fuses.ts',
    from: line(isOn),
    to: line(!isOn),
    test: FUSES,
  }
}
