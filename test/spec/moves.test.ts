import { describe, expect, it } from 'vitest';
import { type Moves, movesInSteps, type Way } from '#shared/engine/moves/moves.ts';
import { sensitiveFields } from '#shared/import/sensitive.ts';
import { finish } from '#shared/lib/finish.ts';
import { encode } from '#test/support/engine/encode.ts';
import { ago, bystander, type Circumstances, D } from '#test/support/engine/score-one.ts';
import {
  activityRule,
  always,
  bandedRule,
  conditionRule,
  fact,
  gate,
  type ModelParts,
  never,
  testFields,
  testTypes,
  tinyModel,
  when,
} from '#test/support/engine/tiny-model.ts';

function movesOf(parts: ModelParts, given: Circumstances = {}, withheld: readonly string[] = []): Moves {
  const model = tinyModel(parts);
  const { cells = {}, activities = [], completeSince = 1000, hasActivities = true } = given;
  const leads = [{ id: 'one', cells, activities }, ...(given.others ?? [bystander])];
  const { data, dataSet } = encode(model, {
    leads: hasActivities ? leads : leads.map((lead) => ({ ...lead, activities: [] })),
    hasActivities,
    completeFrom: completeSince === null ? null : D - completeSince,
    decimal: '.',
    dateOrder: 'ymd',
  });
  return finish(movesInSteps(model, data, dataSet, 0, D, new Set(withheld)));
}

/** Ways in short: `ask size = 200`, `2 × visit`. */
function waysOf(moves: Moves): string[] {
  if (moves.kind !== 'tried') throw new Error(moves.kind);
  return moves.ways.map(inShort);
}

function inShort({ steps }: Way): string {
  const each = steps.map(({ change, times, any }) => {
    if (change.kind === 'activity') return `${times} × ${change.type}${change.asset && ` ${change.asset}`}`;
    return any ? `${change.how} ${change.field}` : `${change.how} ${change.field} = ${change.text}`;
  });
  return each.join(' and ');
}

const total = (of: 'fit' | 'engagement', atLeast: number) => ({ op: 'total', of, atLeast });
const visit = activityRule('r-visit', 'g-eng', 1000);
const engaged = gate('mql', { entry: when(total('engagement', 3000)) });

