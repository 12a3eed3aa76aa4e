import type { Command } from '../commands/command.ts';
import type { ActivityType } from '../model/activity-type.ts';
import type { DataSet, Reading } from '../model/data-set.ts';
import type { Field } from '../model/field.ts';
import type { ActivityTypeId, DataSetId, FieldId } from '../model/ids.ts';
import type { LocalText } from '../model/local-text.ts';
import type { WorkshopState } from '../model/records.ts';
import { normaliseText } from '../values/normalise-text.ts';
import { appendedColumns, mergedOutcome } from './append-plan.ts';
import { joinedOutcome } from './build-outcomes.ts';
import { fieldKeyOf } from './field-key.ts';
import type { BuildSummary } from './host-messages.ts';
import { type ImportPlan, isUsed, type PlanColumn } from './plan.ts';
import { plannedDerivations } from './planned-derivations.ts';
import { withMarkers } from './planned-fields.ts';
import { rememberedMapping } from './remembered-mapping.ts';
import { signalOfType } from './signal-of-type.ts';

export type DataSetToAdd = Extract<Command, { type: 'dataSet.add' }>;

type Within = {
  readonly state: WorkshopState;
  readonly plan: ImportPlan;
  readonly summary: BuildSummary;
  readonly id: DataSetId;
  readonly time: string;
  readonly file: string;
  readonly fingerprint: string;
  readonly newId: () => string;
};

/** The one command with which an import becomes visible: the data set, its new fields and types, what it replaces. */
export function dataSetCommand(within: Within): DataSetToAdd {
  const fields = fieldsOf(within);
  const fieldOf = (key: string) => fieldOfColumn(within.plan, fields, key);
  const mapping = rememberedMapping({ ...within, fieldOf });
  const command = commandFor(within, fields);
  return mapping === undefined ? command : { ...command, mapping };
}

function commandFor(within: Within, fields: ReadonlyMap<string, Field>): DataSetToAdd {
  const { plan, state } = within;
  const base = plan.kind.kind === 'leads' ? null : (state.dataSet[plan.kind.dataSet] ?? null);
  if (base === null) return leadsCommand(within, fields);
  if (plan.kind.kind === 'activities') return activitiesCommand(within, base, plan.kind);
  const record = outcomesRecord(within, base, fields);
  return { type: 'dataSet.add', record, fields: [...fields.values()], replaces: base.id };
}

function leadsCommand(within: Within, fields: ReadonlyMap<string, Field>): DataSetToAdd {
  const { plan, state, summary, newId } = within;
  const into = plan.kind.kind === 'leads' ? plan.kind.into : undefined;
  const base = into === undefined ? undefined : state.dataSet[into.dataSet];
  const own = leadsRecord(within, fields);
  const record =
    base === undefined ? own : into?.how === 'append' ? appendedRecord(within, own, base) : inPlaceOf(own, base);
  const made = [...fields.values()];
  const others = Object.values(state.field).filter(
    ({ modelId, id }) => modelId === plan.modelId && !made.some((f) => f.id === id),
  );
  const derived = plannedDerivations({
    plan,
    fields: [...others, ...made],
    fieldOf: (key) => fieldOfColumn(plan, fields, key),
    language: state.workshop.workshop?.settings.language ?? 'en',
    newId,
  });
  const did = summary.activities === null ? null : activitiesOf(within, {});
  const command: DataSetToAdd = {
    type: 'dataSet.add',
    record: did === null ? record : { ...record, activities: did.activities },
    fields: [...made, ...derived],
    ...(did !== null && { activityTypes: [...did.added] }),
  };
  if (base === undefined) return command;
  return { ...command, replaces: base.id, leads: into?.how === 'append' ? 'appended' : 'replaced' };
}

/** Leads that take the place of others take their name and their place in the list. */
function inPlaceOf(record: DataSet, { name, position }: DataSet): DataSet {
  return { ...record, name, position };
}

