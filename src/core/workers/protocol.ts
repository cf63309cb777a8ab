import type { Saying } from '../model/saying.ts'

/** What a worker's client sends: something to answer, to stop answering, or to know. */
export type Order<Question, Told> =
  | { type: 'ask'; ask: number; question: Question }
  | { type: 'cancel'; ask: number }
  | { type: 'tell'; told: Told }

/** What a worker sends: a part of an answer, how a question ended, or news that nobody asked for. */
export type News<Part, Answer, Message> =
  | { type: 'part'; ask: number; part: Part }
  | { type: 'answered'; ask: number; answer: Answer }
  | { type: 'cancelled'; ask: number }
  | { type: 'failed'; ask: number; code?: string; message: string; said?: readonly Saying[] }
  | { type: 'message'; message: Message }
