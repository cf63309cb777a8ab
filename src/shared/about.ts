import * as v from 'valibot'

/** Something of others that Collate contains. */
export const partSchema = v.object({
  name: v.string(),
  version: v.string(),
  /** By its SPDX name, as in "MIT". */
  licence: v.string(),
  /** What it says; empty when the package came without its text. */
  text: v.string(),
})
export type Part = v.InferOutput<typeof partSchema>

/** What the About box says. */
export const aboutSchema = v.object({
  version: v.string(),
  electron: v.string(),
  chromium: v.string(),
  node: v.string(),
  /** The operating system, as in "Linux 6.1 x64". */
  system: v.string(),
  /** By name. */
  parts: v.array(partSchema),
})
export type About = v.InferOutput<typeof aboutSchema>
