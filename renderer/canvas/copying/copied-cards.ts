import { z } from 'zod';
import { type CardKind, cardKinds } from '#shared/commands/cards.ts';
import { isDeeperThan } from '#shared/lib/json-depth.ts';
import { localLine } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import {
  type AnyRecord,
  type RecordKind,
  recordKind,
  recordSchemas,
  type WorkshopState,
} from '#shared/model/records.ts';
import { type RecordRef, referencesOf } from '#shared/model/references.ts';

const coordinate = z.number().min(-100_000).max(100_000);

/**
 * Cards on the clipboard, as JSON: whole records, what they refer to outside (by its id, key and name, so that another
 * workshop can find its own), and where they stood. Read with `readCopied`, which trusts nothing in it.
 */
const copiedCards = z
  .object({
    accord: z.literal('cards'),
    version: z.literal(1),
    records: z
      .array(z.object({ kind: z.enum(cardKinds), record: z.unknown() }).strict())
      .min(1)
      .max(2000),
    outside: z
      .array(
        z
          .object({ kind: recordKind, id: z.string().max(80), key: z.string().max(80).optional(), name: localLine })
          .strict(),
      )
      .max(5000),
    places: z.array(z.object({ node: z.string().max(100), x: coordinate, y: coordinate }).strict()).max(1000),
  })
  .strict();

/** Notes and frames, which stand beside the model. */
export type Board = Pick<WorkshopState, 'note' | 'frame'>;

export type CopiedRecord = { readonly kind: CardKind; readonly record: AnyRecord };
export type CopiedCards = Omit<z.infer<typeof copiedCards>, 'records'> & { readonly records: readonly CopiedRecord[] };

/** Deeper than any card's record is nested. */
const deepest = 200;

/** The cards in a text; null when it is none of ours, or not as it was written. */
export function readCopied(text: string): CopiedCards | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (isDeeperThan(value, deepest)) return null;
  const parsed = copiedCards.safeParse(value);
  if (!parsed.success) return null;
  const records: CopiedRecord[] = [];
  for (const { kind, record } of parsed.data.records) {
    const whole = recordSchemas[kind].safeParse(record);
    if (!whole.success) return null;
    records.push({ kind, record: whole.data as AnyRecord });
  }
  return { ...parsed.data, records };
}

/** The records of these cards, groups with their rules, ready to be pasted. Null when none of them can be copied. */
export function copyCards(
  model: Model,
  board: Board,
  cards: readonly { readonly kind: string; readonly id: string }[],
  places: CopiedCards['places'],
): CopiedCards | null {
  const records = cards.flatMap((card) => recordsOf(model, board, card));
  if (records.length === 0) return null;
  const inside = new Set(records.map(({ kind, record }) => `${kind} ${record.id}`));
  const outside = new Map<string, RecordRef>();
  for (const { kind, record } of records) {
    for (const ref of referencesOf(kind, record)) {
      if (ref.kind !== 'model' && !inside.has(keyOf(ref))) outside.set(keyOf(ref), ref);
    }
  }
  return {
    accord: 'cards',
    version: 1,
    records,
    outside: [...outside.values()].map((ref) => described(model, ref)),
    places,
  };
}

function keyOf({ kind, id }: RecordRef): string {
  return `${kind} ${id}`;
}

function recordsOf(
  model: Model,
  board: Board,
  { kind, id }: { readonly kind: string; readonly id: string },
): CopiedRecord[] {
  const record = listOf(model, kind as RecordKind, board).find((each) => each.id === id);
  if (record === undefined || !(cardKinds as readonly string[]).includes(kind)) return [];
  const rules = kind === 'group' ? model.rules.filter((rule) => rule.groupId === id) : [];
  return [{ kind: kind as CardKind, record }, ...rules.map((rule): CopiedRecord => ({ kind: 'rule', record: rule }))];
}

/** What a record outside is called, so that it can be found again where ids are others. */
function described(model: Model, { kind, id }: RecordRef): CopiedCards['outside'][number] {
  const record = listOf(model, kind).find((each) => each.id === id);
  const key = record !== undefined && 'key' in record ? record.key : undefined;
  const name = record !== undefined && 'name' in record && typeof record.name === 'object' ? record.name : {};
  return { kind, id, name, ...(key !== undefined && { key }) };
}

/** The records of a kind that a model has; empty for kinds that no card refers to. */
export function listOf(model: Model, kind: RecordKind, board?: Board): readonly AnyRecord[] {
  const lists: Partial<Record<RecordKind, readonly AnyRecord[]>> = {
    icp: model.icps,
    persona: model.personas,
    disqualifier: model.disqualifiers,
    group: model.groups,
    rule: model.rules,
    gate: model.gates,
    clause: model.clauses,
    field: model.fields,
    activityType: model.activityTypes,
    question: model.questions,
  };
  if (board !== undefined && (kind === 'note' || kind === 'frame')) return Object.values(board[kind]);
  return lists[kind] ?? [];
}