describe('what would move a lead up a stage', () => {
  it('P7 names the fact to ask for and the activity that it takes together, with the grade and totals they give', () => {
    const parts = {
      rules: [
        bandedRule('r-size', 'g-fit', 'size', [{ kind: 'range', from: 200, to: null, points: 5000 }]),
        activityRule('r-demo', 'g-eng', 3000, { types: ['demo'] }),
      ],
      gates: [gate('mql', { entry: when({ op: 'gradeIn', grades: ['B2'] }) })],
    };
    const moves = movesOf(parts, { cells: { size: '' } });
    // 200 people give 50 points of fit, which is B; a demo 30 of engagement, which is 2. Either alone leaves D2 or B4.
    expect(moves).toMatchObject({ kind: 'tried', next: 'mql', leftOut: 0, excludedBy: [] });
    expect(waysOf(moves)).toEqual(['ask size = 200 and 1 × demo']);
    expect(moves).toMatchObject({ ways: [{ stage: 'mql', grade: 'B2', fit: 5000, engagement: 3000 }] });
  });

  it('P7 the same activity may happen two or three times, and three may not be enough', () => {
    expect(waysOf(movesOf({ rules: [visit], gates: [engaged] }))).toEqual(['3 × visit']);
    expect(waysOf(movesOf({ rules: [visit], gates: [engaged] }, { activities: [ago(400)] }))).toEqual(['2 × visit']);
    const twiceAtMost = activityRule('r-visit', 'g-eng', 1000, { maxTimes: 2 });
    expect(movesOf({ rules: [twiceAtMost], gates: [engaged] })).toMatchObject({ kind: 'tried', ways: [] });
    const dear = gate('mql', { entry: when(total('engagement', 3001)) });
    expect(movesOf({ rules: [visit], gates: [dear] })).toMatchObject({ kind: 'tried', ways: [] });
  });

  it('P7 whatever a missing fact turns out to be is said where every value that was tried is enough', () => {
    const needs = gate('mql', {
      requires: ['mail', 'size'],
      entry: when(fact('size', { test: 'atLeast', value: 10 })),
    });
    expect(waysOf(movesOf({ gates: [needs] }))).toEqual(['ask size = 10 and ask mail']);
  });

  it('P7 what a lead is counts only where nothing else is enough, and then it is marked', () => {
    const large = fact('size', { test: 'atLeast', value: 200 });
    const gates = [gate('mql', { entry: when({ op: 'any', of: [large, total('engagement', 2000)] }) })];
    // One other size would do; two visits are more, but people can bring them about.
    expect(waysOf(movesOf({ rules: [visit], gates }, { cells: { size: '50' } }))).toEqual(['2 × visit']);
    expect(waysOf(movesOf({ gates }, { cells: { size: '50' } }))).toEqual(['otherwise size = 200']);
    expect(waysOf(movesOf({ rules: [visit], gates }, { cells: { size: '' } }))).toEqual(['ask size = 200']);
  });

  it('S5 what sales finds out can change: a fact that a later gate asks for, or an answer', () => {
    const gates = [gate('mql'), gate('sal', { entry: when(fact('news', { test: 'isYes', value: true })) })];
    expect(waysOf(movesOf({ gates }, { cells: { news: 'no' } }))).toEqual(['change news = yes']);
    expect(movesOf({ gates }, { cells: { news: 'no' } })).toMatchObject({ next: 'sal' });
  });

  it('P7 facts to ask for come before activities, and the readiest ways first', () => {
    const either = { op: 'any', of: [{ op: 'activityCount', types: ['demo', 'visit'], withinDays: 7, atLeast: 1 }] };
    const entry = when({ op: 'any', of: [either, fact('title', { test: 'containsWord', value: 'VP' })] });
    expect(waysOf(movesOf({ gates: [gate('mql', { entry })] }))).toEqual(['ask title = VP', '1 × visit', '1 × demo']);
  });

  it('P7 an example is one of the data’s own values, with how many leads have it', () => {
    const entry = when(fact('country', { test: 'isOneOf', values: ['egypt', 'france'] }));
    const others = ['France', 'France', 'Egypt'].map((country, i) => ({
      id: `${i}`,
      cells: { country },
      activities: [],
    }));
    const moves = movesOf({ gates: [gate('mql', { entry })] }, { cells: { country: '' }, others });
    expect(waysOf(moves)).toEqual(['ask country = France']);
    expect(moves).toMatchObject({ ways: [{ steps: [{ change: { text: 'France', leads: 2 } }] }] });
  });

  it('V1 a fact that is derived is not asked for: what it is derived from is', () => {
    const table = [{ value: 'C-level', words: ['chief'] }];
    const fields = testFields.map((field) =>
      field.id === 'answer' ? { ...field, derivation: { how: 'keywords', from: 'title', table } } : field,
    );
    const entry = when(fact('answer', { test: 'is', value: 'C-level' }));
    const parts = { fields, gates: [gate('mql', { entry })] };
    expect(waysOf(movesOf(parts, { cells: { title: '' } }))).toEqual(['ask title = chief']);
    expect(waysOf(movesOf(parts, { cells: { title: 'Intern' } }))).toEqual(['otherwise title = chief']);
  });

  it('P7 an asset is named where one is asked for, first one that the lead has not met', () => {
    const asset = { test: 'isOneOf', values: ['pricing', 'compare'] };
    const rule = activityRule('r', 'g-eng', 1000, { asset, oncePer: 'asset' });
    const gates = [gate('mql', { entry: when(total('engagement', 2000)) })];
    expect(waysOf(movesOf({ rules: [rule], gates }, { activities: [ago(3, 'visit', 'Pricing')] }))).toEqual([
      '1 × visit compare',
    ]);
  });

  it('P7 neither a sensitive fact nor an activity that speaks against a lead is ever suggested', () => {
    const entry = when({
      op: 'any',
      of: [fact('title', { test: 'isKnown' }), { op: 'activityCount', types: ['careers'], atLeast: 1 }],
    });
    const parts = { gates: [gate('mql', { entry })] };
    const against = testTypes.map((type) => (type.id === 'careers' ? { ...type, signal: 'negative' } : type));
    expect(waysOf(movesOf({ ...parts, activityTypes: against }))).toEqual(['ask title']);
    expect(movesOf({ ...parts, activityTypes: against }, {}, ['title'])).toMatchObject({ ways: [] });
    const fields = testFields.map((field) => (field.id === 'title' ? { ...field, name: { ar: 'الجنس' } } : field));
    expect([...sensitiveFields(tinyModel({ ...parts, fields }))]).toEqual(['title']);
  });

  it('C4 the lead is judged with what the whole data set shows: its types, and from when they are complete', () => {
    const quiet = { op: 'activityCount', types: ['visit'], withinDays: 30, atLeast: 0, atMost: 0 };
    const gates = [gate('mql', { requires: ['size'], entry: when(quiet) })];
    // Only others have visits. That this lead has none is evidence since 1,000 days, but none where they begin 29 days ago.
    expect(waysOf(movesOf({ gates }))).toEqual(['ask size']);
    expect(movesOf({ gates }, { completeSince: 29 })).toMatchObject({ ways: [] });
    expect(movesOf({ gates }, { completeSince: null })).toMatchObject({ ways: [{ steps: [{ any: true }] }] });
    expect(movesOf({ gates }, { hasActivities: false })).toMatchObject({ ways: [] });
  });

  it('C4 an activity of a type that the data has not seen yet is tried as what it would be: the first', () => {
    const entry = when({ op: 'activityCount', types: ['ghost'], withinDays: 7, atLeast: 1 });
    expect(waysOf(movesOf({ gates: [gate('mql', { entry })] }))).toEqual(['1 × ghost']);
    expect(waysOf(movesOf({ gates: [gate('mql', { entry })] }, { hasActivities: false }))).toEqual(['1 × ghost']);
  });

  it('S3 a fast track may be the shortest way, and may lead further than the next stage', () => {
    const track = { condition: when({ op: 'activityCount', types: ['demo'], withinDays: 7, atLeast: 1 }), always: [] };
    const gates = [gate('mql', { entry: never }), gate('sal', { entry: never, fastTrack: track })];
    const moves = movesOf({ gates });
    expect(waysOf(moves)).toEqual(['1 × demo']);
    expect(moves).toMatchObject({ next: 'mql', ways: [{ stage: 'sal' }] });
  });

  it('S4 who stands at the last stage, or is ruled out, is told so, with what binds', () => {
    expect(movesOf({ gates: [gate('mql', { entry: always })] })).toEqual({ kind: 'last', stage: 'mql' });
    expect(movesOf({})).toEqual({ kind: 'last', stage: 'lead' });
    const rulesOut = (id: string, title: string) => ({
      id,
      modelId: 'm',
      position: 0,
      name: {},
      condition: when(fact('title', { test: 'contains', value: title })),
    });
    const disqualifiers = [rulesOut('a', 'student'), rulesOut('b', 'intern'), rulesOut('c', 'summer')];
    const moves = movesOf({ disqualifiers, gates: [engaged] }, { cells: { title: 'Summer student' } });
    expect(moves).toEqual({ kind: 'disqualified', by: ['a', 'c'] });
  });

  it('S6 who was sent back is told until when, and whether the condition for coming back is met', () => {
    const reason = {
      id: 'no-budget',
      modelId: 'm',
      position: 0,
      name: {},
      carriedBy: when(fact('returned', { test: 'isKnown' })),
      to: 'recycled',
      clockField: 'returnedOn',
      afterDays: 30,
      returnsWhen: when({ op: 'activityCount', types: ['visit'], withinDays: 30, atLeast: 1 }),
    };
    const parts = { recycleReasons: [reason], gates: [engaged] };
    const cells = { returned: 'No budget', returnedOn: '2024-10-01' };
    const back = { kind: 'recycled', reason: 'no-budget' };
    // 1 October and 30 days: 31 October; D is the 19th.
    expect(movesOf(parts, { cells })).toEqual({ ...back, from: D + 12, conditionMet: false });
    expect(movesOf(parts, { cells, activities: [ago(2)] })).toEqual({ ...back, from: D + 12, conditionMet: true });
    const undated = { ...cells, returnedOn: '' };
    expect(movesOf(parts, { cells: undated })).toEqual({ ...back, from: null, conditionMet: false });
  });

  it('S2 the exclusions that hold a lead are named, and what would lift them is marked as what it is', () => {
    const excluded = [
      when(fact('country', { test: 'is', value: 'France' })),
      when(fact('title', { test: 'is', value: 'Intern' })),
    ];
    const moves = movesOf(
      { gates: [gate('mql', { exclusions: excluded })] },
      { cells: { title: 'Intern', country: 'Egypt' } },
    );
    expect(moves).toMatchObject({ excludedBy: [1] });
    expect(waysOf(moves)).toEqual(['otherwise title = title']);
  });

  it('P7 with very many candidates every one is tried alone, and the rest of the work is cut and counted', () => {
    const entry = when(total('fit', 3000));
    const words = Array.from({ length: 90 }, (_, i) => `word${i}`);
    const rules = words.map((value, i) =>
      conditionRule(
        `r${i}`,
        'g-fit',
        i === 89 ? 2000 : i === 88 ? 1000 : 1,
        fact(i % 2 === 0 ? 'title' : 'country', { test: 'is', value }),
      ),
    );
    const moves = movesOf({ rules, gates: [gate('mql', { entry })] });
    // 45 values and one that nothing names, for each of two fields: 92 alone, of which 64 go on, those that give most first.
    expect(moves).toMatchObject({ leftOut: 28 });
    expect(waysOf(moves)).toEqual(['ask title = word88 and ask country = word89']);
  });
});
