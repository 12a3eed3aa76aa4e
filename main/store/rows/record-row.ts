import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { deepestModel, isDeeperThan } from '#shared/lib/json-depth.ts';
import { type AnyRecord, type RecordKind, recordKinds, recordSchemas } from '#shared/model/records.ts';
import { Damage } from '../file-refusal.ts';

/** A record as it lies in the file: whole in `data`, with the columns that SQL orders and checks by. */
export type RecordRow = {
  readonly kind: string;
  readonly id: string;
  readonly model_id: string | null;
  readonly position: number | null;
  /** RFC 8785 text, so that equal records are equal rows. */
  readonly data: string;
};

export function recordToRow(kind: RecordKind, record: AnyRecord): RecordRow {
  const { modelId, position } = record as { modelId?: string; position?: number };
  return { kind, id: record.id, model_id: modelId ?? null, position: position ?? null, data: canonicalJson(record) };
}

/** The record, parsed anew: a kind, a member or an operator that this Accord does not know is damage, never dropped. */
export function rowToRecord(row: RecordRow): { readonly kind: RecordKind; readonly record: AnyRecord } {
  const ref = { kind: row.kind as RecordKind, id: row.id };
  if (!recordKinds.includes(ref.kind)) throw new Damage({ part: 'record', ref });
  const record = parseRecord(ref.kind, parseJson(row.data));
  if (record === null) throw new Damage({ part: 'record', ref });
  const again = recordToRow(ref.kind, record);
  const same = again.id === row.id && again.model_id === row.model_id && again.position === row.position;
  if (!same) throw new Damage({ part: 'record', ref });
  return { kind: ref.kind, record };
}

/** The value as a record of the kind; null when it is none. */
export function parseRecord(kind: RecordKind, value: unknown): AnyRecord | null {
  if (isDeeperThan(value, deepestModel)) return null;
  const parsed = recordSchemas[kind].safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** The value of a JSON text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
