import { readFile } from 'node:fs/promises'
import type { ElectronApplication } from '@playwright/test'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { HARBOUR } from './fixtures/articles.ts'
import { expect } from './fixtures/collate.ts'
import { PACKAGED, runExecutable } from './fixtures/executable.ts'
import { FUSES_OF_A_PACKAGE } from './fixtures/fuses.ts'
import { test } from './fixtures/shared-window.ts'
import { pane } from './fixtures/window.ts'

// Each guard is broken on purpose by `npm run guards`, which sees that the test named for it fails.

test('the page has the bridge and nothing of Node or Electron', async ({ shared }) => {
  const { app, page } = shared.collate
  const found = await page.evaluate(() => ({
    origin: location.origin,
    bridge: Object.keys(window.collate).toSorted(),
    node: ['require', 'process', 'Buffer', 'module', 'global'].filter((name) => name in window),
  }))
  expect(found).toEqual({
    origin: 'collate-app://window',
    bridge: ['importDropped', 'language', 'languages', 'on', 'platform', 'request'],
    node: [],
  })
  expect(await preferencesOf(app)).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
    webviewTag: false,
  })
})

/** What the window's page was made with. */
function preferencesOf(app: ElectronApplication): Promise<Record<string, unknown>> {
  return app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    // Electron documents this in its tests only; there is no other way to ask a running window.
    const contents = window?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    return contents.getLastWebPreferences()
  })
}

test('the page is drawn in the sandbox', async ({ shared }) => {
  test.skip(process.platform !== 'linux', 'Linux alone shows it')
  test.skip(process.getuid?.() === 0, 'Chromium’s sandbox refuses to run as root')
  const pid = await shared.collate.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  // Chromium's filter of system calls, and no way to more rights.
  expect(status).toMatch(/^Seccomp:\s*2$/m)
  expect(status).toMatch(/^NoNewPrivs:\s*1$/m)
})

/** What the pages may do, in the words of this test: what is looser, or new, is decided about here. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' blob:",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "lexical collate-paste collate-worker 'allow-duplicates'",
}

test('every file has the policy, and is of the kind it says', async ({ shared }) => {
  const answers = await shared.collate.page.evaluate(async () => {
    const style = document.querySelector<HTMLLinkElement>('link[rel=stylesheet]')!.href
    const script = document.querySelector('script')!.src
    const font = /url\(([^)]+\.woff2)\)/.exec(await (await fetch(style)).text())![1]!
    const files = [location.href, style, script, new URL(font, style).href]
    return Promise.all(
      files.map(async (file) => {
        const { headers } = await fetch(file)
        return {
          ending: /\w+$/.exec(file)?.[0] ?? '',
          type: headers.get('content-type'),
          policy: headers.get('content-security-policy') ?? '',
          sniffing: headers.get('x-content-type-options'),
        }
      }),
    )
  })
  const types: Record<string, string> = {
    css: 'text/css; charset=utf-8',
    html: 'text/html; charset=utf-8',
    js: 'text/javascript; charset=utf-8',
    woff2: 'font/woff2',
  }
  expect(answers.map(({ ending }) => ending).toSorted()).toEqual(Object.keys(types))
  for (const { ending, type, policy, sniffing } of answers) {
    const directives = policy.split('; ').map((one) => /^(\S+) (.*)$/.exec(one)?.slice(1) ?? [])
    expect(Object.fromEntries(directives), `policy of .${ending}`).toEqual(POLICY)
    // Of some files Electron says it once more, by their ending.
    expect([type?.split(', ')[0], sniffing]).toEqual([types[ending], 'nosniff'])
  }
})

test('the policy refuses inline code and styles, markup from strings, and what lies elsewhere', async ({
  shared,
}) => {
  const refused = await shared.collate.page.evaluate(async () => {
    const violations = new Set<string>()
    document.addEventListener('securitypolicyviolation', ({ disposition, effectiveDirective }) => {
      // Of a policy that is only reported, it is told too.
      if (disposition === 'enforce') violations.add(effectiveDirective)
    })
    // What the debugger itself evaluates may use eval: all is tried from a timer.
    const later = () => new Promise((resolve) => setTimeout(resolve, 0))
    /** By which directive each attempt was refused, as the browser tells. */
    const tried: Record<string, string> = {}
    const attempt = async (name: string, act: () => unknown) => {
      violations.clear()
      await later()
      let outcome = 'allowed'
      try {
        await act()
      } catch (error) {
        outcome = (error as Error).name
      }
      // It is told a moment later; of what is allowed there is nothing to wait for.
      for (let turn = 0; turn < 50 && violations.size === 0; turn++) {
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      tried[name] = [...violations].join() || outcome
    }
    const append = (tag: string, change: (element: HTMLElement) => void) => {
      const element = document.createElement(tag)
      change(element)
      document.body.append(element)
      element.remove()
    }
    // A page that was taken over can use the names of policies that there are.
    const factory = Reflect.get(window, 'trustedTypes') as {
      createPolicy(name: string, rules: object): { createScript(code: string): string }
    }
    const rules = { createScript: (code: string) => code }
    const trusted = factory.createPolicy('lexical', rules)
    const elsewhere = 'http://elsewhere.example/'

    await attempt('markup', () => (document.body.innerHTML = '<img>'))
    await attempt('another policy', () => factory.createPolicy('anything', rules))
    await attempt('inline script', () =>
      append('script', (script) => (script.textContent = trusted.createScript('1'))),
    )
    await attempt('evaluation', () => {
      // oxlint-disable-next-line no-eval -- That it is refused is what is tested.
      const result: unknown = (0, eval)(trusted.createScript('1'))
      return result
    })
    await attempt('inline style', () => append('style', (style) => (style.textContent = 'p {}')))
    await attempt('style of an element', () =>
      append('p', (paragraph) => paragraph.setAttribute('style', 'color: red')),
    )
    await attempt('request', () => fetch(elsewhere).catch(() => {}))
    await attempt('file', () => fetch('file:///etc/hostname').catch(() => {}))
    await attempt('another host of ours', () =>
      fetch('collate-app://elsewhere/index.html').catch(() => {}),
    )
    await attempt('image', () => void (new Image().src = elsewhere))
    await attempt('font', () => new FontFace('x', `url(${elsewhere})`).load().catch(() => {}))
    await attempt('base', () => append('base', (base) => base.setAttribute('href', elsewhere)))
    await attempt('form', () => {
      const form = document.createElement('form')
      form.action = elsewhere
      form.method = 'post'
      document.body.append(form)
      form.submit()
      form.remove()
    })
    await attempt('frame', () => {
      const frame = document.createElement('iframe')
      frame.src = elsewhere
      document.body.append(frame)
      setTimeout(() => frame.remove(), 1000)
    })
    return tried
  })
  expect(refused).toEqual({
    markup: 'require-trusted-types-for',
    'another policy': 'trusted-types',
    'inline script': 'script-src-elem',
    evaluation: 'script-src',
    'inline style': 'style-src-elem',
    'style of an element': 'style-src-attr',
    request: 'connect-src',
    file: 'connect-src',
    'another host of ours': 'connect-src',
    image: 'img-src',
    font: 'font-src',
    base: 'base-uri',
    form: 'form-action',
    frame: 'frame-src',
  })
})

