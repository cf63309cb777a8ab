// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import { afterTyping, keepingTyped, keepTyping } from './typed-ahead.ts'

let field: HTMLTextAreaElement
/** The keys that reached what has the focus, or the window when nothing has. */
let heard: string[]

beforeEach(() => {
  vi.useRealTimers()
  heard = []
  field = document.createElement('textarea')
  document.body.replaceChildren(field)
  // The page's own way to type, which this one lacks.
  Object.assign(document, {
    execCommand: (_: string, __: boolean, text: string) => {
      const { activeElement } = document
      if (activeElement instanceof HTMLTextAreaElement) activeElement.value += text
      return true
    },
  })
  document.body.onkeydown = ({ key, target }) => {
    heard.push(target === document.body ? `body ${key}` : key)
  }
})

/** Presses a key as a person does. */
function press(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  Object.defineProperty(event, 'isTrusted', { value: true })
  ;(document.activeElement ?? document.body).dispatchEvent(event)
  return event
}

function type(words: string): void {
  for (const letter of words) press(letter)
}

it('puts into a field what was typed before it was there, and nothing of it elsewhere', async () => {
  const typing = keepTyping()
  type('Next year')
  press('Backspace')
  expect(heard).toEqual([])
  field.focus()
  await typing.put()
  expect(field.value).toBe('Next yea')
})

it('leaves alone what is no typing, and what comes after', async () => {
  const typing = keepTyping()
  expect(press('k', { ctrlKey: true }).defaultPrevented).toBe(false)
  field.focus()
  await typing.put()
  expect(press('a').defaultPrevented).toBe(false)
  expect(heard).toEqual(['body k', 'a'])
})

it('pastes between what was typed before and after it, where the field has come', async () => {
  const edits: unknown[] = []
  const request = async (_: string, asked: unknown) => {
    edits.push(asked)
    field.value += '<pasted>'
    window.dispatchEvent(new Event('paste'))
    return { ok: true, value: undefined }
  }
  Object.assign(window, { collate: { request } })
  const typing = keepTyping()
  type('one ')
  expect(press('v', { ctrlKey: true }).defaultPrevented).toBe(true)
  type(' two')
  field.focus()
  await typing.put()
  expect(field.value).toBe('one <pasted> two')
  expect(edits).toEqual([{ edit: 'paste' }])
  expect(press('v', { ctrlKey: true }).defaultPrevented).toBe(false)
})

it('does commands that come between in their place in the order', async () => {
  const order: string[] = []
  const typing = keepTyping()
  type('one')
  afterTyping(async () => {
    order.push(`after ${field.value}`)
  }, false)
  type('two')
  field.focus()
  await typing.put()
  expect([...order, field.value]).toEqual(['after one', 'onetwo'])
  afterTyping(async () => {
    order.push('at once')
  }, false)
  expect(order).toContain('at once')
})

it('what was typed for a field that does not come does nothing, until there is a pause', async () => {
  vi.useFakeTimers()
  const typing = keepTyping()
  type('lost')
  field.focus()
  typing.drop()
  await vi.advanceTimersByTimeAsync(1000)
  type('x')
  // The pause begins anew with each key.
  await vi.advanceTimersByTimeAsync(1000)
  expect(press('z').defaultPrevented).toBe(true)
  expect([field.value, ...heard]).toEqual([''])
  await vi.advanceTimersByTimeAsync(2000)
  expect(press('y').defaultPrevented).toBe(false)
})

it('after an Enter that leaves the field, letters are keys of what has the focus then', async () => {
  const text = document.createElement('div')
  text.tabIndex = 0
  document.body.append(text)
  field.onkeydown = (event) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    text.focus()
  }
  const typing = keepTyping()
  type('Name')
  press('Enter')
  type('q')
  field.focus()
  const put = typing.put()
  // What is typed on while that is done is for the same.
  press('w')
  await put
  expect(field.value).toBe('Name')
  expect(heard).toEqual(['Enter', 'q', 'w'])
})

it('in a field without a use for Enter that is a new line', async () => {
  const typing = keepTyping()
  type('a')
  press('Enter')
  type('b')
  field.focus()
  await typing.put()
  expect(field.value).toBe('a\nb')
})

it('a field asked for while another is on its way takes its own words after that', async () => {
  const first = keepTyping()
  type('one')
  const second = keepTyping()
  type('two')
  field.focus()
  await first.put()
  await second.put()
  expect(field.value).toBe('onetwo')
})

it('what follows Escape is for what has the focus by then', async () => {
  const typing = keepTyping()
  type('a')
  press('Escape')
  press('m')
  field.focus()
  await typing.put()
  expect(heard).toEqual(['Escape', 'm'])
  expect(field.value).toBe('am')
})

it('keeps what is typed until a list is closed for the field that what was chosen opens', async () => {
  const go = keepingTyped(() => {
    const typing = keepTyping()
    void Promise.resolve().then(() => {
      field.focus()
      return typing.put()
    })
  })
  type('Next ')
  go()
  type('year')
  await vi.waitFor(() => expect(field.value).toBe('Next year'))
  expect(heard).toEqual([])
  press('a')
  expect(heard).toEqual(['a'])
})

it('gives it to what has the focus when nothing opens a field, each key and command in its order', async () => {
  const order: string[] = []
  document.body.onkeydown = ({ key }) => void order.push(key)
  const go = keepingTyped(() => {
    order.push('chosen')
  })
  type('ab')
  afterTyping(async () => {
    order.push('command')
  }, false)
  type('c')
  expect(order).toEqual([])
  go()
  await vi.waitFor(() => expect(order).toEqual(['chosen', 'a', 'b', 'command', 'c']))
  press('d')
  expect(order.at(-1)).toBe('d')
})

it('does not keep it when what was chosen is not done', async () => {
  const go = keepingTyped(() => keepTyping().drop())
  type('lost on purpose')
  go()
  type('x')
  field.focus()
  expect(field.value).toBe('')
  expect(heard).toEqual([])
  // A press ends it, once what was kept is dropped.
  await new Promise((resolve) => setTimeout(resolve, 50))
  window.dispatchEvent(new Event('pointerdown'))
  expect(press('y').defaultPrevented).toBe(false)
})

it('confirms a field by Ctrl+Enter once it is there, and what follows is not for it', async () => {
  const other = document.createElement('textarea')
  document.body.append(other)
  field.onkeydown = ({ key, ctrlKey }) => {
    if (key === 'Enter' && ctrlKey) other.focus()
  }
  const typing = keepTyping()
  type('Why?')
  expect(press('Enter', { ctrlKey: true }).defaultPrevented).toBe(true)
  type('ab')
  field.focus()
  await typing.put()
  expect([field.value, other.value]).toEqual(['Why?', 'ab'])
})

it('leaves a field by Escape for good, whatever else Escape does, until another field is asked for', async () => {
  const text = document.createElement('article')
  text.tabIndex = 0
  document.body.append(text)
  field.onkeydown = ({ key }) => {
    if (key !== 'Escape') return
    text.focus()
    // A command of the window's has the same key.
    afterTyping(async () => {}, false)
    queueMicrotask(() => press('q'))
  }
  const typing = keepTyping()
  type('Why?')
  press('Escape')
  field.focus()
  await typing.put()
  expect(field.value).toBe('Why?')
  expect(heard).toContain('q')
})
