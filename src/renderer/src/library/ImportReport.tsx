import { CircleCheck, Info, RotateCw, TriangleAlert, X } from 'lucide-react'
import { messages } from '../../../shared/messages.ts'
import { dismissReport, retryImport } from '../state/actions/import-actions.ts'
import { useImport } from '../state/stores/import-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { readHere } from '../state/actions/read-here.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { useOff } from '../ui/off.ts'
import styles from './ImportReport.module.css'

const words = messages.import

/** What an import came to, when not all of it went in: a row for each file, with what can be done. */
export function ImportReport() {
  const report = useImport((state) => state.report)
  const off = useOff()
  if (!report) return null
  const { added, known, problems, notices } = report
  return (
    <section className={styles['report']} role={problems.length > 0 ? 'alert' : 'status'}>
      <div className={styles['head']}>
        <strong>{words.report(added.length, known.length, problems.length)}</strong>
        <IconButton
          label={words.dismiss}
          icon={<X size={15} aria-hidden />}
          onClick={dismissReport}
        />
      </div>
      <ul className={styles['rows']}>
        {problems.map((problem) => (
          <li key={problem.id} className={styles['row']}>
            <TriangleAlert size={15} className={styles['bad']} aria-hidden />
            <span>{problem.message}</span>
            <Button look="plain" onClick={() => attempt(() => retryImport(problem.id))} {...off}>
              <RotateCw size={13} aria-hidden /> {words.retry}
            </Button>
          </li>
        ))}
        {notices.map((notice) => (
          <li key={notice} className={styles['row']}>
            <Info size={15} className={styles['note']} aria-hidden />
            <span>{notice}</span>
          </li>
        ))}
        {known.map((article) => (
          <li key={article.id} className={styles['row']}>
            <CircleCheck size={15} className={styles['ok']} aria-hidden />
            <span>{words.known(article.title.value)}</span>
            <Button look="plain" onClick={() => readHere(article.id)}>
              {words.openKnown}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
