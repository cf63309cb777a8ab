import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { app, session } from 'electron'
import * as v from 'valibot'
import { inBrief, type Saying } from '../core/model/saying.ts'
import { isMissing } from '../library/disk/disk.ts'
import { messages } from '../shared/messages.ts'
import type { Settings } from '../shared/settings.ts'
import type { Spelling } from '../shared/spelling.ts'
import { inWords } from '../shared/words/in-words.ts'
import {
  dictionaryFolders,
  findDictionaries,
  type FoundDictionary,
} from '../spelling/find-dictionaries.ts'
import { bdicName, CODES, preferredOf } from '../spelling/languages.ts'
import { makeInThread } from '../spelling/make-in-thread.ts'
import type { AppState } from './app-state.ts'
import { sendEvent } from './events.ts'
import { KeptFile } from './kept-file.ts'
import { log } from './log.ts'

/** Built beside the main process's own script. */
const SCRIPT = join(import.meta.dirname, 'spelling-worker.js')

/** Goes up when dictionaries are made otherwise than before: then all are made again. */
const WAY_OF_MAKING = 2

/** Whether a file says of a dictionary what this version can say. */
function isOfDictionary(value: unknown): boolean {
  const says = typeof value === 'object' && value !== null && 'says' in value ? value.says : null
  return typeof says === 'string' && Object.hasOwn(messages.sayings, says)
}

/** What was made of which files, and why some could not be; by language. */
const madeSchema = v.record(
  v.string(),
  v.object({ stamp: v.string(), problem: v.nullable(v.custom<Saying>(isOfDictionary)) }),
)
type Made = v.InferOutput<typeof madeSchema>

/**
 * Checks spelling by Chromium's own checker with the dictionaries of the system, which are written
 * where and as it looks for them (docs/decisions/0012). macOS and Windows have a checker that Chromium
 * asks instead.
 */
export class SpellChecking {
  readonly #state: AppState
  /** Null until they have been looked for. */
  #found: readonly FoundDictionary[] | null = null
  /** Why some that were asked for cannot be used; by language. */
  #problems: Readonly<Record<string, Saying>> = {}
  #isOn: readonly string[] | null = null
  #turn: Promise<void> = Promise.resolve()

  constructor(state: AppState) {
    this.#state = state
  }

  /** Looks for dictionaries and begins to check. */
  begin(): Promise<void> {
    return this.#inTurn(async () => {
      this.#found = BY_SYSTEM ? [] : await dictionariesHere()
      await this.#apply()
    })
  }

  /**
   * Checks in the languages that the person has chosen now, or not at all. A change of other settings
   * does nothing.
   */
  follow(change: Partial<Settings>): void {
    const isOfSpelling = 'checkSpelling' in change || 'spellingLanguages' in change
    if (isOfSpelling) void this.#inTurn(() => this.#apply())
  }

  /** What the settings show: the languages that can be checked, and why the others can't. */
  spelling(): Spelling {
    const found = this.#found ?? []
    const wanted = this.#wanted()
    return {
      by: BY_SYSTEM ? 'system' : 'dictionaries',
      isKnown: this.#found !== null,
      languages: found
        .filter(({ language }) => this.#problems[language] === undefined)
        .map(({ language, tag }) => ({ language, tag, isOn: wanted.includes(language) })),
      problems: found.flatMap(({ language, tag }) => {
        const reason = this.#problems[language]
        return reason === undefined ? [] : [{ tag, reason: inWords([reason]) }]
      }),
    }
  }

  /** What fails is logged: then nothing is checked, and everything else goes on. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work).catch((error: unknown) => {
      log.error('Spelling is not checked', error)
      this.#found ??= []
    })
    return this.#turn.then(() => sendEvent('spelling:changed', this.spelling()))
  }

  async #apply(): Promise<void> {
    if (this.#found === null) return
    const { checkSpelling } = this.#state.settings()
    const wanted = checkSpelling ? this.#wanted() : []
    const files = this.#found.filter(({ language }) => wanted.includes(language))
    this.#problems = { ...this.#problems, ...(await makeReady(files)) }
    const languages = wanted.filter((language) => this.#problems[language] === undefined)
    const ours = session.defaultSession
    if (languages.join() !== this.#isOn?.join()) {
      // Set anew they are read anew: a dictionary may have come since Chromium looked for it.
      ours.setSpellCheckerLanguages([])
      ours.setSpellCheckerLanguages(languages)
      this.#isOn = languages
    }
    ours.setSpellCheckerEnabled(checkSpelling)
  }

  /** The chosen languages, or those of the system, that there is a checker or a dictionary for. */
  #wanted(): string[] {
    const preferred = app.getPreferredSystemLanguages()
    if (BY_SYSTEM) return preferredOf(preferred, CODES.filter(isKnownToChromium))
    const found = (this.#found ?? []).map(({ language }) => language)
    const chosen = this.#state.settings().spellingLanguages
    return chosen === null
      ? preferredOf(preferred, found)
      : found.filter((language) => chosen.includes(language))
  }
}

const BY_SYSTEM = process.platform !== 'linux'

async function dictionariesHere(): Promise<FoundDictionary[]> {
  const found = await findDictionaries(dictionaryFolders(process.env, app.getPath('home')))
  return found.filter(({ language }) => isKnownToChromium(language))
}

/**
 * Writes those dictionaries that are new, or were replaced, where Chromium looks for them.
 *
 * @returns why some cannot be used, by language
 */
async function makeReady(found: readonly FoundDictionary[]): Promise<Record<string, Saying>> {
  if (found.length === 0) return {}
  const folder = join(app.getPath('sessionData'), 'Dictionaries')
  await mkdir(folder, { recursive: true })
  const path = join(app.getPath('userData'), 'dictionaries.json')
  const kept = await KeptFile.open<Made>(path, madeSchema, {})
  const orders = found.map(({ language, files, stamp }) => ({
    language,
    files,
    stamp: `${WAY_OF_MAKING} ${stamp}`,
    target: join(folder, bdicName(language)),
  }))
  const isReady = await Promise.all(orders.map((order) => isMade(order, kept.data)))
  const fresh = orders.filter((_, index) => !isReady[index])
  const made = fresh.length > 0 ? await makeInThread(SCRIPT, fresh) : []
  const news = made.flatMap(({ language, problem }) =>
    fresh
      .filter((order) => order.language === language)
      .map(({ stamp }) => {
        if (problem !== null)
          log.warn(`A dictionary cannot be used: ${stamp}: ${inBrief([problem])}`)
        return [language, { stamp, problem }] as const
      }),
  )
  const all =
    news.length > 0
      ? await kept.change((before) => ({ ...before, ...Object.fromEntries(news) }))
      : kept.data
  return Object.fromEntries(
    found.flatMap(({ language }) => {
      const problem = all[language]?.problem
      return problem ? [[language, problem]] : []
    }),
  )
}

/** Whether all is done that can be: a bad one is not tried again until it is another. */
async function isMade(
  { language, stamp, target }: { language: string; stamp: string; target: string },
  made: Made,
): Promise<boolean> {
  const before = made[language]
  if (before?.stamp !== stamp) return false
  return before.problem !== null || (await exists(target))
}

/** Chromium calls German `de` and some `de-DE`: either may be asked for. */
function isKnownToChromium(language: string): boolean {
  const known = session.defaultSession.availableSpellCheckerLanguages
  return known.includes(language) || known.includes(language.split('-')[0]!)
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}
