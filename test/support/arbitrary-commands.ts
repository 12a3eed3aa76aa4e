import fc from 'fast-check';
import { commands } from '#shared/commands/command.ts';
import { type RecordKind, recordKinds } from '#shared/model/records.ts';
import { gatedStages } from '#shared/model/stage.ts';
import { smallDataSet } from './small-workshop.ts';

/**
 * Commands of every family, over few ids so that they meet: about half are refused (a thing that is not there, a
 * reference to nothing, a value out of range), the rest are carried out.
 */

const modelId = 'model';
const name = fc.record(
  { en: fc.constantFrom('One', 'Two', 'Three'), ar: fc.constantFrom('واحد', 'اثنان') },
  { requiredKeys: [] },
);
const position = fc.constantFrom(1, 2, 2.5, 3);
const points = fc.integer({ min: -2000, max: 2000 });
const limit = fc.option(fc.integer({ min: -500, max: 9000 }), { nil: null });
const owner = fc.constantFrom('marketing', 'sales', 'both');
const area = { x: position, y: position, width: fc.constantFrom(10, 200), height: fc.constantFrom(120, 300) };
const duration = fc.constant({ amount: 2, unit: 'days', clock: 'business' });

function idOf(kind: RecordKind): fc.Arbitrary<string> {
  const known: Partial<Record<RecordKind, string[]>> = {
    workshop: ['workshop'],
    model: [modelId],
    dimension: ['fit', 'engagement'],
    cell: ['model/A1', 'model/B2', 'model/C3'],
    field: ['title', 'size', 'field-0', 'field-1'],
    group: ['who', 'group-0'],
    rule: ['director', 'rule-0', 'rule-1'],
  };
  return fc.constantFrom(...(known[kind] ?? [`${kind}-0`, `${kind}-1`]));
}

const test = fc.oneof(
  fc.constant({ test: 'isKnown' }),
  fc.constant({ test: 'containsWord', value: 'head' }),
  fc.record({ test: fc.constant('atLeast'), value: fc.integer({ min: 0, max: 500 }) }),
);
const leaf = fc.oneof(
  { weight: 5, arbitrary: fc.record({ op: fc.constant('fact'), field: idOf('field'), is: test }) },
  fc.record({
    op: fc.constant('activityCount'),
    types: fc.array(idOf('activityType'), { minLength: 1, maxLength: 2 }),
    atLeast: fc.constant(1),
  }),
  fc.record({ op: fc.constant('matchesIcp'), icp: idOf('icp') }),
  fc.record({ op: fc.constant('matchesPersona'), persona: idOf('persona') }),
  fc.record({ op: fc.constant('question'), question: idOf('question'), is: fc.constantFrom('answered', 'confirmed') }),
  fc.constant({ op: 'stageReached', stage: 'mql' }),
  fc.constant({ op: 'total', of: 'fit', atLeast: 3000 }),
);
const condition = fc.record({
  version: fc.constant(1),
  root: fc.oneof(
    { weight: 3, arbitrary: fc.constant({ op: 'all', of: [] }) },
    { weight: 3, arbitrary: leaf },
    fc.record({ op: fc.constantFrom('all', 'any'), of: fc.array(leaf, { maxLength: 3 }) }),
    fc.record({ op: fc.constant('not'), of: leaf }),
  ),
});
const conditions = fc.array(condition, { maxLength: 2 });

const rule = fc.oneof(
  fc.record({ kind: fc.constant('condition'), condition, points }),
  fc.record({
    kind: fc.constant('banded'),
    field: idOf('field'),
    bands: fc.array(
      fc.record({
        kind: fc.constant('range'),
        from: fc.constantFrom(null, 1, 50),
        to: fc.constantFrom(null, 10, 100),
        points,
      }),
      { maxLength: 2 },
    ),
  }),
  fc.record({
    kind: fc.constant('activity'),
    types: fc.array(idOf('activityType'), { minLength: 1, maxLength: 2 }),
    points,
    withinDays: fc.constantFrom(null, 30),
    oncePer: fc.constantFrom(null, 'day', 'asset'),
    maxTimes: fc.constantFrom(null, 3),
    decay: fc.constantFrom({ kind: 'none' }, { kind: 'halfLife', days: 30 }, { kind: 'step', days: 9, fraction: 0.5 }),
  }),
);

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

function recordOf(kind: RecordKind): fc.Arbitrary<object> {
  const modelled = kind !== 'participant' && kind !== 'workshop' && kind !== 'model';
  return fc.tuple(idOf(kind), members[kind]).map(([id, own]) => ({ id, ...(modelled ? { modelId } : {}), ...own }));
}

function someMembers(kind: RecordKind): fc.Arbitrary<object> {
  return fc.tuple(members[kind], fc.array(fc.nat(11), { minLength: 1, maxLength: 4 })).map(([own, chosen]) => {
    const entries = Object.entries(own);
    return Object.fromEntries(chosen.map((i) => entries[i % entries.length] as [string, unknown]));
  });
}

