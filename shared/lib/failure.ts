/**
 * A refusal as it crosses the bridge: its kind and plain details. Its sentence is `refusal.KIND` in the
 * catalogue; details that name records are turned into names where the sentence is made.
 */
export type Failure = { readonly kind: string } & Readonly<Record<string, unknown>>;

/** The request did not fit the contract: a bug, or a page that is not ours. */
export const badRequest: Failure = { kind: 'badRequest' };
/** Something broke that should not; the log on disk has the details. */
export const unexpected: Failure = { kind: 'unexpected' };
