import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { By } from '#main/workshop/committed.ts';
import { beginning, createSession } from '#main/workshop/create-session.ts';
import { historyEntries, versionEntries } from '#main/workshop/history.ts';
import type { WorkshopSession } from '#main/workshop/session.ts';
import type { RecordKind } from '#shared/model/records.ts';
import { recordKinds, recordSchemas } from '#shared/model/records.ts';
import { catalogue } from '#shared/text/catalogue.ts';
import { translator } from '#shared/text/translate.ts';
import { by, envelopeOf, record, smallRecords } from '#test/support/small-workshop.ts';
import { bringIn } from '#test/support/staged-leads.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const en = translator('en');
const ar = translator('ar');

function begin(more = smallRecords()): WorkshopSession {
  const created = createSession(join(temporaryFolder(), 'small.accord'), more, by());
  if (!created.ok) throw new Error(JSON.stringify(created.refusal));
  onTestFinished(() => created.value.close());
  return created.value;
}

function newest(session: WorkshopSession, t = en): string {
  const [line] = session.history({ before: null, count: 1 }, t);
  if (line === undefined) throw new Error('The history is empty.');
  return t(line.text, line.params);
}

test('the history says who changed what, from what to what, in both languages', () => {
  const session = begin();
  session.execute(envelopeOf({ type: 'rule.setPoints', id: 'director', points: 1250 }, { actor: { side: 'sales' } }));
  expect(newest(session)).toBe('Points of rule “Director or higher” from 10 to 12.5');
  expect(newest(session, ar)).toBe('النقاط – القاعدة «مدير فأعلى»: من 10 إلى 12.5');
  expect(session.history({ before: null, count: 1 }, en)[0]?.actor).toEqual({ side: 'sales' });
});

test('a threshold is named by the grade that begins there', () => {
  const session = begin();
  session.execute(envelopeOf({ type: 'dimension.setThreshold', id: 'fit', index: 1, at: 3500 }));
  expect(newest(session)).toBe('Threshold for Fit B from 30 to 35');
});

test('a changed condition is told in words, before and after', () => {
  const session = begin();
  const is = { test: 'containsWord', value: 'head' };
  const condition = { version: 1, root: { op: 'fact', field: 'title', is } };
  session.execute(envelopeOf({ type: 'rule.change', id: 'director', set: { condition } }));
  expect(newest(session)).toContain(
    'Condition of rule “Director or higher” from Job title contains the word “director”',
  );
  expect(newest(session)).toContain('“head”');
});

test('settings, promises, bands and decay are told in their own words', () => {
  const session = begin();
  const clause = {
    id: 'c1',
    modelId: 'model',
    position: 1,
    owedBy: 'sales',
    stage: 'mql',
    name: { en: 'First call' },
    promise: { kind: 'firstTouch', within: { amount: 1, unit: 'days', clock: 'business' } },
    note: {},
    consequence: {},
  };
  const bands = [{ kind: 'range', from: 50, to: null, points: 1000 }];
  const banded = {
    id: 'b1',
    modelId: 'model',
    groupId: 'who',
    position: 2,
    name: { en: 'Size' },
    kind: 'banded',
    field: 'size',
    bands,
  };
  session.execute(envelopeOf({ type: 'clause.add', record: clause }));
  session.execute(envelopeOf({ type: 'rule.add', record: banded }));
  const within = { amount: 4, unit: 'hours', clock: 'business' };
  session.execute(envelopeOf({ type: 'clause.change', id: 'c1', set: { promise: { kind: 'firstTouch', within } } }));
  expect(newest(session)).toMatch(/^Promise of clause “First call” from .*1 working day to .*4 working hours$/);
  session.execute(envelopeOf({ type: 'rule.change', id: 'b1', set: { bands: [{ ...bands[0], points: 500 }] } }));
  expect(newest(session)).toMatch(/^Bands of rule “Size” from .*\+10 to .*\+5$/);
  session.execute(envelopeOf({ type: 'workshop.setSettings', set: { currency: 'USD' } }));
  expect(newest(session)).toBe('Currency of the workshop from EUR to USD');
  session.execute(envelopeOf({ type: 'rule.change', id: 'b1', set: { position: 9 } }));
  expect(newest(session)).toBe('Place in the order of rule “Size” changed');
});

