import {
  type Agreement,
  agreementSchema,
  type Judgement,
  type WrittenRow,
} from '../../core/model/agreement.ts'
import { ARTICLE } from './article.ts'
import { DOSSIER } from './dossier.ts'
import { fileOf, type Facts, type Kind } from './kind.ts'
import { laterOfEach } from './later.ts'

/**
 * A dossier's agreement table: a document of its own, so that two machines' rows and judgements of one
 * table are merged.
 */
export const AGREEMENT: Kind<Agreement, Facts> = {
  name: 'collate-agreement',
  data: agreementSchema,
  folder: 'agreements',
  merge: (ours, theirs) => mergeAgreements(ours.data, theirs.data),
  partOf: DOSSIER,
  blank: { rows: [], judgements: [] },
  trash: 'inParts',
  listedBy: 'born',
  shownAs: null,
  summarize: ({ id }) => ({ id }),
  foundBy: () => [],
  contents: () => [],
  mentions: {
    in: (id, { judgements }) => [
      { file: fileOf(DOSSIER, id), passageId: null },
      ...[...new Set(judgements.filter(isHeld).map(({ articleId }) => articleId))].map(
        (articleId) => ({ file: fileOf(ARTICLE, articleId), passageId: null }),
      ),
    ],
    lost: (name, _, lost) => [{ says: 'agreement-names-missing', name, count: lost.length }],
    afterLoss: 'changes',
    // What was judged of an article goes with it: it quotes the article.
    without: (agreement, id) => ({
      ...agreement,
      judgements: agreement.judgements.filter(({ articleId }) => articleId !== id),
    }),
  },
  // What was judged since stays: a judgement holds only where the words are those that were judged.
  restore: (now, then) => (now === null ? then : mergeAgreements(now, then)),
  preview: ({ rows, judgements }, words) => ({
    title: words.judgements(judgements.filter(isHeld).length),
    text: [...new Set([...rows, ...judgements].filter(isHeld).map((one) => one.words))].join(
      '\n\n',
    ),
  }),
}

export function isHeld({ removed }: WrittenRow | Judgement): boolean {
  return removed !== true
}

function mergeAgreements(ours: Agreement, theirs: Agreement): Agreement {
  return {
    ...theirs,
    ...ours,
    rows: laterOfEach(ours.rows, theirs.rows, ({ id }) => id),
    judgements: laterOfEach(
      ours.judgements,
      theirs.judgements,
      ({ row, articleId }) => `${row} ${articleId}`,
    ),
  }
}
