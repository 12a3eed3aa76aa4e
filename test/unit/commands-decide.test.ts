import { expect, test } from 'vitest';
import { decide, envelope } from '#shared/commands/command.ts';
import { applyChanges } from '#shared/model/changes.ts';
import { emptyState, type WorkshopState } from '#shared/model/records.ts';
import { by, smallRecords } from '#test/support/small-workshop.ts';

function smallState(): WorkshopState {
  const changes = smallRecords().map(({ kind, record }) => ({ kind, id: record.id, before: null, after: record }));
  return applyChanges(emptyState, changes as never);
}

/** What comes of a command that arrives from outside: not understood, refused, or its changes. */
function answer(command: unknown, state = smallState()): unknown {
  const parsed = envelope.safeParse({ ...by(), command });
  if (!parsed.success) return 'not understood';
  const decision = decide(state, parsed.data.command, parsed.data);
  return decision.ok ? decision.value.length : decision.refusal;
}

test.each(['toString', 'valueOf', 'hasOwnProperty', 'constructor', '__proto__', 'isPrototypeOf'])(
  'nothing is called %s, for every object has that already',
  (id) => {
    expect(answer({ type: 'icp.remove', id })).toBe('not understood');
    expect(answer({ type: 'icp.change', id, set: { tiers: [] } })).toBe('not understood');
    expect(answer({ type: 'participant.add', record: { id, name: 'Ada', role: '', side: 'sales' } })).toBe(
      'not understood',
    );
  },
);

test('a node whose name makes no id is refused, so that the file can be opened again', () => {
  const moves = (node: string) => ({ type: 'placement.set', modelId: 'model', moves: [{ node, x: 1, y: 2 }] });
  expect(answer(moves('gate/mql'))).toBe(1);
  for (const node of ['with space', 'x'.repeat(99), 'ع']) {
    expect(answer(moves(node))).toEqual({ kind: 'invalidValue', record: 'placement', path: 'id' });
  }
});

test('a condition nested without end is not understood, and nothing breaks', () => {
  let root: unknown = { op: 'all', of: [] };
  for (let i = 0; i < 100_000; i++) root = { op: 'not', of: root };
  const condition = { version: 1, root };
  expect(answer({ type: 'rule.change', id: 'director', set: { condition } })).toBe('not understood');
  expect(answer({ type: 'rule.add', record: { condition } })).toBe('not understood');
});

test('a new threshold brings its cells, a lost one takes them, in one step (G2)', () => {
  const more = { type: 'dimension.change', id: 'fit', set: { thresholds: [8000, 6000, 3000] } };
  expect(answer(more)).toBe(4);
  const fewer = { type: 'dimension.change', id: 'fit', set: { thresholds: [6000] } };
  expect(answer(fewer)).toBe(4);
});

test('a field that a rule reads is not removed, and the refusal says where it is used', () => {
  expect(answer({ type: 'field.remove', id: 'title' })).toEqual({
    kind: 'stillUsed',
    ref: { kind: 'field', id: 'title' },
    by: [{ kind: 'rule', id: 'director' }],
  });
});

test('a condition may not look at what is worked out later (C5)', () => {
  const condition = { version: 1, root: { op: 'gradeIn', grades: ['A1'] } };
  expect(answer({ type: 'rule.change', id: 'director', set: { condition } })).toMatchObject({
    kind: 'backwardReference',
  });
});

test('a threshold pushes its neighbours out of its way, one hundredth apart (G1)', () => {
  const state = smallState();
  const parsed = envelope.parse({
    ...by(),
    command: { type: 'dimension.setThreshold', id: 'fit', index: 1, at: 7000 },
  });
  const decision = decide(state, parsed.command, parsed);
  expect(decision.ok && decision.value[0]?.after).toMatchObject({ thresholds: [7001, 7000] });
});

test('a time zone that nobody knows is refused where it is written, for no day could be told in it', () => {
  const zone = (timeZone: string) => answer({ type: 'workshop.setSettings', set: { timeZone } });
  expect(zone('Asia/Riyadh')).toBe(1);
  expect(zone('Mars/Olympus')).toEqual({ kind: 'invalidValue', record: 'workshop', path: 'settings.timeZone' });
});
