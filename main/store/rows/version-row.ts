import { z } from 'zod';
import type { Actor } from '#shared/commands/define.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { type AnyRecord, emptyState, type RecordKind, recordKind, type WorkshopState } from '#shared/model/records.ts';
import { Damage } from '../file-refusal.ts';
import { parseJson, parseRecord } from './record-row.ts';

/** A moment of the workshop that people gave a name: "Agreed in March". */
export type Version = {
  readonly id: string;
  readonly name: string;
  readonly time: string;
  readonly actor: Actor;
  /** The last entry of the log that it holds. */
  readonly seq: number;
  /** Hash of the model that was shown (H1); null when there was none. */
  readonly modelHash: string | null;
};

export type VersionRow = {
  readonly id: string;
  readonly name: string;
  readonly time: string;
  readonly side: string;
  readonly participant: string | null;
  readonly seq: number;
  readonly model_hash: string | null;
  readonly snapshot: string;
};

export function versionToRow(version: Version, state: WorkshopState): VersionRow {
  return {
    id: version.id,
    name: version.name,
    time: version.time,
    side: version.actor.side,
    participant: version.actor.participant ?? null,
    seq: version.seq,
    model_hash: version.modelHash,
    snapshot: canonicalJson(state),
  };
}

export function rowToVersion(row: Omit<VersionRow, 'snapshot'>): Version {
  const side = row.side as Actor['side'];
  return {
    id: row.id,
    name: row.name,
    time: row.time,
    actor: row.participant === null ? { side } : { side, participant: row.participant },
    seq: row.seq,
    modelHash: row.model_hash,
  };
}

/** The workshop as it was, every record parsed anew. Kinds that came to Accord later are empty. */
export function rowToSnapshot(row: Pick<VersionRow, 'id' | 'snapshot'>): WorkshopState {
  const parsed = z.partialRecord(recordKind, z.record(z.string(), z.unknown())).safeParse(parseJson(row.snapshot));
  if (!parsed.success) throw new Damage({ part: 'version', id: row.id }, parsed.error);
  const state: Record<string, Record<string, AnyRecord>> = {};
  for (const [kind, records] of Object.entries(parsed.data)) {
    const own: Record<string, AnyRecord> = {};
    for (const [id, value] of Object.entries(records)) {
      const record = parseRecord(kind as RecordKind, value);
      if (record === null || record.id !== id) throw new Damage({ part: 'version', id: row.id });
      own[id] = record;
    }
    state[kind] = own;
  }
  return { ...emptyState, ...state } as WorkshopState;
}