/** The commands that are more than add, change and remove of one record. */
const special: Readonly<Record<string, fc.Arbitrary<object>>> = {
  'workshop.rename': fc.record({ title: name, company: fc.constantFrom('Acme', 'Other') }),
  'workshop.setSettings': fc.record({
    set: fc.constantFrom({ currency: 'USD' }, { digits: 'arabic' }, { decisionDays: 30 }, { currency: 'dollars' }),
  }),
  'workshop.knowFinding': fc.record({
    finding: fc.constantFrom('', 'neverFires rule:rule-0', 'unsaid gate:gate-1'),
    known: fc.boolean(),
  }),
  'workshop.showDataSet': fc.record({ dataSet: fc.constantFrom(null, 'dataSet-0', 'dataSet-1') }),
  'workshop.start': fc.record({
    records: fc.array(
      fc
        .constantFrom<RecordKind>('field', 'icp', 'participant')
        .chain((kind) => recordOf(kind).map((record) => ({ kind, record }))),
      { maxLength: 3 },
    ),
  }),
  'placement.set': fc.record({
    modelId: fc.constant(modelId),
    moves: fc.array(
      fc.record({
        node: fc.constantFrom('a', 'b', 'c', 'note:note-0', 'frame:frame-1'),
        x: fc.integer({ min: 0, max: 99 }),
        y: fc.constant(1),
      }),
      { maxLength: 4 },
    ),
  }),
  'placement.clear': fc.constant({ modelId }),
  'cards.add': fc.record({
    modelId: fc.constant(modelId),
    records: fc.array(
      fc
        .constantFrom<RecordKind>('icp', 'persona', 'group', 'rule', 'clause')
        .chain((kind) => recordOf(kind).map((record) => ({ kind, record }))),
      { minLength: 1, maxLength: 3 },
    ),
    moves: fc.constantFrom([], [{ node: 'icp:icp-0', x: 3, y: 4 }]),
  }),
  'cards.remove': fc.record({
    refs: fc.array(
      fc
        .constantFrom<RecordKind>('icp', 'persona', 'group', 'rule', 'clause', 'gate')
        .chain((kind) => idOf(kind).map((id) => ({ kind, id }))),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  'field.addMany': fc.record({ records: fc.array(recordOf('field'), { maxLength: 3 }) }),
  'group.setCap': fc.record({ id: idOf('group'), cap: limit }),
  'rule.setPoints': fc.record({ id: idOf('rule'), points }),
  'dimension.setThreshold': fc.record({
    id: idOf('dimension'),
    index: fc.nat(3),
    at: fc.integer({ min: 0, max: 9000 }),
  }),
  'cell.paint': fc.record({ from: idOf('cell'), to: fc.array(idOf('cell'), { minLength: 1, maxLength: 3 }) }),
  'waterfall.apply': fc.record({
    modelId: fc.constant(modelId),
    stages: fc.uniqueArray(fc.constantFrom(...gatedStages), { minLength: 1 }),
    added: fc.array(recordOf('gate'), { maxLength: 2 }),
    names: fc.constantFrom({}, { mql: { en: 'Qualified', ar: 'مؤهل' } }),
  }),
  'framework.add': fc.record({
    fields: fc.array(recordOf('field'), { maxLength: 2 }),
    questions: fc.array(recordOf('question'), { minLength: 1, maxLength: 2 }),
  }),
  'framework.rename': fc.record({
    modelId: fc.constant(modelId),
    framework: fc.constantFrom('BANT', 'CHAMP'),
    to: fc.constantFrom('Ours', ''),
  }),
  'framework.remove': fc.record({ modelId: fc.constant(modelId), framework: fc.constantFrom('BANT', 'CHAMP') }),
  'dataSet.add': fc.record(
    {
      record: recordOf('dataSet'),
      fields: fc.array(recordOf('field'), { maxLength: 2 }),
      activityTypes: fc.array(recordOf('activityType'), { maxLength: 1 }),
      replaces: idOf('dataSet'),
      leads: fc.constantFrom('appended', 'replaced'),
      mapping: recordOf('savedMapping'),
    },
    { requiredKeys: ['record'] },
  ),
  'dataSet.rename': fc.record({ id: idOf('dataSet'), name: fc.constantFrom('Leads', 'Others') }),
  'dataSet.remap': fc.record({ id: idOf('dataSet'), set: fc.constantFrom({ fields: {} }, { nameColumn: 'c1' }) }),
  'dataSet.erase': fc.record({ id: idOf('dataSet'), confirm: fc.constant(true) }),
};

function commandOf(type: string): fc.Arbitrary<object> {
  const [kind, act] = type.split('.') as [RecordKind, string];
  const own = special[type];
  if (own !== undefined) return own.map((rest) => ({ type, ...rest }));
  if (!recordKinds.includes(kind)) throw new Error(`No arbitrary command ${type}.`);
  if (act === 'add') return recordOf(kind).map((record) => ({ type, record }));
  if (act === 'remove') return idOf(kind).map((id) => ({ type, id }));
  if (act === 'change') return fc.tuple(idOf(kind), someMembers(kind)).map(([id, set]) => ({ type, id, set }));
  throw new Error(`No arbitrary command ${type}.`);
}

/** A command of any family but erasing, which has its own property. */
export const anyCommand: fc.Arbitrary<object> = fc.oneof(
  ...Object.keys(commands)
    .filter((type) => type !== 'dataSet.erase')
    .map((type) => ({ weight: type.endsWith('.add') ? 3 : 1, arbitrary: commandOf(type) })),
);

export const eraseCommand: fc.Arbitrary<object> = commandOf('dataSet.erase');

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