test('the pages are served and nothing else', async ({ shared }) => {
  const answers = await shared.collate.page.evaluate(async () => {
    const paths = [
      'index.html',
      '..%2f..%2fpackage.json',
      '../main/index.js',
      'nothing.html',
      '%E0%',
    ]
    const outcome = (path: string) =>
      fetch(`${location.origin}/${path}`).then(
        ({ ok }) => ok,
        () => false,
      )
    return Object.fromEntries(
      await Promise.all(paths.map(async (path) => [path, await outcome(path)] as const)),
    )
  })
  expect(answers).toEqual({
    'index.html': true,
    '..%2f..%2fpackage.json': false,
    '../main/index.js': false,
    'nothing.html': false,
    '%E0%': false,
  })
})

test('the pages are served to their own host alone', async ({ collate }) => {
  await collate.start()
  const answers = await collate.app.evaluate(async ({ session }) => {
    const ours = session.defaultSession
    const outcome = (host: string) =>
      ours.fetch(`collate-app://${host}/index.html`).then(
        ({ ok }) => ok,
        () => false,
      )
    const guarded = await outcome('elsewhere')
    // The guard of the network refuses other hosts too: without it what the pages refuse is seen.
    ours.webRequest.onBeforeRequest(null)
    return { guarded, elsewhere: await outcome('elsewhere'), window: await outcome('window') }
  })
  expect(answers).toEqual({ guarded: false, elsewhere: false, window: true })
})

