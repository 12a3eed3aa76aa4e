import { describe, expect, it } from 'vitest';
import { decide, envelope } from '#shared/commands/command.ts';
import { answerAt } from '#shared/engine/columns/planes.ts';
import { titleKeywords } from '#shared/import/title-keywords.ts';
import { applyChanges } from '#shared/model/changes.ts';
import { modelHash } from '#shared/model/identity.ts';
import { emptyState, type WorkshopState } from '#shared/model/records.ts';
import { type Circumstances, scoreOne, scoresOf } from '#test/support/engine/score-one.ts';
import { bandedRule, fact, testFields, tinyModel, when } from '#test/support/engine/tiny-model.ts';
import { by, smallRecords } from '#test/support/small-workshop.ts';

const field = (id: string, type: string, derivation: unknown) => ({
  id,
  modelId: 'm',
  position: 0,
  key: id,
  name: { en: id },
  type,
  source: 'implicit',
  missing: [],
  derivation,
});

const seniority = field('seniority', 'category', {
  how: 'keywords',
  from: 'title',
  table: [
    { value: 'C-level', words: ['president', 'مدير عام'] },
    { value: 'VP', words: ['vice president', 'vp'] },
    { value: 'Manager', words: ['manager', 'مدير'] },
  ],
});
const fields = [
  ...testFields,
  seniority,
  field('domain', 'text', { how: 'emailDomain', from: 'mail' }),
  field('free', 'yesno', { how: 'freeMail', from: 'domain' }),
];
/** What a condition says of the lead, by these fields. */
function answerOf(root: unknown, given: Circumstances, own: readonly unknown[] = fields) {
  const disqualifiers = [{ id: 'asked', modelId: 'm', position: 0, name: {}, condition: when(root) }];
  const scores = scoresOf({ fields: own, disqualifiers }, given);
  return answerAt(scores.disqualifiers[0] as (typeof scores.disqualifiers)[number], 0);
}

const is = (value: string) => ({ test: 'is', value });

describe('derived facts', () => {
  it('V1 a fact without a column is worked out from the text of its source, and an explanation shows both', () => {
    const rules = [bandedRule('r', 'g-fit', 'seniority', [{ kind: 'values', values: ['vp'], points: 900 }])];
    const { totals, lines } = scoreOne({ fields, rules }, { cells: { title: 'Vice President, Sales' } });
    expect(totals.fit).toBe(900);
    expect(lines[0]).toMatchObject({
      saw: [{ kind: 'fact', field: 'seniority', text: 'VP', from: 'Vice President, Sales' }],
    });
  });

  it('V1 the keyword of most words decides, in Arabic with or without ال', () => {
    const answer = (title: string, value: string) => answerOf(fact('seniority', is(value)), { cells: { title } });
    expect(answer('المدير العام', 'C-level')).toBe('yes');
    expect(answer('مدير المبيعات', 'Manager')).toBe('yes');
    expect(answer('President', 'C-level')).toBe('yes');
  });

  it('V1 what is derived from an unknown fact, or from a text that says nothing, is unknown', () => {
    for (const title of ['', 'Select', 'Astronaut']) {
      const marked = fields.map((each) => (each.id === 'title' ? { ...each, missing: ['Select'] } : each));
      expect(answerOf(fact('seniority', is('VP')), { cells: { title } }, marked)).toBe('unknown');
    }
  });

  it('V1 a derived fact may be derived from further: e-mail, domain, free mail', () => {
    const free = (mail: string) => answerOf(fact('free', { test: 'isYes', value: true }), { cells: { mail } });
    expect(free('Layla@GMAIL.com')).toBe('yes');
    expect(free('layla@acme.co')).toBe('no');
    expect(free('layla')).toBe('unknown');
  });

  it('V1 a column of the data set goes before the derivation', () => {
    const cells = { title: 'Vice President', seniority: 'Board' };
    expect(answerOf(fact('seniority', is('Board')), { cells })).toBe('yes');
  });

  it('H1 a word in the table changes the hash, for it can change a result', () => {
    const table = titleKeywords('seniority', 'en');
    const of = (derivation: unknown) => modelHash(tinyModel({ fields: [...testFields, { ...seniority, derivation }] }));
    const first = of({ how: 'keywords', from: 'title', table });
    expect(of({ how: 'keywords', from: 'title', table: table.slice(1) })).not.toBe(first);
    expect(of({ how: 'keywords', from: 'title', table })).toBe(first);
  });
});

describe('a derivation that is written', () => {
  const answer = (command: unknown, state: WorkshopState) => {
    const parsed = envelope.safeParse({ ...by(), command });
    if (!parsed.success) return 'not understood';
    const decision = decide(state, parsed.data.command, parsed.data);
    return decision.ok ? applyChanges(state, decision.value) : decision.refusal;
  };
  const small = applyChanges(
    emptyState,
    smallRecords().map(({ kind, record }) => ({ kind, id: record.id, before: null, after: record })) as never,
  );
  const added = (id: string, type: string, derivation?: unknown) => ({
    type: 'field.add',
    record: {
      ...field(id, type, derivation),
      modelId: 'model',
      ...(derivation === undefined && { derivation: undefined }),
    },
  });

  it('is refused where it would go in a circle, with both its ends', () => {
    const one = answer(added('a', 'category', { how: 'firstName', from: 'title' }), small) as WorkshopState;
    const two = answer(added('b', 'category', { how: 'lastName', from: 'a' }), one) as WorkshopState;
    const circle = { type: 'field.change', id: 'a', set: { derivation: { how: 'firstName', from: 'b' } } };
    expect(answer(circle, two)).toEqual({
      kind: 'derivationCycle',
      from: { kind: 'field', id: 'a' },
      to: { kind: 'field', id: 'b' },
    });
    expect(answer({ ...circle, set: { derivation: { how: 'firstName', from: 'a' } } }, two)).toMatchObject({
      kind: 'derivationCycle',
    });
  });

  it('is refused where a type does not suit, and keeps its source from being removed', () => {
    expect(answer(added('x', 'number', { how: 'emailDomain', from: 'title' }), small)).toMatchObject({
      kind: 'derivationDoesNotFit',
      field: 'x',
      type: 'number',
    });
    const one = answer(added('a', 'category', { how: 'firstName', from: 'title' }), small) as WorkshopState;
    expect(answer({ type: 'field.remove', id: 'title' }, one)).toMatchObject({ kind: 'stillUsed' });
    expect(answer({ type: 'field.change', id: 'a', set: {}, unset: ['derivation'] }, one)).not.toHaveProperty('kind');
  });
});
