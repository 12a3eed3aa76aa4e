import { z } from 'zod';
import { done, type Result, refused } from '../lib/result.ts';
import {
  type Change,
  type ChangeOf,
  type RecordKind,
  type RecordOf,
  recordSchemas,
  type WorkshopState,
} from '../model/records.ts';
import type { Side } from '../model/scalars.ts';
import type { CommandRefusal } from './refusal.ts';

/** Who holds the pen while a command is given. */
export type Actor = { readonly side: Side | 'both' | 'facilitator'; readonly participant?: string | undefined };

/** What a decision may know besides the state: when, and who. It has no clock of its own. */
export type DecisionContext = { readonly time: string; readonly actor: Actor };

export type Decision = Result<readonly Change[], CommandRefusal>;

/**
 * One thing that a person can do: its shape, and what it changes. `decide` is pure; it refuses by value.
 * A consequence (a removed group's rules) is among the changes of its cause, so both are undone together.
 */
export type CommandDefinition<Schema extends z.ZodType = z.ZodType> = {
  readonly schema: Schema;
  readonly decide: (state: WorkshopState, command: z.infer<Schema>, context: DecisionContext) => Decision;
};

export function define<const Type extends string, Shape extends z.ZodRawShape>(
  type: Type,
  shape: Shape,
  decide: (
    state: WorkshopState,
    command: z.infer<z.ZodObject<Shape>> & { type: Type },
    context: DecisionContext,
  ) => Decision,
): CommandDefinition<z.ZodType<z.infer<z.ZodObject<Shape>> & { type: Type }>> {
  const schema = z.object({ ...shape, type: z.literal(type) }).strict();
  return { schema: schema as unknown as z.ZodType<z.infer<z.ZodObject<Shape>> & { type: Type }>, decide };
}

/** Adds a record; refused when the id is taken or a value is not allowed. */
export function adding<Kind extends RecordKind>(state: WorkshopState, kind: Kind, record: RecordOf<Kind>): Decision {
  if (state[kind][record.id] !== undefined) return refused({ kind: 'alreadyThere', ref: { kind, id: record.id } });
  return checked(kind, null, record);
}

/** Changes some members of a record; refused when it is not there or a value is not allowed. */
export function changing<Kind extends RecordKind>(
  state: WorkshopState,
  kind: Kind,
  id: string,
  set: Partial<RecordOf<Kind>>,
  unset: readonly string[] = [],
): Decision {
  const before = state[kind][id];
  if (before === undefined) return refused({ kind: 'notFound', ref: { kind, id } });
  const after: Record<string, unknown> = { ...before, ...set };
  for (const member of unset) delete after[member];
  return checked(kind, before, { ...after, id } as RecordOf<Kind>);
}

/** Removes a record; refused when it is not there. Whether others still need it is checked for all commands at once. */
export function removing<Kind extends RecordKind>(state: WorkshopState, kind: Kind, id: string): Decision {
  const before = state[kind][id];
  if (before === undefined) return refused({ kind: 'notFound', ref: { kind, id } });
  return done([{ kind, id, before, after: null } as ChangeOf<Kind> as unknown as Change]);
}

/** The decisions' changes together; the first refusal wins. */
export function together(...decisions: readonly Decision[]): Decision {
  const changes: Change[] = [];
  for (const decision of decisions) {
    if (!decision.ok) return decision;
    changes.push(...decision.value);
  }
  return done(changes);
}

function checked<Kind extends RecordKind>(kind: Kind, before: RecordOf<Kind> | null, after: RecordOf<Kind>): Decision {
  const parsed = recordSchemas[kind].safeParse(after);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? '';
    return refused({ kind: 'invalidValue', record: kind, path });
  }
  return done([{ kind, id: after.id, before, after: parsed.data } as unknown as Change]);
}
