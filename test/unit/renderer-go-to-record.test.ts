import { beforeEach, expect, test } from 'vitest';
import { goToChanged, goToRecord } from '#renderer/state/go-to-record.ts';
import { resetView, useView } from '#renderer/state/view-store.ts';
import { setOpenWorkshop } from '#renderer/state/workshop-store.ts';
import type { OpenWorkshop } from '#shared/bridge/contract.ts';
import { type Change, emptyState } from '#shared/model/records.ts';

const change = (kind: string, id: string) => ({ kind, id, before: null, after: null }) as unknown as Change;

beforeEach(() => {
  const state = { ...emptyState, rule: { r1: { id: 'r1' } }, gate: { g1: { id: 'g1' } } };
  setOpenWorkshop({ path: 'x', name: 'x', state, undo: { canUndo: false, canRedo: false } } as unknown as OpenWorkshop);
  resetView('export');
});

test('undo takes the eye to the record that it changed', () => {
  goToChanged([change('placement', 'p'), change('rule', 'r1')]);
  expect(useView.getState()).toMatchObject({ screen: 'score', selection: { kind: 'rule', id: 'r1' } });
});

test('a record that undo took away is not selected, but its step is shown', () => {
  goToChanged([change('rule', 'gone')]);
  expect(useView.getState()).toMatchObject({ screen: 'score', selection: null });
});

test('the canvas does not jump between its steps, and the simulation stays', () => {
  resetView('audience');
  goToRecord('gate', 'g1');
  expect(useView.getState()).toMatchObject({ screen: 'audience', selection: { kind: 'gate', id: 'g1' } });
  resetView('simulate');
  goToChanged([change('gate', 'g1')]);
  expect(useView.getState()).toMatchObject({ screen: 'simulate', selection: null });
});

test('while presenting nothing opens beside the canvas', () => {
  useView.setState({ presenting: true });
  goToRecord('rule', 'r1');
  expect(useView.getState()).toMatchObject({ screen: 'score', selection: null });
});

test('what has no place of its own moves nothing', () => {
  goToChanged([change('dataSet', 'd'), change('workshop', 'workshop')]);
  expect(useView.getState().screen).toBe('export');
});
