import { lookUp } from '../../../core/model/look-up.ts'
import { isAccount } from '../../../core/model/report.ts'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { useReports } from '../state/stores/reports-store.ts'
import { focusPane } from '../state/stores/workspace-store.ts'
import styles from './ArticleHead.module.css'

const words = messages.others

/** The search gives the ten nearest articles; when all of them report it, there may be more. */
const MOST = 10

/** "2 others report this", once that is known; nothing when nobody does. */
export function OthersButton({ articleId }: { articleId: string }) {
  const reports = useReports((state) => lookUp(state.ofArticles, articleId)) ?? []
  const others = reports.filter(isAccount).length
  const copies = reports
    .filter(({ isCopyOfAsked }) => isCopyOfAsked)
    .reduce((count, report) => count + 1 + report.copies.length, 0)
  if (others + copies === 0) return null
  return (
    <button
      type="button"
      dir="ltr"
      className={styles['others']}
      title={words.headExplained}
      onClick={() => {
        focusPane(articleId)
        runCommand('article.others')
      }}
    >
      {others > 0 ? words.head(others, others >= MOST) : words.headCopies(copies)}
    </button>
  )
}
