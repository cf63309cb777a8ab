import { useEffect, useState } from 'react'
import icon from '../../../../resources/icons/collate.svg'
import type { About, Part } from '../../../shared/about.ts'
import { messages } from '../../../shared/messages.ts'
import { attempt, say } from '../state/stores/messages-store.ts'
import { request } from '../state/stores/request.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogFoot } from '../ui/DialogFoot.tsx'
import styles from './AboutDialog.module.css'
import { closeOverlay } from './overlay-store.ts'

const words = messages.about

/** Which Collate this is, what it runs on, and the licences of what it contains. */
export function AboutDialog() {
  const [about, setAbout] = useState<About | null>(null)
  useEffect(() => attempt(async () => setAbout(await request('app:about', undefined))), [])

  return (
    <Dialog label={words.name} onClose={closeOverlay}>
      <div className={styles['about']}>
        <header className={styles['head']}>
          <img src={icon} width={64} height={64} alt="" />
          <div>
            <h2>{messages.app.name}</h2>
            <p>{about ? words.version(about.version) : ' '}</p>
          </div>
        </header>
        <div className={styles['scroller']}>
          <p>{words.what}</p>
          <p className={styles['mild']}>{words.licence}</p>
          {about && <Versions about={about} />}
          {about && <Parts parts={about.parts} />}
        </div>
        <DialogFoot close={words.close} onClose={closeOverlay}>
          <Button onClick={() => attempt(() => request('app:show-chromium-licences', undefined))}>
            {words.chromium}
          </Button>
          {about && <Button onClick={() => attempt(() => copy(about))}>{words.copy}</Button>}
        </DialogFoot>
      </div>
    </Dialog>
  )
}

function Versions({ about }: { about: About }) {
  return (
    <dl className={styles['versions']} aria-label={words.versions}>
      {versionsOf(about).map(([name, version]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{version}</dd>
        </div>
      ))}
    </dl>
  )
}

function Parts({ parts }: { parts: readonly Part[] }) {
  return (
    <section className={styles['parts']}>
      <h3>{words.parts(parts.length)}</h3>
      <p className={styles['mild']}>{words.partsText}</p>
      <ul>
        {parts.map(({ name, version, licence, text }) => (
          <li key={`${name} ${version}`}>
            <details>
              <summary>
                <span className={styles['part']}>{name}</span> {version}
                <span className={styles['licence']}>{licence}</span>
              </summary>
              <p className={styles['text']}>{reflowed(text) || words.noText}</p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Licences come in lines of some 75 characters, which break twice where they do not fit. */
function reflowed(text: string): string {
  return text.replace(/(?<=.{50})\n(?=\S)/g, ' ')
}

function versionsOf({ electron, chromium, node, system }: About): [string, string][] {
  return [
    ['Electron', electron],
    ['Chromium', chromium],
    ['Node', node],
    [words.system, system],
  ]
}

async function copy(about: About): Promise<void> {
  const lines = versionsOf(about).map(([name, version]) => `${name}: ${version}`)
  await request('app:copy', { text: [`Collate: ${about.version}`, ...lines].join('\n') })
  say(words.copied)
}
