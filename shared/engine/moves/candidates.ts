import { leavesOf } from '../../model/condition-walk.ts';
import type { Field } from '../../model/field.ts';
import type { Model } from '../../model/model.ts';
import type { RecordOf } from '../../model/records.ts';
import { isUnknown, missingMarkers } from '../../values/missing.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import { type FactValue, readFact } from '../columns/fact-column.ts';
import { factTester } from '../conditions/fact-test.ts';
import { textTester } from '../conditions/text-test.ts';
import type { Day, LeadData, TextColumn } from '../lead-data.ts';
import { bandFinder } from '../points/banded-rule.ts';
import { type DerivedField, derivationsOf, textsThatGive } from './derived-from.ts';
import type { LeadAlone } from './lead-alone.ts';
import { valuesToTry, wordsAsked } from './values-to-try.ts';
import type { Asked, AskedOfField } from './what-is-asked.ts';

/** One thing that could be different about a lead. */
export type Change =
  | {
      readonly kind: 'fact';
      readonly field: string;
      /** As a cell of the data would say it. */
      readonly text: string;
      /**
       * `ask`: it is not known yet. `change`: it is known and can change, as people talk or act. `otherwise`: it is what
       * the lead is; only "if it were otherwise".
       */
      readonly how: 'ask' | 'change' | 'otherwise';
      /** How many leads have it already, where it is one of the data's own values. */
      readonly leads: number | null;
    }
  | {
      /** One more of a type today; without an asset the empty text. */
      readonly kind: 'activity';
      readonly type: string;
      readonly asset: string;
    };

/**
 * What is tried for a lead, in the order in which people would: facts to ask for, activities, facts that can change, and
 * what would have to be otherwise; of each, what the gate itself names first. Of the values that the model cannot tell
 * apart only the first is kept. Nothing is tried that is withheld, and no activity that speaks against a lead.
 */
export function candidatesFor(
  model: Model,
  data: LeadData,
  dataSet: RecordOf<'dataSet'>,
  lead: LeadAlone,
  asked: Asked,
  withheld: ReadonlySet<string>,
  asOf: Day,
): Change[] {
  const derivations = derivationsOf(model, data, dataSet);
  // A derived fact cannot be changed by itself: what it is derived from can.
  const sources = new Set([...asked.fields.keys()].map(derivations.sourceOf));
  const named = new Set([...asked.named].map(derivations.sourceOf));
  const askedOf = (id: string): AskedOfField => asked.fields.get(id) ?? { tests: [], bands: [], clocks: [] };
  const facts = model.fields
    .filter(({ id }) => sources.has(id) && !withheld.has(id))
    .flatMap((field) => {
      const column = data.columns[dataSet.fields[field.id]?.column ?? ''];
      const derived = derivations.from(field.id).map((each) => ({ ...each, asked: askedOf(each.field.id) }));
      return factsToTry({ model, field, asked: askedOf(field.id), derived, column, lead, asOf });
    });
  const all = [...facts, ...activitiesToTry(model, data, asked, lead)];
  const isNamed = (change: Change): boolean => named.has(change.kind === 'fact' ? change.field : change.type);
  return ranks.flatMap((rank) => {
    const own = all.filter((change) => rankOf(change) === rank);
    return [...own.filter(isNamed), ...own.filter((change) => !isNamed(change))];
  });
}

const ranks = ['ask', 'activity', 'change', 'otherwise'] as const;

/** How readily people bring a change about. */
export function rankOf(change: Change): (typeof ranks)[number] {
  return change.kind === 'activity' ? 'activity' : change.how;
}

type FactToTry = {
  readonly model: Model;
  readonly field: Field;
  readonly asked: AskedOfField;
  readonly derived: readonly (DerivedField & { readonly asked: AskedOfField })[];
  readonly column: TextColumn | undefined;
  readonly lead: LeadAlone;
  readonly asOf: Day;
};

function factsToTry({ model, field, asked, derived, column, lead, asOf }: FactToTry): Change[] {
  const { freeMail } = model.model;
  const reading = lead.reading(field.id);
  const markers = missingMarkers(field.missing);
  const read = (text: string): FactValue | null =>
    isUnknown(text, markers) ? null : readFact(text, field, reading, model.timeZone);
  const answers = answersTo(asked, freeMail, asOf);
  const further = derived.map((each) => ({ ...each, answers: answersTo(each.asked, freeMail, asOf) }));
  const allAnswers = (text: string, value: FactValue): string =>
    [answers(value), ...further.map((each) => derivedAnswer(each.derive(text), each.answers))].join('; ');
  const cell = lead.cell(field.id);
  const now = read(cell);
  const how = now === null ? 'ask' : canChange(model, field) ? 'change' : 'otherwise';
  const own = ownValues(field, column);
  const giving = derived.flatMap((each) => textsThatGive(each.field, wordsAsked(each.asked), freeMail));
  const seen = new Set(now === null ? [] : [allAnswers(cell, now)]);
  const changes: Change[] = [];
  for (const written of [...valuesToTry(field, asked, [...own.keys(), ...giving], freeMail, asOf)]) {
    const text = reading.decimal === ',' && isNumber(field) ? written.replace('.', ',') : written;
    const value = read(text);
    if (value === null || seen.has(allAnswers(text, value))) continue;
    seen.add(allAnswers(text, value));
    changes.push({ kind: 'fact', field: field.id, text, how, leads: own.get(text) ?? null });
  }
  return changes;
}

