import { expect, test } from 'vitest'
import { placeWindow } from './window-place.ts'

const screen = { x: 0, y: 25, width: 1920, height: 1055 }

test('the first time it stands in the middle', () => {
  expect(placeWindow(null, screen)).toEqual({ x: 180, y: 103, width: 1560, height: 900 })
})

test('the first time on a small screen it fills that', () => {
  const small = { x: 0, y: 0, width: 1366, height: 740 }
  expect(placeWindow(null, small)).toEqual(small)
})

test('it opens where it last stood', () => {
  const last = { x: 900, y: 60, width: 1000, height: 700 }
  expect(placeWindow(last, screen)).toEqual(last)
})

test('on a screen that has gone it comes to the nearest, in its own size', () => {
  const last = { x: 2400, y: -500, width: 1000, height: 700 }
  expect(placeWindow(last, screen)).toEqual({ x: 920, y: 25, width: 1000, height: 700 })
})

test('on a screen that was larger it is made to fit', () => {
  const last = { x: 100, y: 100, width: 3000, height: 2000 }
  expect(placeWindow(last, screen)).toEqual(screen)
})
