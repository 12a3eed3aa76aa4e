import { z } from 'zod';
import { done } from '../lib/result.ts';
import { idText, modelId } from '../model/ids.ts';
import type { Change, WorkshopState } from '../model/records.ts';
import { adding, type Decision, define, removing, together } from './define.ts';
import { movingNode } from './moved-node.ts';

/** What several cards at once can be made of, and what can be removed with them. */
export const cardKinds = [
  'icp',
  'persona',
  'disqualifier',
  'group',
  'rule',
  'gate',
  'clause',
  'note',
  'frame',
] as const;
const cardKind = z.enum(cardKinds);
export type CardKind = (typeof cardKinds)[number];

const coordinate = z.number().min(-100_000).max(100_000);
const move = z.object({ node: z.string().max(100), x: coordinate, y: coordinate }).strict();

/** Several cards in one step: what was duplicated or pasted, and what was selected and removed. */
export const cardsCommands = {
  /** Records in an order in which each refers to earlier ones or to what is there; `moves` is where they stand. */
  'cards.add': define(
    'cards.add',
    {
      modelId,
      records: z
        .array(z.object({ kind: cardKind, record: z.unknown() }).strict())
        .min(1)
        .max(2000),
      moves: z.array(move).max(1000),
    },
    (state, { modelId, records, moves }, { actor, time }): Decision =>
      together(
        ...records.map(({ kind, record }) => adding(state, kind, written(kind, record, actor.side, time) as never)),
        ...moves.map((each) => movingNode(state, modelId, each)),
      ),
  ),
  /** All or none; a group's rules go with it. Refused while anything that stays refers to one of them. */
  'cards.remove': define(
    'cards.remove',
    {
      refs: z
        .array(z.object({ kind: cardKind, id: idText }).strict())
        .min(1)
        .max(2000),
    },
    (state, { refs }): Decision =>
      together(...refs.map(({ kind, id }) => removing(state, kind, id)), done(rulesOf(state, refs))),
  ),
} as const;

/** Who wrote a note and when is the pen's and the clock's to say, of a copy too. */
function written(kind: CardKind, record: unknown, side: string, at: string): unknown {
  return kind === 'note' ? { ...(record as object), side, at } : record;
}

function rulesOf(state: WorkshopState, refs: readonly { kind: CardKind; id: string }[]): Change[] {
  const groups = new Set(refs.filter(({ kind }) => kind === 'group').map(({ id }) => id));
  const named = new Set(refs.filter(({ kind }) => kind === 'rule').map(({ id }) => id));
  return Object.values(state.rule)
    .filter((rule) => groups.has(rule.groupId) && !named.has(rule.id))
    .map((before) => ({ kind: 'rule', id: before.id, before, after: null }));
}
