/** A reason to stop that its reader can act on: told as a sentence, never with a stack trace. */
export class Refusal extends Error {}

export function say(line: string): void {
  process.stdout.write(`accord · ${line}\n`);
}

/** Runs a script's story. A refusal ends with exit code 1 and its sentence, a bug with its stack. */
export async function tell(story: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await story()) ?? 0;
  } catch (error) {
    process.stderr.write(error instanceof Refusal ? `\naccord · ${error.message}\n` : `${(error as Error).stack}\n`);
    process.exitCode = 1;
  }
}
