import { english } from './words/english.ts'
import type { Catalogue } from './words/catalogue.ts'
import { language } from './words/language.ts'
import { pseudo } from './words/pseudo.ts'

/** The catalogue of the language that this process speaks. */
export const messages: Catalogue = language === 'pseudo' ? pseudo(english) : english
