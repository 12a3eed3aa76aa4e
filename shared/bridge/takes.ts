import type { z } from 'zod';

/** A request of the contract: what it takes, parsed on the main side, and what it gives. */
export function takes<Schema extends z.ZodType>(schema: Schema) {
  return { gives: <Output>() => ({ schema, output: undefined as unknown as Output }) };
}
