import { messages } from '../../../shared/messages.ts'
import { region } from '../ui/region.ts'
import type { Settings } from '../../../shared/settings.ts'
import type { Spelling } from '../../../shared/spelling.ts'
import { useSettings } from '../state/stores/settings-store.ts'
import { useSpelling } from '../state/stores/spelling-store.ts'
import styles from './SettingsDialog.module.css'

const words = messages.spelling

/** Whether spelling is checked, in which languages, and which dictionaries cannot be used. */
export function SpellingSettings({ set }: { set: (change: Partial<Settings>) => void }) {
  const { checkSpelling } = useSettings()
  const { spelling } = useSpelling()
  if (!spelling) return null
  const canCheck = spelling.by === 'system' || spelling.languages.length > 0
  return (
    <section className={styles['library']} aria-label={words.name}>
      <h3>{words.name}</h3>
      <div className={styles['choices']}>
        <label>
          <input
            type="checkbox"
            checked={checkSpelling && canCheck}
            disabled={!canCheck}
            onChange={(event) => set({ checkSpelling: event.target.checked })}
          />
          <span>{words.check}</span>
        </label>
      </div>
      <p>{textOf(spelling)}</p>
      {checkSpelling && <Languages languages={spelling.languages} set={set} />}
      {spelling.problems.map(({ tag, reason }) => (
        <p key={tag} className={styles['late']}>
          {words.problem(nameOf(tag), reason)}
        </p>
      ))}
    </section>
  )
}

function textOf({ by, isKnown, languages }: Spelling): string {
  if (by === 'system') return words.bySystem
  if (!isKnown) return words.looking
  return languages.length > 0 ? words.byDictionaries : words.noDictionary
}

interface LanguagesProps {
  languages: Spelling['languages']
  set: (change: Partial<Settings>) => void
}

function Languages({ languages: found, set }: LanguagesProps) {
  const { spellingLanguages } = useSettings()
  // What is chosen shows at once; until something is, it is for main to say.
  const languages = found.map((one) =>
    spellingLanguages === null ? one : { ...one, isOn: spellingLanguages.includes(one.language) },
  )
  const choose = (language: string, isOn: boolean) => {
    const others = languages.filter((one) => one.isOn && one.language !== language)
    const chosen = others.map((one) => one.language)
    set({ spellingLanguages: isOn ? [...chosen, language] : chosen })
  }
  return (
    <div className={styles['choices']} role="group" aria-label={words.languages}>
      {languages.map(({ language, tag, isOn }) => (
        <label key={language}>
          <input
            type="checkbox"
            checked={isOn}
            onChange={(event) => choose(language, event.target.checked)}
          />
          <span>{nameOf(tag)}</span>
        </label>
      ))}
    </div>
  )
}

const NAMES = new Intl.DisplayNames(region(), {
  type: 'language',
  languageDisplay: 'standard',
})

/** "English (United States)" for `en-US`. */
function nameOf(tag: string): string {
  return NAMES.of(tag) ?? tag
}
