import { describe, expect, it } from 'vitest';
import { becomesOf, newFact, placeOf } from '#renderer/screens/import/becomes.ts';
import { countsOf, shareKnown, whatIsLeft } from '#renderer/screens/import/column-counts.ts';
import { folded } from '#renderer/screens/import/folded.ts';
import { withJoin } from '#renderer/screens/import/join-of.ts';
import {
  columnOf,
  firstMapping,
  type Mapping,
  planOf,
  stateOf,
  withFilledOn,
  withKind,
  withMarker,
  withPlace,
} from '#renderer/screens/import/mapping.ts';
import { outcomeOf, outcomeTotals, withOutcomeOf } from '#renderer/screens/import/outcome-values.ts';
import { hasActivities, mappingProblems, undecided } from '#renderer/screens/import/problems.ts';
import { importPlan, type PlanColumn } from '#shared/import/plan.ts';
import type { ColumnProfile, TableProfile } from '#shared/import/profile.ts';
import type { ColumnSuggestion } from '#shared/import/suggestion.ts';
import type { DataSetId, FieldId, ModelId } from '#shared/model/ids.ts';
import { fieldCalled } from '#test/support/import/planned.ts';
import { smallDataSet } from '#test/support/small-workshop.ts';

const reading = { decimal: '.', dateOrder: 'ymd' } as const;

function profile(key: string, header: string, more: Partial<ColumnProfile> = {}): ColumnProfile {
  return {
    key,
    header,
    type: 'category',
    typeShare: 1,
    reading,
    dateOrderUndecided: false,
    currency: null,
    empty: 0,
    filled: 100,
    known: 100,
    distinct: 2,
    top: [],
    min: null,
    max: null,
    examples: [],
    missing: [],
    unreadable: 0,
    notes: [],
    ...more,
  };
}

function mappingOf(
  columns: ColumnProfile[],
  places: Partial<PlanColumn>[],
  states: ColumnSuggestion['state'][] = [],
): Mapping {
  const planColumns = columns.map(
    ({ key }, i): PlanColumn => ({ key, role: 'none', fact: { kind: 'none' }, missing: [], reading, ...places[i] }),
  );
  const shape = {
    format: 'csv',
    encoding: 'UTF-8',
    delimiter: ',',
    quote: '"',
    sheet: '',
    sheets: [],
    headerRow: 1,
  } as const;
  const table: TableProfile = { file: 'leads.csv', shape, rows: 100, columns, troubles: [], looksLike: 'leads' };
  const suggestions = planColumns.map(
    ({ key, role, fact }, i): ColumnSuggestion => ({
      key,
      role,
      fact,
      confidence: 1,
      state: states[i] ?? 'sure',
      reason: 'sameName',
    }),
  );
  return firstMapping('/tmp/leads.csv', table, { kind: 'leads', columns: suggestions, planColumns, outcome: null });
}