/** The data set with the leads that were added: what was there is read as before, what is new as the plan says. */
function appendedRecord({ plan, summary }: Within, added: DataSet, base: DataSet): DataSet {
  const sources = summary.columns.map(({ key, header }) => ({ key, header }));
  const columns = appendedColumns(base, plan, sources);
  const placeOf = (key: string | null) => columns.find(({ from }) => from === key)?.to ?? null;
  const fields = Object.entries(added.fields).flatMap(([field, { column, reading }]) => {
    const key = placeOf(column);
    return key === null || base.fields[field as FieldId] !== undefined
      ? []
      : [[field, { column: key, reading }] as const];
  });
  const { outcome } = added;
  const merged = outcome === null || base.outcome === null ? null : mergedOutcome(base.outcome, outcome);
  const outcomeOf = (): DataSet['outcome'] => {
    if (base.outcome !== null) {
      const dateColumn = base.outcome.dateColumn ?? placeOf(outcome?.dateColumn ?? null);
      const reading = base.outcome.dateColumn === null && outcome !== null ? outcome.reading : base.outcome.reading;
      return { ...base.outcome, ...merged, dateColumn, reading };
    }
    const column = placeOf(outcome?.column ?? null);
    return outcome === null || column === null ? null : { ...outcome, column, dateColumn: placeOf(outcome.dateColumn) };
  };
  return {
    ...base,
    id: added.id,
    importedAt: added.importedAt,
    fingerprint: added.fingerprint,
    columns: [...base.columns, ...columns.filter(({ isNew }) => isNew).map(({ to, header }) => ({ key: to, header }))],
    leads: summary.leads,
    nameColumn: base.nameColumn ?? placeOf(added.nameColumn),
    createdColumn: base.createdColumn ?? placeOf(added.createdColumn),
    handedOverColumn: base.handedOverColumn ?? placeOf(added.handedOverColumn),
    fields: { ...base.fields, ...(Object.fromEntries(fields) as DataSet['fields']) },
    outcome: outcomeOf(),
    counts: summed(base.counts, summary.counts),
    ...hashedToo(
      base,
      (added.pseudonyms?.columns ?? []).flatMap((key) => placeOf(key) ?? []),
    ),
  };
}

/** Columns that hold pseudonyms, with those that came. */
function hashedToo({ pseudonyms }: DataSet, columns: readonly string[]): Pick<DataSet, 'pseudonyms'> {
  if (pseudonyms === undefined) return {};
  return { pseudonyms: { ...pseudonyms, columns: [...new Set([...pseudonyms.columns, ...columns])] } };
}

function summed(a: DataSet['counts'], b: DataSet['counts']): DataSet['counts'] {
  return { read: a.read + b.read, kept: a.kept + b.kept, merged: a.merged + b.merged, refused: a.refused + b.refused };
}

function leadsRecord(within: Within, fields: ReadonlyMap<string, Field>): DataSet {
  const { plan, summary, id, time, file, fingerprint, state } = within;
  const keyOf = (role: PlanColumn['role']) => plan.columns.find((column) => column.role === role)?.key ?? null;
  const outcome = plan.columns.find(({ role }) => role === 'outcome');
  const date = plan.columns.find(({ role }) => role === 'outcomeDate');
  const { format, encoding, delimiter, sheet } = summary.shape;
  const positions = Object.values(state.dataSet).map(({ position }) => position);
  return {
    id,
    modelId: plan.modelId,
    position: Math.max(0, ...positions) + 1,
    name: plan.name,
    importedAt: time,
    file,
    format,
    encoding,
    delimiter,
    sheet: plainLine(sheet),
    columns: summary.columns.map(({ key, header }) => ({ key, header })),
    leads: summary.leads,
    idColumn: keyOf('id'),
    nameColumn: keyOf('name'),
    createdColumn: keyOf('created'),
    handedOverColumn: keyOf('handedOver'),
    fields: mappingOf(plan, fields, (column) => column.key),
    outcome:
      outcome === undefined || plan.outcome === null
        ? null
        : {
            column: outcome.key,
            won: plan.outcome.won,
            lost: plan.outcome.lost,
            dateColumn: date?.key ?? null,
            reading: date?.reading ?? outcome.reading,
          },
    activities: null,
    counts: summary.counts,
    ...pseudonymsOf(plan, (column) => column.key),
    fingerprint,
    erased: false,
  };
}