test('navigation, new windows and embedded views are refused', async ({ shared }) => {
  const { app, page } = shared.collate
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents
    // The guard listened first.
    contents.once('will-frame-navigate', (event) => {
      Reflect.set(globalThis, 'navigationPrevented', event.defaultPrevented)
    })
  })
  await page.evaluate(() => {
    location.href = 'collate-app://window/index.html?again'
  })
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, 'navigationPrevented') as unknown))
    .toBe(true)
  // Playwright waits for a navigation that it saw begin, until it sees another.
  await page.evaluate(() => history.replaceState(null, '', location.href))
  expect(page.url()).toBe('collate-app://window/index.html')
  expect(await page.evaluate(() => window.open('collate-app://window/index.html'))).toBeNull()
  expect(app.windows()).toHaveLength(1)
  const view = await app.evaluate(({ BrowserWindow }) => {
    let isPrevented = false
    const event = { preventDefault: () => (isPrevented = true) }
    BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event, {}, {})
    return isPrevented
  })
  expect(view).toBe(true)
})

test('permissions are refused, whether they are asked for or looked at', async ({ shared }) => {
  const found = await shared.collate.page.evaluate(async () => {
    const names = ['notifications', 'geolocation', 'camera', 'microphone', 'clipboard-read', 'midi']
    const looked = names.map(async (name) => {
      const status = await navigator.permissions.query({ name: name as PermissionName })
      return [name, status.state] as const
    })
    const asked = await Notification.requestPermission()
    const instruments = await navigator.requestMIDIAccess({ sysex: true }).then(
      () => 'allowed',
      (error: Error) => error.name,
    )
    const place = await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('allowed'),
        ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : code),
      ),
    )
    return { looked: Object.fromEntries(await Promise.all(looked)), asked, instruments, place }
  })
  expect(found).toEqual({
    looked: {
      notifications: 'denied',
      geolocation: 'denied',
      camera: 'denied',
      microphone: 'denied',
      'clipboard-read': 'denied',
      midi: 'denied',
    },
    asked: 'denied',
    instruments: 'NotAllowedError',
    place: 'denied',
  })
})

test('nothing of it reaches the network', async ({ shared }) => {
  const outcomes = await shared.collate.app.evaluate(({ session }) =>
    Promise.all(
      ['http://elsewhere.example/', 'https://elsewhere.example/', 'http://127.0.0.1:8080/'].map(
        (address) =>
          session.defaultSession.fetch(address).then(
            () => 'answered',
            (error: Error) => error.message,
          ),
      ),
    ),
  )
  expect(outcomes).toEqual(outcomes.map(() => 'net::ERR_BLOCKED_BY_CLIENT'))
  expect(shared.network.heard).toBe(0)
})

test('no dictionary is fetched for the spelling checker', async ({ shared }) => {
  test.skip(process.platform !== 'linux', 'elsewhere the system checks')
  const failed = await shared.collate.app.evaluate(async ({ session }) => {
    const ours = session.defaultSession
    const before = ours.getSpellCheckerLanguages()
    const failure = new Promise<string>((resolve) =>
      ours.once('spellcheck-dictionary-download-failure', (_event, language) => resolve(language)),
    )
    // Nobody has a dictionary of Welsh where Chromium looks for it.
    ours.setSpellCheckerLanguages(['cy'])
    const language = await failure
    ours.setSpellCheckerLanguages(before)
    return language
  })
  expect(failed).toMatch(/^cy/)
  expect(shared.network.heard).toBe(0)
})

test('requests that do not fit the contract are refused with a code', async ({ shared }) => {
  const outcomes = await shared.collate.page.evaluate(async () => {
    const ask = window.collate.request as (channel: unknown, request: unknown) => Promise<unknown>
    return Promise.all([
      ask('article:read', { id: '../../etc/passwd' }),
      ask('note:save', { id: 'abcdefgh', title: 'x', tree: '{"type":"nothing"}' }),
      ask('note:save-change', {
        id: 'abcdefghabcdefgh',
        title: 'x',
        base: '0'.repeat(64),
        change: { before: 0, after: 0, of: 0, blocks: '[{"type":"heading"}]' },
      }),
      ask('article:read', { id: 'abcdefghabcdefgh' }),
      // A page that could name paths could read any file.
      ask('import:drop', { paths: ['/etc/hostname'], files: [] }),
      ask('constructor', undefined),
      ask({}, undefined),
    ])
  })
  const codes = outcomes.map((outcome) => (outcome as { failure?: { code: string } }).failure?.code)
  const invalid = 'invalid-request'
  expect(codes).toEqual([invalid, invalid, invalid, 'not-found', invalid, invalid, invalid])
})

