import { z } from 'zod';
import { deepestModel, isDeeperThan } from '../lib/json-depth.ts';
import { done, refused } from '../lib/result.ts';
import { applyChanges } from '../model/changes.ts';
import { findProblem } from '../model/problems.ts';
import { type Change, recordSchemas, type WorkshopState } from '../model/records.ts';
import { type RecordRef, referrersOf } from '../model/references.ts';
import { agreementCommands } from './agreement.ts';
import { audienceCommands } from './audience.ts';
import { boardCommands } from './board.ts';
import { cardsCommands } from './cards.ts';
import { withTheirComments } from './comments.ts';
import { dataSetCommands } from './data-sets.ts';
import type { CommandDefinition, Decision, DecisionContext } from './define.ts';
import { factCommands } from './facts.ts';
import { frameworkCommands } from './frameworks.ts';
import { matrixAndStageCommands } from './matrix-and-stages.ts';
import type { CommandRefusal } from './refusal.ts';
import { savedMappingCommands } from './saved-mappings.ts';
import { scoringCommands } from './scoring.ts';
import { workshopCommands } from './workshop.ts';

/** Everything that a person can do to a workshop, assembled from its families. */
export const commands = {
  ...workshopCommands,
  ...factCommands,
  ...audienceCommands,
  ...scoringCommands,
  ...agreementCommands,
  ...matrixAndStageCommands,
  ...frameworkCommands,
  ...dataSetCommands,
  ...savedMappingCommands,
  ...boardCommands,
  ...cardsCommands,
} as const;

export type CommandType = keyof typeof commands;
export type Command = { [Type in CommandType]: z.infer<(typeof commands)[Type]['schema']> }[CommandType];

const commandSchema = z.custom<Command>().transform((value: unknown, context): Command => {
  if (isDeeperThan(value, deepestModel)) {
    context.addIssue({ code: 'custom', message: 'nested too deeply' });
    return z.NEVER;
  }
  const type = (value as { type?: unknown } | null)?.type;
  const definition =
    typeof type === 'string' && Object.hasOwn(commands, type) ? definitionOf(type as CommandType) : undefined;
  if (definition === undefined) {
    context.addIssue({ code: 'custom', message: 'unknown command', path: ['type'] });
    return z.NEVER;
  }
  const parsed = definition.schema.safeParse(value);
  if (parsed.success) return parsed.data as Command;
  for (const issue of parsed.error.issues)
    context.addIssue({ code: 'custom', message: issue.message, path: issue.path });
  return z.NEVER;
});

/** What travels: one command with who gave it and when. Commands of one `gesture` become one step to undo. */
export const envelope = z
  .object({
    id: z.string().min(1).max(80),
    time: z.iso.datetime(),
    actor: z
      .object({
        side: z.enum(['marketing', 'sales', 'both', 'facilitator']),
        participant: z.string().max(80).optional(),
      })
      .strict(),
    gesture: z.string().min(1).max(80).optional(),
    command: commandSchema,
  })
  .strict();
export type Envelope = z.infer<typeof envelope>;

/**
 * What a command changes, or why it is refused. Pure: the same state and command give the same changes.
 * After the command's own checks, the whole state must still be free of problems (dangling or backward
 * references, tests that do not suit their field): so no command can leave a model the engine would refuse.
 */
export function decide(state: WorkshopState, command: Command, context: DecisionContext): Decision {
  const decision = definitionOf(command.type).decide(state, command, context);
  if (!decision.ok) return decision;
  const changes = withTheirComments(state, decision.value);
  const invalid = firstInvalid(changes);
  if (invalid !== null) return refused(invalid);
  const next = applyChanges(state, changes);
  const problem = findProblem(next);
  if (problem === null) return done(changes);
  if (problem.kind === 'danglingReference') {
    const removed = changes.find((c) => c.after === null && c.kind === problem.to.kind && c.id === problem.to.id);
    if (removed !== undefined)
      return refused({ kind: 'stillUsed', ref: refOf(removed), by: referrersOf(next, refOf(removed)) });
  }
  return refused(problem);
}

/** Whatever a command writes, the file must take back: a record that its schema refuses would lock the workshop. */
function firstInvalid(changes: readonly Change[]): CommandRefusal | null {
  for (const { kind, after } of changes) {
    if (after === null) continue;
    if (isDeeperThan(after, deepestModel)) return { kind: 'invalidValue', record: kind, path: '' };
    const parsed = recordSchemas[kind].safeParse(after);
    if (!parsed.success)
      return { kind: 'invalidValue', record: kind, path: parsed.error.issues[0]?.path.join('.') ?? '' };
  }
  return null;
}

function refOf(change: Change): RecordRef {
  return { kind: change.kind, id: change.id };
}

function definitionOf(type: CommandType): CommandDefinition {
  return commands[type] as unknown as CommandDefinition;
}