describe('a mapping under way', () => {
  const id = profile('c0', 'Prospect ID');
  const converted = profile('c1', 'Converted', {
    top: [
      { text: '0', count: 61 },
      { text: '1', count: 38 },
    ],
  });

  it('gives a plan that the bridge accepts, named after its file', () => {
    const plan = planOf(mappingOf([id], [{ role: 'id' }]), 'm' as ModelId);
    expect(importPlan.safeParse(plan).success).toBe(true);
    expect(plan.name).toBe('leads');
    expect(plan.options).toEqual({ encoding: 'UTF-8', delimiter: ',', headerRow: 1 });
  });

  it('gives a role to one column only, and remembers who settled it', () => {
    const before = mappingOf([id, profile('c1', 'Lead Number')], [{ role: 'id' }, { fact: newFact(id) }]);
    const after = withPlace(before, 'c1', 'id', { kind: 'none' });
    expect(after.columns.map(({ role }) => role)).toEqual(['none', 'id']);
    expect([stateOf(after, 'c0'), stateOf(after, 'c1')]).toEqual(['sure', 'settled']);
  });

  it('says a place as one choice and back', () => {
    const none = { role: 'none', fact: { kind: 'none' } } as const;
    for (const choice of ['leftOut', 'newField', 'role:outcome', 'field:f1'] as const) {
      expect(becomesOf(placeOf(choice, id, none))).toBe(choice);
    }
    const fact = { kind: 'field', field: 'f1' as FieldId } as const;
    expect(placeOf('role:created', id, { role: 'none', fact }).fact).toEqual(fact);
    // A day without a fact would have nowhere to keep how its dates are read.
    expect(placeOf('role:handedOver', id, none)).toEqual({ role: 'handedOver', fact: newFact(id) });
    expect(placeOf('role:outcome', id, { role: 'none', fact }).fact).toEqual({ kind: 'none' });
  });

  it('E1 takes every value that is not won for lost until one is said to be open', () => {
    const values = ['1', '0', '2'];
    const won = withOutcomeOf(null, values, '1', 'won');
    expect(won).toEqual({ won: ['1'], lost: null });
    const open = withOutcomeOf(won, values, '2', 'open');
    expect(open).toEqual({ won: ['1'], lost: ['0'] });
    expect(values.map((value) => outcomeOf(open, value))).toEqual(['won', 'lost', 'open']);
    expect(withOutcomeOf(won, values, '1', 'lost')).toBeNull();
  });

  it('E1 counts won, lost and open of the column, with values beyond the listed ones', () => {
    expect(outcomeTotals({ won: ['1'], lost: null }, converted)).toEqual({ won: 38, lost: 62, open: 0 });
    expect(outcomeTotals({ won: ['1'], lost: ['0'] }, converted)).toEqual({ won: 38, lost: 61, open: 1 });
  });

  it('says what keeps it from being brought in', () => {
    expect(mappingProblems(mappingOf([id], [{}]))).toEqual([{ kind: 'nothingMapped' }]);
    const outcome = mappingOf([id, converted], [{ role: 'id' }, { role: 'outcome' }]);
    expect(mappingProblems(outcome)).toEqual([{ kind: 'noneWon', keys: ['c1'] }]);
    const field = { kind: 'field', field: 'f' as FieldId } as const;
    expect(mappingProblems(mappingOf([id, converted], [{ fact: field }, { fact: field }]))).toEqual([
      { kind: 'fieldTwice', keys: ['c0', 'c1'] },
    ]);
    const activities = { ...mappingOf([id], [{ role: 'lead' }]), kind: 'activities' as const };
    expect(mappingProblems(activities).map((p) => (p.kind === 'roleMissing' ? p.role : p.kind))).toEqual([
      'type',
      'day',
      'noJoin',
    ]);
  });

  it('becomes another kind of table without a role that this kind does not know', () => {
    const leads = mappingOf(
      [id, converted, profile('c2', 'City')],
      [{ role: 'id' }, { role: 'outcome' }, { fact: newFact(id) }],
    );
    const activities = withKind(leads, 'activities', { dataSet: 'd' as DataSetId, column: 'c0' });
    expect(activities.columns.map(({ role, fact }) => [role, fact.kind])).toEqual([
      ['lead', 'none'],
      ['none', 'none'],
      ['none', 'none'],
    ]);
    expect(planOf(activities, 'm' as ModelId).kind).toMatchObject({ kind: 'activities', dataSet: 'd', column: 'c0' });
    const back = withKind(
      { ...activities, columns: leads.columns.map((c) => ({ ...c, role: 'day' as const })) },
      'leads',
      null,
    );
    expect(back.columns.map(({ role, fact }) => [role, fact.kind])).toEqual([
      ['none', 'newField'],
      ['none', 'newField'],
      ['none', 'newField'],
    ]);
    expect(back.joinTo).toBeNull();
  });

  it('lists the columns that wait for a person', () => {
    const mapping = mappingOf([id, converted], [{}, {}], ['choose', 'leftOut']);
    expect(undecided(mapping)).toEqual(['c0']);
    expect(undecided(withPlace(mapping, 'c0', 'none', { kind: 'none' }))).toEqual([]);
  });
});

describe('the fill of a column', () => {
  const city = profile('c0', 'City', {
    empty: 10,
    filled: 90,
    known: 60,
    distinct: 2,
    top: [
      { text: 'Mumbai', count: 40 },
      { text: 'Other', count: 20 },
    ],
    missing: [
      { text: 'Select', count: 30, tick: true, why: 'formDefault' },
      { text: 'Other', count: 20, tick: false, why: 'mayBeAnAnswer' },
    ],
  });
  const column = (missing: string[]): PlanColumn => ({
    key: 'c0',
    role: 'none',
    fact: { kind: 'none' },
    missing,
    reading,
  });

  it('V2 counts ticked values as hidden missing, and unticked ones as known', () => {
    expect(countsOf(city, column(['Select']))).toEqual({ known: 60, hidden: 30, empty: 10 });
    expect(countsOf(city, column([]))).toEqual({ known: 90, hidden: 0, empty: 10 });
    expect(shareKnown(countsOf(city, column(['Select', 'Other'])))).toBeCloseTo(0.4);
  });

  it('V2 shows what is left as the ticks say, and leaves the rest counted', () => {
    expect(whatIsLeft(city, column(['Select']))).toEqual({ top: city.top, more: 0, moreCells: 0 });
    expect(whatIsLeft(city, column([])).top[1]?.text).toBe('Select');
    expect(whatIsLeft(city, column(['Select', 'Other']))).toEqual({ top: [city.top[0]], more: 0, moreCells: 0 });
  });

  it('is changed by a tick', () => {
    const mapping = withMarker(mappingOf([city], [{ missing: ['Select'] }]), 'c0', 'Other', true);
    expect(columnOf(mapping, 'c0')?.missing).toEqual(['Select', 'Other']);
    expect(columnOf(withMarker(mapping, 'c0', 'Select', false), 'c0')?.missing).toEqual(['Other']);
  });
});

