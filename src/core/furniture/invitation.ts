/**
 * What a site asks of its reader, as it stands between and under articles. Folded, each with words that
 * nobody uses of others: a person who "agreed to the terms" is news.
 */
const INVITATIONS = [
  /\bclick here (?:to|for)\b/,
  /\bby (?:entering your e-?mail|signing up|clicking (?:the|on|sub|sign|submit))/,
  /you(?:['’]ve| have)? (?:successfully )?subscribed to this newsletter\b/,
  /\byou (?:can|may)\s+(?:opt[- ]out|unsubscribe) at any time\b/,
  /^(?:sign up|subscribe)\b.{0,80}\bnewsletter\b/,
  /\bnewsletter (?:brings|delivers|gives) you\b/,
  /^(?:get|download) (?:the|our) [\w' ]{0,40}\bapp\b/,
  /\b(?:right |straight |delivered )to your inbox\b/,
  /^get (?:all )?the latest (?:updates|news|stories|headlines)\b/,
  /^send (?:story )?tips to \S+@/,
  /^follow (?:us|me|him|her|them|@\w+) on (?:twitter|x|facebook|instagram|threads|bluesky)\b/,
  /^video ad feedback\b/,
  /\bthis material may not be published, broadcast\b/,
] as const

/**
 * Whether a sentence asks the reader to subscribe, to follow or to agree.
 *
 * @param folded as `fold` makes it
 */
export function isInvitation(folded: string): boolean {
  return INVITATIONS.some((invitation) => invitation.test(folded))
}
