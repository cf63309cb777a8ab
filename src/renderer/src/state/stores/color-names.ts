import type { Color, ColorNames } from '../../../../core/model/passage.ts'
import { colorInWords } from '../../../../shared/color-words.ts'
import { messages } from '../../../../shared/messages.ts'
import { useLibrary } from './library-store.ts'

const NONE: ColorNames = {}

/** The person's own names for the colours of highlights. */
export function useColorNames(): ColorNames {
  return useLibrary(({ state }) => state?.colorNames ?? NONE)
}

/** The same, at this moment. */
export function colorNames(): ColorNames {
  return useLibrary.getState().state?.colorNames ?? NONE
}

/** What a colour is called for who cannot see it: a name of the person's own, and what it is. */
export function spokenColor(color: Color, names: ColorNames): string {
  const name = colorInWords(color, names)
  const plain = messages.passage.colors[color]
  return name === plain ? plain : messages.passage.namedColor(name, plain)
}
