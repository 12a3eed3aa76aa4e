import { describe, expect, it } from 'vitest';
import { type Command, decide } from '#shared/commands/command.ts';
import { applyChanges, invertChanges } from '#shared/model/changes.ts';
import { modelOf } from '#shared/model/model.ts';
import type { Question } from '#shared/model/question.ts';
import { emptyState, type WorkshopState } from '#shared/model/records.ts';
import { frameworks } from '#shared/templates/frameworks/all.ts';
import { frameworkRecords } from '#shared/templates/frameworks/plan.ts';
import { waterfalls } from '#shared/templates/waterfalls.ts';
import { gate } from '#test/support/engine/tiny-model.ts';
import { smallRecords } from '#test/support/small-workshop.ts';

const context = { time: '2026-11-26T02:00:00Z', actor: { side: 'both' } } as const;
const begun = smallRecords().reduce<WorkshopState>(
  (state, { kind, record }) => applyChanges(state, [{ kind, id: record.id, before: null, after: record } as never]),
  emptyState,
);

function carriedOut(state: WorkshopState, command: unknown): WorkshopState {
  const decision = decide(state, command as Command, context);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  const next = applyChanges(state, decision.value);
  expect(applyChanges(next, invertChanges(decision.value))).toEqual(state);
  return next;
}

const gateOf = (stage: string, parts: Readonly<Record<string, unknown>> = {}) => ({
  ...gate(stage, parts),
  id: `model/${stage}`,
  modelId: 'model',
});
const used = (state: WorkshopState) =>
  Object.values(state.gate)
    .filter(({ enabled }) => enabled)
    .map(({ stage }) => stage)
    .sort();

describe('a waterfall', () => {
  it('S1 uses its stages and no others, in one step, and what opened a gate is kept while it rests', () => {
    const entry = { version: 1, root: { op: 'fact', field: 'title', is: { test: 'isKnown' } } };
    const start = carriedOut(carriedOut(begun, { type: 'gate.add', record: gateOf('sal', { entry }) }), {
      type: 'gate.add',
      record: gateOf('mql'),
    });
    const added = ['sql', 'customer'].map((stage) => gateOf(stage));
    const short = carriedOut(start, {
      type: 'waterfall.apply',
      modelId: 'model',
      stages: ['mql', 'sql'],
      added,
      names: {},
    });
    expect(used(short)).toEqual(['mql', 'sql']);
    expect(short.gate['model/sal']).toMatchObject({ enabled: false, entry });
    const names = { sal: { en: 'Accepted', ar: 'مقبول' } };
    const whole = carriedOut(short, {
      type: 'waterfall.apply',
      modelId: 'model',
      stages: ['mql', 'sal', 'sql'],
      added: [],
      names,
    });
    expect(used(whole)).toEqual(['mql', 'sal', 'sql']);
    expect(whole.gate['model/sal']).toMatchObject({ entry, name: names.sal });
  });

  it('every preset has its words in both languages and its stages in their order', () => {
    for (const { stages, names } of waterfalls) {
      expect(stages.length).toBe(new Set(stages).size);
      for (const name of Object.values(names)) expect(Object.keys(name ?? {}).sort()).toEqual(['ar', 'en']);
    }
  });
});

describe('painting the matrix', () => {
  it('G2 gives other cells what is done in one, and leaves their grades alone', () => {
    const set = { rating: 5, destination: 'sales', action: { en: 'Call' }, owner: 'sales' };
    const one = carriedOut(begun, { type: 'cell.change', id: 'model/A1', set });
    const painted = carriedOut(one, { type: 'cell.paint', from: 'model/A1', to: ['model/A1', 'model/A2', 'model/B1'] });
    expect(painted.cell['model/B1']).toMatchObject({ ...set, grade: 'B1' });
    expect(painted.cell['model/A2']).toMatchObject({ ...set, grade: 'A2' });
    expect(painted.cell['model/C3']).toEqual(one.cell['model/C3']);
    const nowhere = decide(
      one,
      { type: 'cell.paint', from: 'model/A1', to: ['model/F6'] } as unknown as Command,
      context,
    );
    expect(nowhere).toMatchObject({ ok: false, refusal: { kind: 'notFound' } });
  });
});

describe('qualification frameworks', () => {
  const addTo = (state: WorkshopState, at: number) => {
    let made = 0;
    const model = modelOf(state, 'model' as never);
    const plan = frameworks[at];
    if (model === null || plan === undefined) throw new Error('no framework');
    const records = frameworkRecords(plan, model, (prefix) => `${prefix}-${at}-${made++}`);
    return { records, next: carriedOut(state, { type: 'framework.add', ...records }) };
  };

  it('S5 are added with the facts of their answers, and share the facts that they share', () => {
    const bant = addTo(begun, 0);
    expect(Object.values(bant.next.question)).toHaveLength(4);
    const champ = addTo(bant.next, 1);
    expect(champ.records.fields.map(({ key }) => key)).toEqual(['challenges', 'is_priority']);
    const budget = Object.values(champ.next.question).filter(
      ({ answerField }) => champ.next.field[answerField]?.key === 'budget_confirmed',
    );
    expect(budget.map(({ framework }) => framework).sort()).toEqual(['BANT', 'CHAMP']);
  });

  it('are renamed and removed as a whole, but not while a gate asks one of their questions', () => {
    const { next } = addTo(begun, 0);
    const ours = carriedOut(next, { type: 'framework.rename', modelId: 'model', framework: 'BANT', to: 'Ours' });
    const [asked] = Object.values(ours.question) as [Question];
    const entry = { version: 1, root: { op: 'question', question: asked.id, is: 'answered' } };
    const using = carriedOut(ours, { type: 'gate.add', record: gateOf('sql', { entry }) });
    const remove = { type: 'framework.remove', modelId: 'model', framework: 'Ours' };
    expect(decide(using, remove as unknown as Command, context)).toMatchObject({
      ok: false,
      refusal: { kind: 'stillUsed', ref: { kind: 'question' } },
    });
    expect(Object.keys(carriedOut(ours, remove).question)).toEqual([]);
    expect(decide(begun, remove as unknown as Command, context)).toMatchObject({ refusal: { kind: 'notFound' } });
  });

  it('have every question and fact in both languages, and keys that can be keys', () => {
    for (const { about, questions } of frameworks) {
      const texts = [about, ...questions.flatMap(({ asks, fact }) => [asks, fact])];
      for (const each of texts) expect(Object.keys(each).sort()).toEqual(['ar', 'en']);
      for (const { key } of questions) expect(key).toMatch(/^[a-z_]+$/);
    }
  });
});
