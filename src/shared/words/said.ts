import { isolated } from '../../core/model/names.ts'

/**
 * A sentence of ours with words that others gave, as titles: none of them can turn the sentence round
 * (core/model/names.ts). Every sentence with something put into it is made by this.
 */
export function said(ours: TemplateStringsArray, ...theirs: readonly (string | number)[]): string {
  return String.raw({ raw: ours }, ...theirs.map((part) => isolated(String(part))))
}
