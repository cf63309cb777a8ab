import * as v from 'valibot'
import { ENTERED_FIELDS, type EnteredSaying } from './saying.ts'

/**
 * What a schema found wrong, and in which field, as it stands in a sentence. Never what it was given
 * instead: that may be words of an article or a note, and what is said here also goes to the log.
 */
export function issueInWords(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue)
  const [what = ''] = issue.message.split(/(?: but|:) received /i)
  return field ? `${field}: ${what}` : what
}

/** What to say of what a person entered in a field; null where it is no fault that they could make. */
export function enteredSaying(issue: v.BaseIssue<unknown>): EnteredSaying | null {
  const keys = issue.path?.map(({ key }) => key) ?? []
  const field = ENTERED_FIELDS.find((one) => keys.includes(one))
  if (field === undefined) return null
  if (issue.type === 'non_empty') return { says: 'left-empty', field }
  const { requirement } = issue
  const isLong = issue.type === 'max_length' && typeof requirement === 'number'
  return isLong ? { says: 'too-long', field, most: requirement } : null
}
