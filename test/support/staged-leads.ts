import type { WorkshopSession } from '#main/workshop/session.ts';
import type { TextColumn } from '#shared/engine/lead-data.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { by, envelopeOf, smallDataSet } from './small-workshop.ts';

export function textColumn(cells: readonly string[]): TextColumn {
  const places = new Map<string, number>();
  const codes = Uint32Array.from(cells, (cell) => {
    const place = places.get(cell) ?? places.size;
    places.set(cell, place);
    return place;
  });
  return { values: [...places.keys()], codes };
}

/** The cells of a column, row by row. */
export function cellsOf({ values, codes }: TextColumn): string[] {
  return Array.from(codes, (code) => values[code] as string);
}

/** Names no one else has, so that a search of bytes finds them and nothing else. */
export function leadName(row: number): string {
  return `Zebedee-${row}-Quaxington`;
}

/** Brings a small data set in, whole, as an import does. */
export function bringIn(
  session: WorkshopSession,
  id: string,
  leads: number,
  more: Partial<DataSet> = {},
  asked = by(),
): DataSet {
  const begun = session.beginImport(id, asked.time);
  if (!begun.ok) throw new Error(JSON.stringify(begun.refusal));
  const stage = begun.value;
  const names = Array.from({ length: leads }, (_, row) => leadName(row));
  const titles = names.map((_, row) => ['Director', 'Clerk', ''][row % 3] as string);
  for (const [key, cells] of [
    ['c0', names],
    ['c1', titles],
  ] as const) {
    stage.column('leads', key, textColumn(cells));
  }
  stage.report([{ row: 2, column: 'Size', raw: `${leadName(0)} unreadable`, reason: 'unreadableNumber' }]);
  const dataSet = smallDataSet(id, leads, { fingerprint: stage.fingerprint(), ...more });
  const committed = stage.commit(envelopeOf({ type: 'dataSet.add', record: dataSet }, asked));
  if (!committed.ok) throw new Error(JSON.stringify(committed.refusal));
  return dataSet;
}