/** Which stored columns hold pseudonyms; `columnOf` says under which key a column of the plan is stored. */
function pseudonymsOf(
  { pseudonyms, columns }: ImportPlan,
  columnOf: (column: PlanColumn) => string | undefined,
): Pick<DataSet, 'pseudonyms'> {
  if (pseudonyms === undefined) return {};
  const hashed = columns.filter(
    (column) =>
      isUsed(column) && pseudonyms.columns.some((each) => each.key === column.key && each.treatment === 'hash'),
  );
  return { pseudonyms: { check: pseudonyms.check, columns: hashed.flatMap((column) => columnOf(column) ?? []) } };
}

function activitiesCommand(
  within: Within,
  base: DataSet,
  kind: Extract<ImportPlan['kind'], { kind: 'activities' }>,
): DataSetToAdd {
  const before = kind.existing === 'append' ? base.activities : null;
  const { activities, added } = activitiesOf(within, { ...before?.types, ...kind.types });
  const completeFrom = kind.completeFrom ?? before?.completeFrom ?? activities.completeFrom;
  return {
    type: 'dataSet.add',
    record: { ...renewed(within, base), activities: { ...activities, completeFrom } },
    activityTypes: [...added],
    replaces: base.id,
  };
}

/** What was done, as the data set tells it; names that are neither agreed on nor a type of the model become new types. */
function activitiesOf(
  { summary, state, plan, newId }: Within,
  agreed: Readonly<Record<string, ActivityTypeId>>,
): { readonly activities: NonNullable<DataSet['activities']>; readonly added: readonly ActivityType[] } {
  const found = summary.activities ?? { count: 0, types: [], earliest: null, latest: null };
  const known = Object.values(state.activityType).filter(({ modelId }) => modelId === plan.modelId);
  const added: ActivityType[] = [];
  const pairs = found.types.map((name): [string, ActivityTypeId] => {
    const there = agreedType(agreed, name) ?? known.find((type) => isNamed(type, name))?.id;
    if (there !== undefined) return [name, there];
    const type: ActivityType = {
      id: newId() as ActivityTypeId,
      modelId: plan.modelId,
      position: Math.max(0, ...known.map(({ position }) => position)) + added.length + 1,
      name: localName(name),
      signal: signalOfType(name),
      aliases: [plainLine(name)],
    };
    added.push(type);
    return [name, type.id];
  });
  const { count, earliest, latest } = found;
  return { activities: { count, types: Object.fromEntries(pairs), completeFrom: earliest, latest }, added };
}

function agreedType(types: Readonly<Record<string, ActivityTypeId>>, name: string): ActivityTypeId | undefined {
  return Object.hasOwn(types, name) ? types[name] : undefined;
}

function outcomesRecord(within: Within, base: DataSet, fields: ReadonlyMap<string, Field>): DataSet {
  const { plan, summary } = within;
  const added = [...summary.columns];
  const [result, ...rest] = added;
  const date = plan.columns.find(({ role }) => role === 'outcomeDate');
  const dateColumn = date === undefined ? null : (rest.shift()?.key ?? null);
  const facts = plan.columns.filter(({ fact }) => fact.kind !== 'none');
  const placeOf = new Map(facts.map(({ key }, i) => [key, rest[i]?.key]));
  const lost = plan.kind.kind === 'outcomes' && plan.kind.withoutDeal === 'lost' ? [joinedOutcome.noDeal] : [];
  const hashed =
    pseudonymsOf({ ...plan, columns: facts }, (column) => placeOf.get(column.key)).pseudonyms?.columns ?? [];
  return {
    ...renewed(within, base),
    columns: [...base.columns, ...added],
    fields: { ...base.fields, ...mappingOf(plan, fields, (column) => placeOf.get(column.key)) },
    ...(base.pseudonyms !== undefined && {
      pseudonyms: { ...base.pseudonyms, columns: [...base.pseudonyms.columns, ...hashed] },
    }),
    outcome: {
      column: result?.key ?? '',
      won: [joinedOutcome.won],
      lost: [joinedOutcome.lost, ...lost],
      dateColumn,
      reading: date?.reading ?? isoReading,
    },
  };
}

