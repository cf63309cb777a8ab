import type { ReactNode } from 'react'
import { FLAVOURS } from '../../../core/model/flavour.ts'
import { messages } from '../../../shared/messages.ts'
import { LINE_WIDTH, READING_SIZE, type Settings, THEMES } from '../../../shared/settings.ts'
import { runCommand } from '../state/actions/commands.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { changeSettings, useSettings } from '../state/stores/settings-store.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { BackupPlace } from './BackupPlace.tsx'
import { ColorNames } from './ColorNames.tsx'
import { SpellingSettings } from './SpellingSettings.tsx'
import styles from './SettingsDialog.module.css'

const words = messages.settings

/** Theme, type, the Markdown of exports and the library's place. Everything takes effect at once. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const settings = useSettings()
  const set = (change: Partial<Settings>) => attempt(() => changeSettings(change))
  return (
    <Dialog label={words.name} onClose={onClose}>
      <div className={styles['settings']}>
        <h2>{words.name}</h2>
        <Choice
          label={words.theme}
          options={THEMES}
          shown={words.themes}
          value={settings.theme}
          onChange={(theme) => set({ theme })}
        />
        <Slider
          label={words.readingSize}
          range={READING_SIZE}
          value={settings.readingSize}
          shown={words.pixels(settings.readingSize)}
          onChange={(readingSize) => set({ readingSize })}
        />
        <Slider
          label={words.lineWidth}
          range={LINE_WIDTH}
          value={settings.lineWidth}
          shown={words.characters(settings.lineWidth)}
          onChange={(lineWidth) => set({ lineWidth })}
        />
        <p className={styles['sample']}>{words.sample}</p>
        <div className={styles['export']}>
          <Choice
            label={words.exportAs}
            options={FLAVOURS}
            shown={words.flavours}
            value={settings.exportFlavour}
            onChange={(exportFlavour) => set({ exportFlavour })}
          />
          <p aria-live="polite">{words.flavourTexts[settings.exportFlavour]}</p>
        </div>
        <ColorNames />
        <SpellingSettings set={set} />
        <LibraryPlace onLeave={onClose} />
        <BackupPlace onLeave={onClose} />
        <div className={styles['foot']}>
          <Button look="primary" onClick={onClose}>
            {words.done}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

interface ChoiceProps<T extends string> {
  label: string
  options: readonly T[]
  shown: Record<T, string>
  value: T
  onChange: (value: T) => void
}

function Choice<T extends string>({ label, options, shown, value, onChange }: ChoiceProps<T>) {
  return (
    <fieldset className={styles['row']}>
      <legend>{label}</legend>
      <div className={styles['choices']}>
        {options.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name={label}
              checked={value === option}
              onChange={() => onChange(option)}
            />
            <span>{shown[option]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface SliderProps {
  label: string
  range: { least: number; most: number }
  value: number
  shown: ReactNode
  onChange: (value: number) => void
}

function Slider({ label, range, value, shown, onChange }: SliderProps) {
  return (
    <label className={styles['row']}>
      <span>{label}</span>
      <input
        type="range"
        min={range.least}
        max={range.most}
        value={value}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <output>{shown}</output>
    </label>
  )
}

/** Where the library is, and the way to another. */
function LibraryPlace({ onLeave }: { onLeave: () => void }) {
  const folder = useLibrary((state) => state.state?.folder)
  const go = (command: 'library.open' | 'library.create') => () => {
    onLeave()
    runCommand(command)
  }
  return (
    <section className={styles['library']} aria-label={words.library}>
      <h3>{words.library}</h3>
      <p>{words.libraryText}</p>
      <code>{folder}</code>
      <div className={styles['choices']}>
        <Button onClick={() => runCommand('library.reveal')}>{words.reveal}</Button>
        <Button onClick={go('library.open')}>{words.openLibrary}</Button>
        <Button onClick={go('library.create')}>{words.createLibrary}</Button>
      </div>
    </section>
  )
}
