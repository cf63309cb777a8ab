import { create } from 'zustand'
import { type ListFilter, NO_FILTER } from '../../../../core/listing/list-filter.ts'

export const useListFilter = create<ListFilter>(() => NO_FILTER)

/** Changes a part of the filter; the others stay. */
export function filterList(change: Partial<ListFilter>): void {
  useListFilter.setState(change)
}

/** Lists all again. */
export function listAll(): void {
  useListFilter.setState(NO_FILTER)
}
