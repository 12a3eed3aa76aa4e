import fc from 'fast-check';
import { commands } from '#shared/commands/command.ts';
import { type RecordKind, recordKinds } from '#shared/model/records.ts';
import { gatedStages } from '#shared/model/stage.ts';
import { recordOf, someMembers } from './records.ts';
import { idOf, limit, modelId, name, points } from './values.ts';

/**
 * Commands of every family, over few ids so that they meet: about half are refused (a thing that is not there, a
 * reference to nothing, a value out of range), the rest are carried out.
 */

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