describe('the day on which a fact was filled in', () => {
  const title = profile('c0', 'Job title');
  const day = profile('c1', 'Title asked on', { type: 'date' });

  it('V1 is said by another column, which then comes in too, and goes with it', () => {
    const mapping = withFilledOn(mappingOf([title, day], [{ fact: newFact(title) }]), 'c0', 'c1');
    expect(columnOf(mapping, 'c0')?.filledOn).toBe('c1');
    expect(columnOf(mapping, 'c1')?.fact).toMatchObject({ kind: 'newField', type: 'date' });
    expect(importPlan.safeParse(planOf(mapping, 'm' as ModelId)).success).toBe(true);
    const without = withPlace(mapping, 'c1', 'none', { kind: 'none' });
    expect(columnOf(without, 'c0')).not.toHaveProperty('filledOn');
    expect(columnOf(withFilledOn(mapping, 'c0', null), 'c0')).not.toHaveProperty('filledOn');
  });
});

describe('many columns', () => {
  const many = Array.from({ length: 37 }, (_, i) => profile(`c${i}`, `Column ${i}`));

  it('are folded where they are sure, and never where they are not', () => {
    const states = many.map((_, i): ColumnSuggestion['state'] => (i === 30 ? 'choose' : i === 31 ? 'likely' : 'sure'));
    const { open, sure } = folded(mappingOf(many, [], states));
    expect(open).toHaveLength(12);
    expect(open).toEqual(expect.arrayContaining(['c30', 'c31']));
    expect(sure).toHaveLength(25);
  });

  it('are all shown when they are few', () => {
    expect(folded(mappingOf(many.slice(0, 12), [])).sure).toEqual([]);
  });
});

describe('activities for leads that have some', () => {
  it('are found by the names and values of their columns when the table is said to be one', () => {
    const headers = [profile('c0', 'Lead ID'), profile('c1', 'Activity'), profile('c2', 'When', { type: 'date' })];
    const columns = [...headers, profile('c3', 'Asset'), profile('c4', 'Event'), profile('c5', 'City')];
    const mapping = mappingOf(columns, [{ role: 'id' }]);
    const joinTo = { dataSet: 'd1' as DataSetId, column: 'c0' };
    const roles = withKind(mapping, 'activities', joinTo).columns.map(({ role }) => role);
    expect(roles).toEqual(['lead', 'type', 'day', 'asset', 'none', 'none']);
    expect(mappingProblems(withKind(mapping, 'activities', joinTo))).toEqual([]);
  });

  it('belong to the leads that the table names by their e-mail, which are then looked for by it', () => {
    const columns = [
      profile('c0', 'Contact', { type: 'email' }),
      profile('c1', 'Activity'),
      profile('c2', 'When', { type: 'date' }),
    ];
    const mail = { kind: 'field', field: 'mail' as FieldId } as const;
    const mapping = mappingOf(columns, [{ fact: mail }]);
    const leads = {
      ...smallDataSet('d1', 2),
      idColumn: 'c0',
      fields: { ['mail' as FieldId]: { column: 'c7', reading } },
    };
    const activities = withJoin(withKind(mapping, 'activities', null), leads, [fieldCalled('Mail', 'email')]);
    expect(columnOf(activities, 'c0')).toMatchObject({ role: 'lead', fact: { kind: 'none' } });
    expect(activities.joinTo).toEqual({ dataSet: leads.id, column: 'c7' });
    expect(mappingProblems(activities)).toEqual([]);
    const withId = mappingOf([profile('c0', 'Lead ID'), ...columns.slice(1)], []);
    expect(withJoin(withKind(withId, 'activities', null), leads, []).joinTo).toEqual({
      dataSet: leads.id,
      column: 'c0',
    });
  });

  it('are said to take the place of the old ones, and only they are', () => {
    const joinTo = { dataSet: 'd1' as DataSetId, column: 'c0' };
    const mapping = mappingOf([profile('c0', 'Lead')], [{ role: 'lead' }]);
    const activities = { count: 3, types: {}, completeFrom: null, latest: null };
    const sets = { d1: smallDataSet('d1', 2, { activities }), d2: smallDataSet('d2', 2) };
    expect(hasActivities(withKind(mapping, 'activities', joinTo), sets)).toBe(true);
    expect(hasActivities(withKind(mapping, 'activities', { ...joinTo, dataSet: 'd2' as DataSetId }), sets)).toBe(false);
    expect(hasActivities(withKind(mapping, 'outcomes', joinTo), sets)).toBe(false);
    expect(hasActivities(mapping, sets)).toBe(false);
  });
});
