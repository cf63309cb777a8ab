import * as v from 'valibot'

/**
 * What a schema found wrong, and in which field, as it stands in a sentence. Never what it was given
 * instead: that may be words of an article or a note, and what is said here also goes to the log.
 */
export function issueInWords(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue)
  const [what = ''] = issue.message.split(/(?: but|:) received /i)
  return field ? `${field}: ${what}` : what
}
