import { newCodes } from '#shared/engine/columns/codes.ts';
import type { ActivityData, LeadData, TextColumn } from '#shared/engine/lead-data.ts';
import { type DataSet, dataSet as dataSetSchema } from '#shared/model/data-set.ts';
import type { Model } from '#shared/model/model.ts';
import { isoOf } from '#shared/values/day.ts';
import type { PlainData } from '#test/support/reference-scorer/plain-data.ts';

/** Texts as a column: each distinct one once, in the order in which they first occur. */
export function textColumn(texts: readonly string[]): TextColumn {
  const places = new Map<string, number>();
  const cells = texts.map((text) => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  });
  const codes = newCodes(cells.length, places.size);
  codes.set(cells);
  return { values: [...places.keys()], codes };
}

/** Plain leads as the engine is given them. Fields that no lead has a cell of are not mapped. */
export function encode(model: Model, plain: PlainData): { data: LeadData; dataSet: DataSet } {
  const mapped = model.fields.filter(({ id }) => plain.leads.some((lead) => lead.cells[id] !== undefined));
  const columns = Object.fromEntries(
    mapped.map(({ id }, i) => [`c${i + 1}`, textColumn(plain.leads.map((lead) => lead.cells[id] ?? ''))]),
  );
  const done = plain.leads.flatMap((lead, row) => lead.activities.map((activity) => ({ row, ...activity })));
  const activities: ActivityData = {
    lead: Uint32Array.from(done, ({ row }) => row),
    type: textColumn(done.map(({ type }) => nameOf(type))),
    day: Int32Array.from(done, ({ day }) => day),
    second: new Int32Array(done.length).fill(-1),
    asset: textColumn(done.map(({ asset }) => asset)),
  };
  const reading = { decimal: plain.decimal, dateOrder: plain.dateOrder };
  const dataSet = dataSetSchema.parse({
    id: 'data',
    modelId: model.model.id,
    position: 1,
    name: 'Data',
    importedAt: '2026-01-01T00:00:00.000Z',
    file: '',
    format: 'csv',
    encoding: 'UTF-8',
    delimiter: ',',
    sheet: '',
    columns: [{ key: 'c0', header: 'Id' }, ...mapped.map(({ id }, i) => ({ key: `c${i + 1}`, header: id }))],
    leads: plain.leads.length,
    idColumn: 'c0',
    nameColumn: null,
    createdColumn: null,
    handedOverColumn: null,
    fields: Object.fromEntries(
      mapped.map(({ id }, i) => {
        const days = mapped.findIndex((field) => field.id === plain.filledOn?.[id]);
        const filledOn = days < 0 ? {} : { filledOn: { column: `c${days + 1}`, dateOrder: plain.dateOrder } };
        return [id, { column: `c${i + 1}`, reading, ...filledOn }];
      }),
    ),
    outcome: null,
    activities: plain.hasActivities
      ? {
          count: done.length,
          types: Object.fromEntries(model.activityTypes.map(({ id }) => [nameOf(id), id])),
          completeFrom: plain.completeFrom === null ? null : isoOf(plain.completeFrom),
          latest: null,
        }
      : null,
    counts: { read: plain.leads.length, kept: plain.leads.length, merged: 0, refused: 0 },
    fingerprint: '0'.repeat(64),
    erased: false,
  });
  const ids = textColumn(plain.leads.map(({ id }) => id));
  const data = {
    rows: plain.leads.length,
    columns: { c0: ids, ...columns },
    activities: plain.hasActivities ? activities : null,
  };
  return { data, dataSet };
}

function nameOf(type: string | null): string {
  return type === null ? 'Something else' : `Did ${type}`;
}
