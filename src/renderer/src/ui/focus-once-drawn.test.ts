// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import { focusOnceDrawn } from './focus-once-drawn.ts'

beforeEach(() => {
  document.body.innerHTML =
    '<button id="before"></button><button id="else"></button><div id="panel" tabindex="-1"></div>'
  get('before').focus()
})

const get = (id: string) => document.querySelector<HTMLElement>(`#${id}`)!
const nextFrame = () => new Promise(requestAnimationFrame)

function draw(tag: string): HTMLElement {
  const made = document.createElement(tag)
  made.id = 'made'
  if (tag === 'div') made.tabIndex = -1
  get('panel').append(made)
  return made
}

const findMade = () => document.querySelector<HTMLElement>('#made')

it('gives the focus to what comes some frames later, and selects the words of a field', async () => {
  const done = focusOnceDrawn(findMade)
  await nextFrame()
  expect(document.activeElement).toBe(get('before'))
  const field = draw('input') as HTMLInputElement
  field.value = 'words'
  expect(await done).toBe(true)
  expect(document.activeElement).toBe(field)
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, 5])
})

it('lets something have it meanwhile', async () => {
  const done = focusOnceDrawn(findMade, () => get('panel'))
  expect(document.activeElement).toBe(get('panel'))
  const made = draw('button')
  expect(await done).toBe(true)
  expect(document.activeElement).toBe(made)
})

it('does not call back who has gone elsewhere, before or after it was meanwhile somewhere', async () => {
  for (const meanwhile of [undefined, () => get('panel')]) {
    get('before').focus()
    const done = focusOnceDrawn(findMade, meanwhile)
    await nextFrame()
    get('else').focus()
    const made = draw('button')
    expect(await done).toBe(false)
    expect(document.activeElement).toBe(get('else'))
    made.remove()
  }
})

it('comes though what had the focus is gone', async () => {
  const done = focusOnceDrawn(findMade)
  get('before').remove()
  const made = draw('button')
  expect(await done).toBe(true)
  expect(document.activeElement).toBe(made)
})
