import { useEffect } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import { useOpenArticles } from '../state/stores/open-articles.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { useShownTexts } from '../state/text-view/shown-texts.ts'
import { lookAgain, THE_NOTE, useSought } from '../state/text-view/sought-store.ts'
import './painted.css'

const FOUND = 'collate-found'
const HERE = 'collate-found-here'

/** Paints in the open texts what is sought, whoever asked for it, and keeps it to what is open. */
export function FoundLayer() {
  const isSeeking = useSought((state) => state.sought !== null)
  return isSeeking ? <Painted /> : null
}

function Painted(): null {
  const { inArticles, inNote, here } = useSought()
  const texts = useShownTexts((state) => state.texts)
  const entries = useOpenArticles((state) => state.entries)
  const panes = useWorkspace((state) => state.panes)
  useEffect(lookAgain, [entries, panes])

  useEffect(() => {
    const all = new Highlight()
    // One by one: of one letter in a long text there are more than a function takes.
    for (const [articleId, hits] of inArticles) {
      const map = lookUp(texts, articleId)?.map
      for (const { start, end } of hits) {
        const range = map?.rangeOf(start, end)
        if (range) all.add(range)
      }
    }
    for (const { range } of inNote) all.add(range)
    CSS.highlights.set(FOUND, all)
    return () => void CSS.highlights.delete(FOUND)
  }, [inArticles, inNote, texts])

  useEffect(() => {
    if (here === null) return
    const hit = inArticles.get(here.text)?.[here.at]
    const range =
      here.text === THE_NOTE
        ? inNote[here.at]?.range
        : hit && lookUp(texts, here.text)?.map.rangeOf(hit.start, hit.end)
    if (!range) return
    CSS.highlights.set(HERE, Object.assign(new Highlight(range), { priority: 1 }))
    return () => void CSS.highlights.delete(HERE)
  }, [inArticles, inNote, texts, here])
  return null
}
