import { Search } from 'lucide-react'
import { useDeferredValue, useRef, useState } from 'react'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/commands.ts'
import { alive, useLibrary } from '../state/library-store.ts'
import { ArticleGrid } from './ArticleGrid.tsx'
import { DossierList } from './DossierList.tsx'
import { fits } from '../ui/fits.ts'
import { useOff } from '../ui/off.ts'
import styles from './LibraryPanel.module.css'
import { NoteList } from './NoteList.tsx'
import { PanelFoot } from './PanelFoot.tsx'

const words = messages.library

/** Everything in the library: dossiers, articles and notes, and a search over their names. */
export function LibraryPanel() {
  const { articles, notes, dossiers } = useLibrary()
  const off = useOff()
  const [typed, setTyped] = useState('')
  const query = useDeferredValue(typed)
  const scroller = useRef<HTMLDivElement>(null)

  const shownArticles = alive(articles).filter((article) =>
    fits(query, [
      article.title.value,
      article.outlet.value,
      article.author.value,
      article.date.value,
    ]),
  )
  const shownNotes = alive(notes).filter((note) => fits(query, [note.title]))
  const shownDossiers = alive(dossiers).filter((dossier) => fits(query, [dossier.name]))
  const nothing = shownArticles.length + shownNotes.length + shownDossiers.length === 0

  return (
    <nav className={styles['panel']} aria-label={words.name}>
      <label className={styles['search']}>
        <Search size={14} aria-hidden />
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.searchHint}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && setTyped('')}
          data-library-search
        />
      </label>
      <div ref={scroller} className={styles['lists']}>
        <h2>{words.dossiers}</h2>
        <DossierList dossiers={shownDossiers} />
        {query === '' && shownDossiers.length === 0 && <p>{words.noDossiers}</p>}
        <h2>{words.articles}</h2>
        <ArticleGrid articles={shownArticles} scroller={scroller} />
        <h2>{words.notes}</h2>
        <NoteList notes={shownNotes} />
        {query === '' && shownNotes.length === 0 && <p>{words.noNotes}</p>}
        {query !== '' && nothing && <p role="status">{words.nothingFound(query)}</p>}
      </div>
      <div className={styles['drop']}>
        {words.dropHere}{' '}
        <button type="button" onClick={() => runCommand('import.files')} {...off}>
          {words.choose}
        </button>
      </div>
      <PanelFoot />
    </nav>
  )
}
