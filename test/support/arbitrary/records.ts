import fc from 'fast-check';
import type { RecordKind } from '#shared/model/records.ts';
import { gatedStages } from '#shared/model/stage.ts';
import { smallDataSet } from '../small-workshop.ts';
import { condition, conditions, rule } from './conditions.ts';
import { area, duration, idOf, limit, modelId, name, owner, points, position } from './values.ts';

const paragraphs = ['biography', 'demographics', 'behaviour', 'interests', 'needs', 'painPoints'];

/** The members of each kind beside its id and its model. */
const members: { readonly [Kind in RecordKind]: fc.Arbitrary<object> } = {
  workshop: fc.record({
    company: fc.constantFrom('Acme', 'Small & Co'),
    shownDataSet: fc.constantFrom(null, 'dataSet-0'),
  }),
  model: fc.record({ name, position, semantics: fc.constant(1), freeMail: fc.constantFrom([], ['gmail.com']) }),
  field: fc.record({
    position,
    key: fc.constantFrom('title', 'size', 'key_a', 'key_b'),
    name,
    type: fc.constantFrom('text', 'number', 'date', 'category'),
    source: fc.constantFrom('explicit', 'implicit'),
    missing: fc.constantFrom([], ['Select', 'n/a']),
  }),
  activityType: fc.record({
    position,
    name,
    signal: fc.constantFrom('interest', 'intent', 'negative'),
    aliases: fc.constantFrom([], ['Visit']),
  }),
  icp: fc.record({
    position,
    name,
    narrative: name,
    mustHaves: conditions,
    criteria: fc.array(fc.record({ condition, weight: points }), { maxLength: 2 }),
    exclusions: conditions,
    tiers: fc.constantFrom([], [500], [800, 500], [500, 800]),
  }),
  persona: fc.record({ position, name, condition, ...Object.fromEntries(paragraphs.map((member) => [member, name])) }),
  group: fc.record({
    position,
    name,
    dimension: fc.constantFrom('fit', 'engagement'),
    cap: limit,
    floor: limit,
    agreed: fc.option(owner, { nil: null }),
  }),
  rule: fc
    .record({ groupId: idOf('group'), position, name })
    .chain((common) => rule.map((own) => ({ ...common, ...own }))),
  dimension: fc.record({
    cap: limit,
    floor: limit,
    thresholds: fc.constantFrom([6000, 3000], [9000, 6000, 3000], [5000], [1000, 2000]),
  }),
  cell: fc.record({
    rating: fc.integer({ min: 0, max: 6 }),
    destination: fc.constantFrom('sales', 'nurture', 'none'),
    action: name,
    owner,
    timeToAct: fc.option(duration, { nil: null }),
  }),
  gate: fc.record({
    stage: fc.constantFrom(...gatedStages),
    name,
    enabled: fc.boolean(),
    requires: fc.array(idOf('field'), { maxLength: 2 }),
    entry: condition,
    exclusions: conditions,
    fastTrack: fc.option(fc.record({ condition, always: fc.array(idOf('field'), { maxLength: 1 }) }), { nil: null }),
    owner,
    assumedRate: fc.constantFrom(null, 0.8),
  }),
  disqualifier: fc.record({ position, name, condition }),
  recycleReason: fc.record({
    position,
    name,
    carriedBy: condition,
    to: fc.constantFrom('recycled', 'nurture'),
    clockField: fc.constantFrom('field-0', 'field-0', 'title'),
    afterDays: fc.constant(90),
    returnsWhen: condition,
  }),
  question: fc.record({
    position,
    framework: fc.constant('BANT'),
    text: name,
    answerField: idOf('field'),
    confirmedWhen: condition,
  }),
  clause: fc.record({
    position,
    owedBy: owner,
    stage: fc.constantFrom('mql', 'sal'),
    name,
    promise: fc.record({ kind: fc.constant('firstTouch'), within: duration }),
    note: name,
    consequence: name,
  }),
  participant: fc.record({
    name: fc.constantFrom('Ada', 'Bo', ''),
    role: fc.constant('Head'),
    side: fc.constantFrom('marketing', 'sales', 'facilitator'),
  }),
  signature: fc.constant({
    side: 'sales',
    name: 'Bo',
    role: '',
    at: '2026-01-05T10:00:00Z',
    bound: 'a'.repeat(64),
    modelHash: 'b'.repeat(64),
    dataSetId: null,
    stroke: '',
  }),
  dataSet: fc.constant(bare(smallDataSet('x', 0))),
  savedMapping: fc.record({
    position,
    name: fc.constantFrom('leads.csv', 'عملاء.xlsx'),
    savedAt: fc.constant('2026-01-05T09:00:00Z'),
    kind: fc.constantFrom('leads', 'outcomes'),
    columns: fc.constant([]),
    outcome: fc.constantFrom(null, { won: ['yes'], lost: null }),
  }),
  placement: fc.record({ node: fc.constant('gate'), x: position, y: position }),
  note: fc.record({
    kind: fc.constantFrom('note', 'question'),
    words: fc.constantFrom('', 'Who calls first?', 'ليس الآن'),
    answer: fc.constantFrom(null, 'Sales'),
    ...area,
  }),
  frame: fc.record({ position, name, minutes: fc.constantFrom(0, 30, 900), ...area }),
  comment: fc.record({
    on: fc.record({ kind: fc.constantFrom('icp', 'note', 'rule'), id: fc.constantFrom('icp-0', 'note-0', 'director') }),
    words: fc.constantFrom('', 'Too low', 'منخفض'),
    author: fc.constantFrom('', 'Ada'),
  }),
};

function bare(record: object): object {
  const { id: _id, modelId: _model, ...rest } = record as { id: string; modelId: string };
  return rest;
}

export function recordOf(kind: RecordKind): fc.Arbitrary<object> {
  const modelled = kind !== 'participant' && kind !== 'workshop' && kind !== 'model';
  return fc.tuple(idOf(kind), members[kind]).map(([id, own]) => ({ id, ...(modelled ? { modelId } : {}), ...own }));
}

/** Some members of a kind of record, as a change sets them. */
export function someMembers(kind: RecordKind): fc.Arbitrary<object> {
  return fc.tuple(members[kind], fc.array(fc.nat(11), { minLength: 1, maxLength: 4 })).map(([own, chosen]) => {
    const entries = Object.entries(own);
    return Object.fromEntries(chosen.map((i) => entries[i % entries.length] as [string, unknown]));
  });
}

/** Every kind of record once, so that references find something. */
export const fullRecords = [
  {
    kind: 'activityType',
    record: { id: 'activityType-0', modelId, position: 1, name: {}, signal: 'intent', aliases: [] },
  },
  {
    kind: 'field',
    record: {
      id: 'field-0',
      modelId,
      position: 3,
      key: 'since',
      name: {},
      type: 'date',
      source: 'explicit',
      missing: [],
    },
  },
  { kind: 'dataSet', record: smallDataSet('dataSet-0', 0) },
];
