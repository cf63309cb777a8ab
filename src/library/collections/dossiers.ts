import {
  decisionChangeSchema,
  type DecisionChange,
  type Decisions,
} from '../../core/model/decision.ts'
import {
  dossierChangeSchema,
  dossierContentSchema,
  type Dossier,
  type DossierChange,
} from '../../core/model/dossier.ts'
import { moment } from '../../core/model/ids.ts'
import type { DossierSummary } from '../../core/model/summary.ts'
import type { CollectionAccess } from './collection-access.ts'
import { parseRequest } from './parse-request.ts'

/**
 * Dossiers. An id that no dossier has rejects with CollateError 'not-found', what no dossier can hold
 * with 'invalid-request'; see `Library` for the other codes.
 */
export class Dossiers {
  readonly #access: CollectionAccess<'dossier'>

  constructor(access: CollectionAccess<'dossier'>) {
    this.#access = access
  }

  /** Makes a dossier of articles, with a pane for each in their order, and the first note open. */
  async create(options: {
    name: string
    articleIds: string[]
    noteIds?: string[]
  }): Promise<{ id: string; dossier: Dossier }> {
    const { name, articleIds, noteIds = [] } = options
    const panes = articleIds.map((articleId) => ({ articleId }))
    const layout = { panes, noteId: noteIds[0] ?? null }
    const content = parseRequest(dossierContentSchema, { name, articleIds, noteIds, layout })
    const createdAt = moment()
    const dossier = { ...content, createdAt, changedAt: createdAt }
    const { id } = await this.#access.create(dossier)
    return { id, dossier }
  }

  async read(id: string): Promise<{ id: string; dossier: Dossier }> {
    return { id, dossier: (await this.#access.read(id)).data }
  }

  /** Sets the fields that are given, each as a whole. */
  async change(id: string, change: DossierChange): Promise<DossierSummary> {
    const { name, articleIds, noteIds, layout, baseId } = parseRequest(dossierChangeSchema, change)
    return this.#change(id, (dossier) => ({
      ...dossier,
      ...(name !== undefined && { name }),
      ...(articleIds !== undefined && { articleIds }),
      ...(noteIds !== undefined && { noteIds }),
      ...(layout !== undefined && { layout }),
      ...(baseId !== undefined && { baseId }),
      changedAt: moment(),
    }))
  }

  /** Makes decisions on matches and takes others back (null); gives all there are then. */
  async decide(id: string, change: DecisionChange): Promise<Decisions> {
    const changes = parseRequest(decisionChangeSchema, change)
    const { data } = await this.#access.change(id, (dossier) => ({
      ...dossier,
      decisions: decided(dossier.decisions ?? {}, changes),
      changedAt: moment(),
    }))
    return data.decisions ?? {}
  }

  trash(id: string): Promise<DossierSummary> {
    return this.#access.trash(id)
  }

  restore(id: string): Promise<DossierSummary> {
    return this.#access.restore(id)
  }

  async #change(id: string, make: (dossier: Dossier) => Dossier): Promise<DossierSummary> {
    await this.#access.change(id, make)
    return this.#access.summary(id)
  }
}

function decided(before: Decisions, change: DecisionChange): Decisions {
  const all = Object.entries({ ...before, ...change })
  return Object.fromEntries(all.flatMap(([id, decision]) => (decision ? [[id, decision]] : [])))
}
