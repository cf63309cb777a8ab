import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { isEnglish, profile, sharedLanguage } from './language.ts'
import { words } from './words.ts'

const folded = (text: string) => words(text).map(({ start, end }) => fold(text.slice(start, end)))

const ENGLISH = folded(
  'The harbour of Osmark was closed on Monday after a crane fell across both of its piers. Nobody was hurt, the port authority said, but it will take a week to clear the wreck, and ships have to wait for it.',
)
const MORE_ENGLISH = folded(
  'A crane that had stood for forty years came down in Osmark this week. It is not known why it fell. The port is shut, and there are no plans to open it before the wreck has been taken from the water.',
)
const GERMAN = folded(
  'Der Hafen von Osmark wurde am Montag geschlossen, nachdem ein Kran auf die beiden Molen gestürzt war. Es wurde niemand verletzt, sagte die Behörde, aber die Bergung wird eine Woche dauern, und die Schiffe müssen so lange warten.',
)
const FRENCH = folded(
  'Le port d’Osmark a été fermé lundi après la chute d’une grue sur les deux jetées. Personne n’a été blessé, a dit l’autorité du port, mais il faudra une semaine pour dégager l’épave et les navires doivent attendre dans la baie.',
)

describe('language', () => {
  it('tells English from others', () => {
    expect(isEnglish(ENGLISH)).toBe(true)
    expect(isEnglish(MORE_ENGLISH)).toBe(true)
    expect(isEnglish(GERMAN)).toBe(false)
    expect(isEnglish(FRENCH)).toBe(false)
    expect(isEnglish([])).toBe(false)
  })

  it.each([
    ['Harbour bridge shut after inspectors find cracks', true],
    ['Osmark bridge closed', true],
    ['Hafenbrücke nach Rissen gesperrt, sagt die Behörde', false],
    ['Am 12. März sank der Kran im Hafen.', false],
    ['Le pont est fermé', false],
    ['El puente se cerró por las grietas', false],
    ['Most w Osmark jest zamknięty', false],
    ['Bron är stängd och det dröjer', false],
  ])('tells it of a few words: %s', (text, english) => {
    expect(isEnglish(folded(text))).toBe(english)
  })

  it('tells whether two texts share a language', () => {
    const [en, more, de, fr] = [ENGLISH, MORE_ENGLISH, GERMAN, FRENCH].map(profile)
    expect(sharedLanguage(en!, more!)).toBe(true)
    expect(sharedLanguage(en!, de!)).toBe(false)
    expect(sharedLanguage(en!, fr!)).toBe(false)
    expect(sharedLanguage(de!, fr!)).toBe(false)
    expect(sharedLanguage(en!, profile(folded('港口周一关闭')))).toBe(false)
    expect(sharedLanguage(en!, profile([]))).toBe(true)
  })

  it.each([
    [
      'English',
      'Stone the plums and leave them in sugar for an hour. Beat butter and eggs until they are pale. Fold in the flour with a wooden spoon. She would never have let us eat it on the same day.',
      ENGLISH,
    ],
    [
      'German',
      'Man nehme ein Pfund Pflaumen, entkerne sie und lasse sie eine Stunde mit Zucker ziehen. Butter und Eier schlagen, bis die Masse hell ist, und das Mehl mit dem Löffel unterheben.',
      GERMAN,
    ],
    [
      'French',
      'Il faut dénoyauter les prunes et les laisser dans le sucre une heure. Battre le beurre avec les œufs, puis ajouter la farine sans trop remuer. On ne le mange que le jour suivant.',
      FRENCH,
    ],
  ])('takes short texts of two subjects for one language: %s', (_name, recipe, news) => {
    expect(sharedLanguage(profile(folded(recipe)), profile(news))).toBe(true)
  })
})