const isoReading: Reading = { decimal: '.', dateOrder: 'ymd' };

/** The data set under a new id, with what was joined to it: the old one goes in the same step. */
function renewed({ id, time, fingerprint }: Within, base: DataSet): DataSet {
  return { ...base, id, importedAt: time, fingerprint };
}

function mappingOf(
  plan: ImportPlan,
  fields: ReadonlyMap<string, Field>,
  columnOf: (column: PlanColumn) => string | undefined,
): DataSet['fields'] {
  const pairs = plan.columns.flatMap((column): [string, DataSet['fields'][FieldId]][] => {
    const field = fieldOfColumn(plan, fields, column.key);
    const key = columnOf(column);
    return field === undefined || key === undefined ? [] : [[field, { column: key, reading: column.reading }]];
  });
  return Object.fromEntries(pairs) as DataSet['fields'];
}

/** The field that a column becomes, there already or new. */
function fieldOfColumn(plan: ImportPlan, fields: ReadonlyMap<string, Field>, key: string): FieldId | undefined {
  const fact = plan.columns.find((column) => column.key === key)?.fact;
  return fact?.kind === 'field' ? fact.field : fields.get(key)?.id;
}

/** By column: fields that are new, and those that are there but take on more markers. */
function fieldsOf({ state, plan, newId }: Within): ReadonlyMap<string, Field> {
  const own = Object.values(state.field).filter(({ modelId }) => modelId === plan.modelId);
  const taken = new Set(own.map(({ key }) => key));
  const fields = new Map<string, Field>();
  let position = Math.max(0, ...own.map((field) => field.position));
  for (const { key, fact, missing } of plan.columns) {
    if (fact.kind === 'field') {
      const there = state.field[fact.field];
      const markers = there === undefined ? [] : withMarkers(there.missing, missing);
      if (there !== undefined && markers.length > there.missing.length) fields.set(key, { ...there, missing: markers });
    }
    if (fact.kind !== 'newField') continue;
    const fieldKey = fieldKeyOf(fact.name, taken);
    taken.add(fieldKey);
    position += 1;
    const currency = fact.type === 'money' ? { currency: fact.currency ?? currencyOf(state) } : {};
    fields.set(key, {
      id: newId() as FieldId,
      modelId: plan.modelId,
      position,
      key: fieldKey,
      name: localName(fact.name),
      type: fact.type,
      source: fact.source,
      missing: [...missing],
      ...currency,
      ...(fact.filledAt !== undefined && { filledAt: fact.filledAt }),
    });
  }
  return fields;
}

function currencyOf(state: WorkshopState): string {
  return state.workshop.workshop?.settings.currency ?? 'EUR';
}

/** A name in the language it is written in. */
function localName(name: string): LocalText {
  const text = plainLine(name);
  return /\p{Script=Arabic}/u.test(text) ? { ar: text } : { en: text };
}

/** As a record's line may be: at most 200 characters, without control and direction marks. */
export function plainLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, ' ')
    .trim()
    .slice(0, 200)
    .replace(/\p{Surrogate}/gu, '');
}

function isNamed(type: ActivityType, name: string): boolean {
  const form = normaliseText(name);
  const names = [type.name.en, type.name.ar, ...type.aliases].filter((each) => each !== undefined);
  return names.some((each) => normaliseText(each) === form);
}
