/** What a row of the benchmark gives. */
export interface Measured {
  name: string
  /** The median of several runs. */
  value: number
  unit: 'ms' | 'MB'
  /** What was measured in the same run, in turn with it, to compare with; null where there is none. */
  beside: { what: string; value: number } | null
  /** value ÷ beside.value; null where there is nothing beside. */
  ratio: number | null
  /** What is asked for, in words. */
  reach: string
  /** What it was, where a row is of many things: that which took longest. */
  detail?: string
  ok: boolean
}

export interface Row {
  name: string
  reach: { reach: string }
  measure: () => Promise<Pick<Measured, 'value' | 'unit' | 'beside' | 'ratio' | 'detail'>>
  isReached: (measured: Pick<Measured, 'value' | 'ratio'>) => boolean
}

/** A row with a limit, in milliseconds where nothing else is said. */
export function limitRow(
  name: string,
  limit: number,
  measure: () => Promise<number>,
  unit: Measured['unit'] = 'ms',
): Row {
  return {
    name,
    reach: { reach: `≤ ${limit} ${unit}` },
    measure: async () => ({ value: await measure(), unit, beside: null, ratio: null }),
    isReached: ({ value }) => value <= limit,
  }
}

/** A row that may take so many times as long as something beside it. */
export function ratioRow(
  name: string,
  times: number,
  what: string,
  measure: () => Promise<{ value: number; beside: number }>,
): Row {
  return {
    name,
    reach: { reach: `≤ ${times} × ${what}` },
    measure: async () => {
      const { value, beside } = await measure()
      return { value, unit: 'ms', beside: { what, value: beside }, ratio: value / beside }
    },
    isReached: ({ ratio }) => ratio !== null && ratio <= times,
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

/** How long work takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export function tableLine({
  name,
  value,
  unit,
  beside,
  ratio,
  reach,
  detail = '',
  ok,
}: Measured): string {
  const against = beside
    ? `${(ratio ?? 0).toFixed(2)} × ${beside.value.toFixed(1)} ${unit} (${beside.what})`
    : detail
  const verdict = ok ? 'reached' : 'NOT REACHED'
  return `${name.padEnd(52)} ${`${value.toFixed(1)} ${unit}`.padStart(12)}  ${against.padEnd(44)} ${reach.padEnd(34)} ${verdict}`
}