function derivedAnswer(derived: ReturnType<DerivedField['derive']>, answers: (value: FactValue) => string): string {
  return derived === null ? 'unknown' : answers(derived.value);
}

function isNumber({ type }: Field): boolean {
  return type === 'number' || type === 'money';
}

/** All that the model can make of a fact, as one text: equal for facts that it cannot tell apart. */
function answersTo({ tests, bands, clocks }: AskedOfField, freeMail: readonly string[], asOf: Day) {
  const testers = tests.map((is) => factTester(is, freeMail));
  const bandOf = bands.map((own) => ({ own, find: bandFinder(own) }));
  return (value: FactValue): string => {
    const passed = testers.map((passes) => Number(passes(value, asOf)));
    const fell = bandOf.map(({ own, find }) => {
      const band = find(value);
      return band === null ? -1 : own.indexOf(band);
    });
    const over = clocks.map((days) => Number(value.kind === 'day' && asOf - value.day >= days));
    return [...passed, ...fell, ...over].join(' ');
  };
}

/**
 * Facts that change as people talk and act: answers to qualification questions, behavioural facts, and what the gates
 * from SAL on ask for themselves (S5). Anything else is what a lead is.
 */
function canChange(model: Model, { id, source }: Field): boolean {
  if (source === 'behavioural' || model.questions.some(({ answerField }) => answerField === id)) return true;
  return model.gates.some(({ stage, enabled, requires, entry }) => {
    if (!enabled || stage === 'mql' || stage === 'pql') return false;
    return requires.includes(id) || leavesOf(entry).some((leaf) => leaf.op === 'fact' && leaf.field === id);
  });
}

const mostOwnValues = 50;

/** The data's own values with how many leads have each, most frequent first; of free text only what several share. */
function ownValues({ type }: Field, column: TextColumn | undefined): ReadonlyMap<string, number> {
  const least = type === 'category' || type === 'multi' ? 1 : type === 'text' ? 5 : Number.POSITIVE_INFINITY;
  if (column === undefined || least === Number.POSITIVE_INFINITY) return new Map();
  const counts = new Uint32Array(column.values.length);
  for (const code of column.codes) counts[code] = (counts[code] as number) + 1;
  const codes = [...counts.keys()].filter((code) => (counts[code] as number) >= least);
  codes.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  const most = codes.slice(0, mostOwnValues);
  return new Map(most.map((code) => [(column.values[code] as string).trim(), counts[code] as number]));
}

/** For each type that is asked about, and does not speak against a lead, an asset for each way of being asked about. */
function activitiesToTry(model: Model, data: LeadData, { activities }: Asked, lead: LeadAlone): Change[] {
  const assets = assetsToTry(
    data,
    activities.flatMap(({ asset }) => (asset === null ? [] : wordsOfAsset(asset))),
    lead,
  );
  return model.activityTypes
    .filter(({ signal }) => signal !== 'negative')
    .flatMap(({ id }) => {
      const asking = activities.filter(({ types }) => types.includes(id));
      if (asking.length === 0) return [];
      const testers = asking.map(({ asset }) => (asset === null ? () => true : onAsset(asset)));
      const seen = new Set<string>();
      return assets.flatMap((asset): Change[] => {
        const answers = testers.map((passes) => Number(passes(asset))).join('');
        if (seen.has(answers)) return [];
        seen.add(answers);
        return [{ kind: 'activity', type: id, asset }];
      });
    });
}

type AssetTest = Parameters<typeof textTester>[0];

/** An activity without an asset passes no asset condition (C4). */
function onAsset(asset: AssetTest): (text: string) => boolean {
  const passes = textTester(asset);
  return (raw) => {
    const text = normaliseText(raw);
    return text !== '' && passes(text);
  };
}

function wordsOfAsset(asset: AssetTest): readonly string[] {
  return 'values' in asset ? asset.values : [asset.value];
}

/** None, then those that the model names, then the data's most frequent; first whatever the lead has not met yet. */
function assetsToTry(data: LeadData, named: readonly string[], lead: LeadAlone): string[] {
  const own: string[] = [];
  const column = data.activities?.asset;
  if (column !== undefined && named.length > 0) {
    const counts = new Uint32Array(column.values.length);
    for (const code of column.codes) counts[code] = (counts[code] as number) + 1;
    const codes = [...counts.keys()].filter((code) => counts[code] !== 0);
    codes.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
    own.push(...codes.slice(0, mostOwnValues).map((code) => (column.values[code] as string).trim()));
  }
  const rest = [...new Set([...named, ...own, 'other'])].filter((asset) => asset !== '');
  return ['', ...rest.filter((asset) => !lead.hasMet(asset)), ...rest.filter((asset) => lead.hasMet(asset))];
}
