import { CompareLayer } from '../compare/CompareLayer.tsx'
import { CompareNotice } from '../compare/CompareNotice.tsx'
import { TallyLayer } from '../compare/TallyLayer.tsx'
import { RelateBar } from '../relations/RelateBar.tsx'
import { RelationLayer } from '../relations/RelationLayer.tsx'
import { ReportsOfOpenArticles } from '../reports/ReportsOfOpenArticles.tsx'
import { HeldBack } from './HeldBack.tsx'
import { PaneRow } from './PaneRow.tsx'

/** The articles that are open, and all that is drawn over them. */
export function Reading() {
  return (
    <>
      <HeldBack />
      <CompareNotice />
      <RelateBar />
      <PaneRow />
      <CompareLayer />
      <RelationLayer />
      <TallyLayer />
      <ReportsOfOpenArticles />
    </>
  )
}
