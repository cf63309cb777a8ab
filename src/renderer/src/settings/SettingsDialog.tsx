import type { ReactNode } from 'react'
import { messages } from '../../../shared/messages.ts'
import { LINE_WIDTH, READING_SIZE, type Settings, THEMES } from '../../../shared/settings.ts'
import { runCommand } from '../state/commands.ts'
import { useLibrary } from '../state/library-store.ts'
import { attempt } from '../state/messages-store.ts'
import { changeSettings, useSettings } from '../state/settings-store.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { BackupPlace } from './BackupPlace.tsx'
import styles from './SettingsDialog.module.css'

const words = messages.settings

/** Theme, type and the library's place. Everything takes effect at once. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const settings = useSettings()
  const set = (change: Partial<Settings>) => attempt(() => changeSettings(change))
  return (
    <Dialog label={words.name} onClose={onClose}>
      <div className={styles['settings']}>
        <h2>{words.name}</h2>
        <fieldset className={styles['row']}>
          <legend>{words.theme}</legend>
          <div className={styles['choices']}>
            {THEMES.map((theme) => (
              <label key={theme}>
                <input
                  type="radio"
                  name="theme"
                  checked={settings.theme === theme}
                  onChange={() => set({ theme })}
                />
                <span>{words.themes[theme]}</span>
              </label>
            ))}
          </div>
        </fieldset>
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