test('a removed group comes before the rules that went with it', () => {
  const session = begin();
  session.execute(envelopeOf({ type: 'group.remove', id: 'who' }));
  expect(newest(session)).toBe('Removed: group “Who they are”, and 1 more change');
  const [line] = session.history({ before: null, count: 1 }, en);
  expect(line?.details.map((detail) => en(detail.text, detail.params))).toEqual([
    'Removed: group “Who they are”',
    'Removed: rule “Director or higher”',
  ]);
});

test('taking back and bringing back say what, and a gesture is one line', () => {
  const session = begin();
  for (const points of [1100, 1200]) {
    session.execute(envelopeOf({ type: 'rule.setPoints', id: 'director', points }, { gesture: 'drag' }));
  }
  session.undo(by());
  session.redo(by());
  expect(historyEntries(session.db, session.state, en).map(({ text }) => text)).toEqual([
    'Workshop begun',
    'Points of rule “Director or higher” from 10 to 12',
    'Points of rule “Director or higher” from 10 to 12 (undone)',
    'Points of rule “Director or higher” from 10 to 12 (redone)',
  ]);
});

test('a long history is read by pages', () => {
  const session = begin();
  for (let points = 1; points <= 25; points++) {
    session.execute(envelopeOf({ type: 'rule.setPoints', id: 'director', points: points * 100 + 5 }));
  }
  const seen: number[] = [];
  for (let before: number | null = null; ; ) {
    const page = session.history({ before, count: 10 }, en);
    if (page.length === 0) break;
    seen.push(...page.map(({ seq }) => seq));
    before = seen.at(-1) as number;
  }
  expect(seen).toEqual(Array.from({ length: 26 }, (_, i) => 26 - i));
});

test('whoever held the pen is called by name', () => {
  const ada = record('participant', { id: 'ada', name: 'Ada', role: 'Head of marketing', side: 'marketing' });
  const session = begin([...smallRecords(), ada]);
  const actor: By['actor'] = { side: 'marketing', participant: 'ada' };
  session.execute(envelopeOf({ type: 'rule.setPoints', id: 'director', points: 5 }, { actor }));
  expect(session.history({ before: null, count: 1 }, en)[0]?.who).toBe('Ada');
});

test('versions are listed with who named them and the hash of the model then', () => {
  const session = begin();
  session.saveVersion(by('both'), 'Agreed');
  const [version] = versionEntries(session.db, session.state);
  expect(version).toMatchObject({ name: 'Agreed', side: 'both', who: null });
  expect(version?.modelHash).toMatch(/^[0-9a-f]{64}$/);
});

test('every kind of record and every member of it has a word in the history, in both languages', () => {
  const unsaid = new Set(['id', 'modelId', 'semantics', 'grade', 'createdAt', 'template', 'settings']);
  const ofImports =
    /^(importedAt|file|format|encoding|delimiter|sheet|columns|leads|idColumn|createdColumn|handedOverColumn|counts|fingerprint|erased)$/;
  for (const kind of recordKinds.filter((kind) => kind !== 'signature' && kind !== 'placement')) {
    expect(catalogue.en).toHaveProperty([`history.kind.${kind}`]);
    for (const member of membersOf(kind)) {
      if (unsaid.has(member) || (kind === 'dataSet' && ofImports.test(member))) continue;
      expect(catalogue.en, `${kind}.${member}`).toHaveProperty([`history.member.${member}`]);
      expect(catalogue.ar, `${kind}.${member}`).toHaveProperty([`history.member.${member}`]);
    }
  }
});

function membersOf(kind: RecordKind): string[] {
  const schema = recordSchemas[kind] as unknown as { shape?: object; options?: readonly { shape: object }[] };
  const shapes = schema.options?.map(({ shape }) => shape) ?? [schema.shape ?? {}];
  return [...new Set(shapes.flatMap((shape) => Object.keys(shape)))];
}

test('leads that come with the beginning are part of it, later ones are told by number and name', () => {
  const session = begin();
  bringIn(session, 'd1', 3, {}, { ...by(), gesture: beginning } as By);
  expect(newest(session)).toBe('Workshop begun');
  expect(session.canUndo).toBe(false);
  bringIn(session, 'd2', 1);
  expect(newest(session)).toBe('1 lead brought in: Leads d2');
  session.execute(envelopeOf({ type: 'dataSet.remove', id: 'd1' }));
  expect(newest(session)).toBe('Removed: data set “Leads d1”');
  session.eraseLeads(by());
  const lines = session.history({ before: null, count: 2 }, en).map(({ text, params }) => en(text, params));
  expect(lines).toEqual(['Leads of a removed data set erased for good', 'Leads erased for good: Leads d2']);
});
