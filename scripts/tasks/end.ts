import { SetupError } from '../setup/project.ts'

/** Runs a task and ends the process with the exit code it resolves to; 1 when it throws. */
export async function endWith(task: () => Promise<number>): Promise<never> {
  process.exit(
    await task().catch((error: unknown) => {
      tell(error)
      return 1
    }),
  )
}

/**
 * Tells why something could not be done. A reason why set-up cannot go on is told in its own words;
 * any other error is a fault in the project and keeps its stack.
 */
export function tell(error: unknown): undefined {
  console.error(error instanceof SetupError ? error.message : error)
}
