import { lookUp } from '../../../core/model/look-up.ts'
const MAC = window.collate.platform === 'darwin'

const NAMES: Record<string, string> = {
  Mod: MAC ? '⌘' : 'Ctrl',
  Alt: MAC ? '⌥' : 'Alt',
  Shift: MAC ? '⇧' : 'Shift',
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Arrows: '← ↑ → ↓',
}

/** 'Mod+Shift+F' as people read it: 'Ctrl Shift F'. */
export function keyLabel(key: string): string {
  return key
    .replace('++', '+Plus')
    .split('+')
    .map((part) => (part === 'Plus' ? '+' : (lookUp(NAMES, part) ?? part)))
    .join(' ')
}
