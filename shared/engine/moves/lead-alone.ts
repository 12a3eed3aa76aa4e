import type { Reading } from '../../model/data-set.ts';
import type { ActivityTypeId, FieldId } from '../../model/ids.ts';
import type { Model } from '../../model/model.ts';
import type { RecordOf } from '../../model/records.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import { shownBy } from '../columns/activity-index.ts';
import { typeAt } from '../columns/activity-types.ts';
import { filledOnReader } from '../columns/filled-on.ts';
import { typesByCode } from '../conditions/seen-activities.ts';
import type { ActivityData, Day, LeadData, TextColumn } from '../lead-data.ts';
import { type Scores, scoreLeads } from '../score.ts';
import type { Change } from './candidates.ts';
import { isDerivedHere } from './derived-from.ts';

type DataSet = RecordOf<'dataSet'>;

/** One lead, apart from the others but with what the whole data set shows, to be scored as it is and as it could be. */
export type LeadAlone = {
  readonly cell: (fieldId: string) => string;
  readonly reading: (fieldId: string) => Reading;
  readonly hasMet: (asset: string) => boolean;
  /** The activities that enter when it is scored. */
  readonly activities: number;
  /** Whether the data set has any activity of the type (C4). */
  readonly isShown: (type: string) => boolean;
  /**
   * Each set of changes as a lead of its own, in one data set. An activity can change what the data set shows, by its
   * type or its day (C4): so only sets of one `companyOf` are scored together.
   */
  readonly score: (model: Model, sets: readonly (readonly Change[])[]) => Scores;
};

const usual: Reading = { decimal: '.', dateOrder: 'ymd' };

/** 0 ≤ row < data.rows. Activities after `asOf` do not exist (A2). */
export function leadAlone(model: Model, data: LeadData, dataSet: DataSet, row: number, asOf: Day): LeadAlone {
  const mappingOf = (id: string) => dataSet.fields[id as FieldId];
  const textIn = (key: string | undefined): string => {
    const column = data.columns[key ?? ''];
    return column?.values[column.codes[row] as number] ?? '';
  };
  const cell = (id: string): string => {
    const { column, filledOn } = mappingOf(id) ?? {};
    const on = filledOn === undefined ? null : filledOnReader(model, dataSet, filledOn)(textIn(filledOn.column));
    return on !== null && on > asOf ? '' : textIn(column);
  };
  const reading = (id: string): Reading => mappingOf(id)?.reading ?? usual;
  const done = ownActivities(data.activities, row, asOf);
  const met = new Set(done.map(({ asset }) => normaliseText(asset)));
  const context = contextOf(data.activities, dataSet);

  // Each field gets a column of its own: two that share one in the data can be told apart here. What is derived stays so.
  const stored = model.fields.filter((field) => !isDerivedHere(field, data, dataSet));
  const fields = Object.fromEntries(
    stored.map(({ id }) => [id, { column: id as string, reading: reading(id) }]),
  ) as DataSet['fields'];

  const score = (of: Model, sets: readonly (readonly Change[])[]): Scores => {
    const columns = Object.fromEntries(stored.map(({ id }) => [id, columnOf(id, cell(id), sets)]));
    const brought = new Set(sets.flatMap((set) => set.flatMap((change) => newTypeOf(change, context))));
    const acts = sets.some((set) => set.some(({ kind }) => kind === 'activity'));
    const named = { ...context.named, ...Object.fromEntries([...brought].map((type) => [nameOfNew(type), type])) };
    const asked: DataSet = {
      ...dataSet,
      fields,
      outcome: null,
      activities:
        dataSet.activities === null && !acts
          ? null
          : { ...(dataSet.activities ?? noActivities), types: named as Record<string, ActivityTypeId> },
    };
    const activities =
      data.activities === null && !acts ? null : activitiesOf(sets, done, context, brought, asOf, acts);
    return scoreLeads(of, { rows: sets.length, columns, activities }, asked, asOf);
  };
  return {
    cell,
    reading,
    hasMet: (asset) => met.has(normaliseText(asset)),
    activities: done.length,
    isShown: (type) => context.nameOf.has(type),
    score,
  };
}

type Done = { readonly type: number; readonly day: Day; readonly second: number; readonly asset: string };