test('no other page is answered', async ({ shared }) => {
  const answer = await shared.collate.app.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`
    const other = new BrowserWindow({ show: false, webPreferences: { preload } })
    try {
      await other.loadURL('about:blank')
      return (await other.webContents.executeJavaScript(
        `window.collate.request('library:list', undefined)`,
      )) as unknown
    } finally {
      other.destroy()
    }
  })
  expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid-request' } })
})

test('web and mail addresses are opened outside, and nothing else is', async ({ shared }) => {
  const { app, page } = shared.collate
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Reflect.set(globalThis, 'openedOutside', opened)
    shell.openExternal = async (url) => void opened.push(url)
  })
  const outcomes = await page.evaluate(() =>
    Promise.all(
      [
        'https://example.org/',
        'mailto:a@example.org?subject=Ferry&attach=/etc/passwd&bcc=b@example.org',
        'file:///etc/passwd',
        'smb://example.org/share',
        'collate://passage/abcdefghij',
        'javascript:alert(1)',
        'ms-settings:',
        'nothing at all',
      ].map(async (url) => (await window.collate.request('app:open-link', { url })).ok),
    ),
  )
  expect(outcomes).toEqual([true, true, false, false, false, false, false, false])
  const opened = await app.evaluate(() => Reflect.get(globalThis, 'openedOutside') as string[])
  expect(opened.toSorted()).toEqual(['https://example.org/', 'mailto:a@example.org?subject=Ferry'])
})

test('a link from outside leads to a passage by its id, and nowhere else', async ({ shared }) => {
  const { app, page } = shared.collate
  // Playwright's locators would wait for the end of navigations that were refused in the tests before.
  const said = () =>
    page.evaluate(() => {
      const alerts = document.querySelectorAll('[aria-label="Messages"] [role="alert"]')
      return [...alerts].at(-1)?.textContent
    })
  for (const id of ['constructor!', '%2e%2e%2fnotes', 'a', '.'.repeat(16)]) {
    const link = `collate://passage/${id}`
    await app.evaluate(({ app: electron }, url) => {
      electron.emit('open-url', { preventDefault() {} }, url)
    }, link)
    await expect.poll(said).toContain(`“${link}” is not a link to a passage.`)
  }
})

test('the packaged executable has the fuses that were asked for, and is no Node', async ({
  collate,
}) => {
  test.skip(PACKAGED === undefined, 'only what is packaged has fuses of ours')
  const wire = await getCurrentFuseWire(PACKAGED!)
  for (const [name, isOn] of Object.entries(FUSES_OF_A_PACKAGE)) {
    // This one alone is on in what is tested: by it the tests reach the main process.
    const wanted = name === 'EnableNodeCliInspectArguments' ? true : isOn
    const found = wire[FuseV1Options[name as keyof typeof FuseV1Options]]
    expect.soft(found, name).toBe(wanted ? FuseState.ENABLE : FuseState.DISABLE)
  }
  // As Node it would look for a script of the command's name.
  const asNode = { env: { ELECTRON_RUN_AS_NODE: '1' } }
  const { stdout } = await runExecutable(collate.profile, ['list', '--help'], asNode)
  expect(stdout).toContain('Usage: collate list')
})

test('hostile text is text', async ({ collate }) => {
  await collate.start()
  const hostile = `A headline with <b>markup</b>

<img src=x onerror="document.title='broken'"><script>document.title='broken'</script>

[a link](javascript:document.title='broken'), [bank.example](https://evil.example/pay) and constructor, __proto__, \u202eright to left\u202c.
`
  await collate.drop(
    await collate.file('hostile.txt', hostile),
    await collate.file('hostile.md', `# Marked down\n\n${hostile}`),
    await collate.file(HARBOUR.name, HARBOUR.text),
  )
  await expect(collate.page.getByRole('contentinfo')).toContainText('3 articles')
  for (const title of ['A headline with <b>markup</b>', 'Marked down']) {
    await collate.page.getByRole('row', { name: title }).click()
    await expect(pane(collate.page, title)).toBeVisible()
  }
  await expect(collate.page).toHaveTitle('Collate')
  expect(await collate.page.locator('article img, article script').count()).toBe(0)
  expect(await collate.page.locator('article a[href^="javascript"]').count()).toBe(0)

  // A link that shows one address and has another says which, and asks.
  await collate.app.evaluate(({ shell }) => {
    const opened: string[] = []
    Reflect.set(globalThis, 'opened', opened)
    shell.openExternal = async (url) => void opened.push(url)
  })
  const opened = () => collate.app.evaluate(() => Reflect.get(globalThis, 'opened') as string[])
  const link = collate.page.getByRole('link', { name: 'bank.example' })
  await link.hover()
  await expect(link).toHaveAttribute('title', 'https://evil.example/pay')
  await link.click()
  const said = collate.page.getByRole('region', { name: 'Messages' })
  await expect(said).toContainText('It leads to evil.example.')
  expect(await opened()).toEqual([])
  await said.getByRole('button', { name: 'Open evil.example' }).click()
  await expect.poll(opened).toEqual(['https://evil.example/pay'])
})
