import { HARBOUR } from './fixtures/articles.ts'
import { expect, test } from './fixtures/collate.ts'
import { pane } from './fixtures/window.ts'

test('the page has the bridge and nothing of Node or Electron', async ({ collate }) => {
  await collate.start()
  const found = await collate.page.evaluate(() => ({
    origin: location.origin,
    bridge: Object.keys(window.collate).toSorted(),
    node: ['require', 'process', 'Buffer', 'module', 'global'].filter((name) => name in window),
  }))
  expect(found).toEqual({
    origin: 'collate-app://window',
    bridge: ['importDropped', 'on', 'platform', 'request'],
    node: [],
  })
  const preferences = await collate.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    // Electron documents this in its tests only; there is no other way to ask a running window.
    const contents = window?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    const { sandbox, contextIsolation, nodeIntegration } = contents.getLastWebPreferences()
    return { sandbox, contextIsolation, nodeIntegration }
  })
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false })
})

test('the policy refuses inline scripts, markup from strings, and the network', async ({
  collate,
}) => {
  await collate.start()
  const { page } = collate
  const policy = await page.evaluate(async () => {
    const response = await fetch('collate-app://window/index.html')
    return response.headers.get('content-security-policy')
  })
  expect(policy).toContain("default-src 'none'")
  const refused = await page.evaluate(async () => {
    const tried: Record<string, string> = {}
    const attempt = async (name: string, act: () => unknown) => {
      try {
        await act()
        tried[name] = 'allowed'
      } catch (error) {
        tried[name] = (error as Error).name
      }
    }
    await attempt('markup', () => (document.body.innerHTML = '<img>'))
    // From a timer: what the debugger itself evaluates may use eval.
    const later = () => new Promise((resolve) => setTimeout(resolve, 0))
    // oxlint-disable-next-line no-eval -- That it is refused is what is tested.
    await attempt('evaluation', () => later().then(() => (0, eval)('1')))
    await attempt('network', () => fetch('http://127.0.0.1:9/'))
    await attempt('file', () => fetch('file:///etc/hostname'))
    const page = async (path: string) => {
      const response = await fetch(`collate-app://window/${path}`)
      if (!response.ok) throw new TypeError('not found')
    }
    await attempt('outside of the pages', () => page('..%2f..%2fpackage.json'))
    await attempt('no page', () => page('nothing.html'))
    await attempt('no path', () => page('%E0%'))
    return tried
  })
  expect(refused).toEqual({
    markup: 'TypeError',
    evaluation: 'EvalError',
    network: 'TypeError',
    file: 'TypeError',
    'outside of the pages': 'TypeError',
    'no page': 'TypeError',
    'no path': 'TypeError',
  })
  collate.consoleErrors.length = 0 // Each refusal above is reported there; that is the point.
})

test('navigation, new windows and permissions are refused', async ({ collate }) => {
  await collate.start()
  const { page } = collate
  await page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  expect(await page.evaluate(() => window.open('https://example.org/'))).toBeNull()
  const permission = await page.evaluate(() => Notification.requestPermission())
  expect(permission).toBe('denied')
  expect(page.url()).toBe('collate-app://window/index.html')
  expect(collate.app.windows()).toHaveLength(1)
})

test('requests that do not fit the contract are refused with a code', async ({ collate }) => {
  await collate.start()
  const outcomes = await collate.page.evaluate(async () => {
    const ask = window.collate.request as (channel: unknown, request: unknown) => Promise<unknown>
    return Promise.all([
      ask('article:read', { id: '../../etc/passwd' }),
      ask('note:save', { id: 'abcdefgh', title: 'x', tree: { type: 'nothing' } }),
      ask('article:read', { id: 'abcdefghabcdefgh' }),
      ask('app:open-link', { url: 'file:///etc/passwd' }),
      // A page that could name paths could read any file.
      ask('import:drop', { paths: ['/etc/hostname'], files: [] }),
      ask('constructor', undefined),
      ask({}, undefined),
    ])
  })
  const codes = outcomes.map((outcome) => (outcome as { failure?: { code: string } }).failure?.code)
  const invalid = 'invalid-request'
  expect(codes).toEqual([invalid, invalid, 'not-found', invalid, invalid, invalid, invalid])
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