function ownActivities(activities: ActivityData | null, row: number, asOf: Day): Done[] {
  const done: Done[] = [];
  if (activities === null) return done;
  const { lead, day, second, asset } = activities;
  for (let i = 0; i < lead.length; i++) {
    if (lead[i] !== row || (day[i] as number) > asOf) continue;
    done.push({
      type: typeAt(activities, i),
      day: day[i] as number,
      second: second[i] as number,
      asset: asset.values[asset.codes[i] as number] ?? '',
    });
  }
  return done;
}

/** What the data set shows of activities, and what its types are called. */
type Context = {
  readonly typeNames: readonly string[];
  readonly shown: Uint8Array;
  readonly earliest: Day | null;
  readonly named: Readonly<Record<string, string>>;
  /** By activity type that the data set has: the code of a name it goes by there. */
  readonly nameOf: ReadonlyMap<string, number>;
};

const noActivities = { count: 0, types: {}, completeFrom: null, latest: null };

function contextOf(activities: ActivityData | null, dataSet: DataSet): Context {
  const typeNames = activities?.type.values ?? [];
  const { types: shown, earliest } =
    activities === null ? { types: new Uint8Array(0), earliest: null } : shownBy(activities);
  const nameOf = new Map<string, number>();
  typesByCode({ typeNames }, dataSet).forEach((id, code) => {
    if (id !== null && shown[code] === 1 && !nameOf.has(id)) nameOf.set(id, code);
  });
  return { typeNames, shown, earliest, named: dataSet.activities?.types ?? {}, nameOf };
}

function newTypeOf(change: Change, { nameOf }: Context): string[] {
  return change.kind === 'activity' && !nameOf.has(change.type) ? [change.type] : [];
}

/** A name that stands for this type and, unlike the type's own, for nothing in a table. */
function nameOfNew(type: string): string {
  return `${type} ⟨new⟩`;
}

function activitiesOf(
  sets: readonly (readonly Change[])[],
  done: readonly Done[],
  { typeNames, shown, earliest, nameOf }: Context,
  brought: ReadonlySet<string>,
  asOf: Day,
  acts: boolean,
): ActivityData {
  const fresh = [...brought];
  const codeOf = (type: string): number => nameOf.get(type) ?? typeNames.length + fresh.indexOf(type);
  const added = sets.flatMap((set, row) =>
    set.flatMap((change) =>
      change.kind === 'activity' ? [{ row, type: codeOf(change.type), asset: change.asset }] : [],
    ),
  );
  const assets = new Map<string, number>();
  const assetCode = (asset: string): number => {
    const code = assets.get(asset) ?? assets.size;
    assets.set(asset, code);
    return code;
  };
  const count = sets.length * done.length + added.length;
  const lead = new Uint32Array(count);
  const type = new Uint32Array(count);
  const day = new Int32Array(count);
  const second = new Int32Array(count);
  const asset = new Uint32Array(count);
  let at = 0;
  const put = (row: number, one: Done): void => {
    lead[at] = row;
    type[at] = one.type;
    day[at] = one.day;
    second[at] = one.second;
    asset[at++] = assetCode(one.asset);
  };
  for (let row = 0; row < sets.length; row++) for (const one of done) put(row, one);
  for (const { row, ...one } of added) put(row, { ...one, day: asOf, second: -1 });
  const types = Uint8Array.from([...shown, ...fresh.map(() => 1)]);
  return {
    lead,
    type: { values: [...typeNames, ...fresh.map(nameOfNew)], codes: type },
    day,
    second,
    asset: { values: [...assets.keys()], codes: asset },
    shown: { types, earliest: acts && (earliest === null || asOf < earliest) ? asOf : earliest },
  };
}

/** A field's column: the lead's own cell, or what a set of changes makes of it. */
function columnOf(field: string, own: string, sets: readonly (readonly Change[])[]): TextColumn {
  const places = new Map([[own, 0]]);
  const codes = new Uint32Array(sets.length);
  sets.forEach((set, row) => {
    for (const change of set) {
      if (change.kind !== 'fact' || change.field !== field) continue;
      const place = places.get(change.text) ?? places.size;
      places.set(change.text, place);
      codes[row] = place;
    }
  });
  return { values: [...places.keys()], codes };
}
