import { describe, expect, it } from 'vitest';
import { audienceDetail } from '#shared/engine/audience/audience-detail.ts';
import { scoreLeads } from '#shared/engine/score.ts';
import { accountsBy } from '#shared/import/accounts-by.ts';
import { encode } from '#test/support/engine/encode.ts';
import { D } from '#test/support/engine/score-one.ts';
import { fact, tinyModel, when } from '#test/support/engine/tiny-model.ts';

const titled = (value: string) => when(fact('title', { test: 'is', value }));
const big = when(fact('size', { test: 'atLeast', value: 50 }));
const inEgypt = when(fact('country', { test: 'is', value: 'Egypt' }));
const told = { biography: {}, demographics: {}, behaviour: {}, interests: {}, needs: {}, painPoints: {} };

function persona(id: string, position: number, role: string | null, title: string) {
  return { id, modelId: 'm', position, name: {}, ...told, ...(role !== null && { role }), condition: titled(title) };
}

const icp = {
  id: 'i',
  modelId: 'm',
  position: 0,
  name: {},
  narrative: {},
  mustHaves: [big],
  criteria: [
    { condition: inEgypt, weight: 600 },
    { condition: titled('CFO'), weight: 400 },
  ],
  exclusions: [titled('Student')],
  tiers: [1000, 600],
};
const disqualifier = (id: string, position: number, condition: unknown) => ({
  id,
  modelId: 'm',
  position,
  name: {},
  condition,
});

const rows = [
  // title, size, country, mail, answer (the outcome)
  ['CFO', '80', 'Egypt', 'a@one.com', 'won'],
  ['IT', '80', 'Egypt', 'b@one.com', 'lost'],
  ['IT', '60', 'France', 'c@two.com', 'won'],
  ['', '60', 'Egypt', 'd@two.com', 'lost'],
  ['Student', '10', 'Egypt', 'e@gmail.com', 'won'],
  ['Student', '', 'France', 'f@three.com', ''],
].map(([title = '', size = '', country = '', mail = '', answer = ''], i) => ({
  id: `L${i}`,
  cells: { title, size, country, mail, answer },
  activities: [],
}));

function detail() {
  const model = tinyModel({
    icps: [icp],
    personas: [
      persona('payer', 0, 'economicBuyer', 'CFO'),
      persona('it', 1, 'user', 'IT'),
      persona('pupil', 2, null, 'Student'),
      { ...persona('anyone', 3, null, 'x'), condition: when(fact('title', { test: 'startsWith', value: 's' })) },
    ],
    disqualifiers: [
      disqualifier('students', 0, titled('Student')),
      disqualifier('small', 1, when(fact('size', { test: 'lessThan', value: 50 }))),
    ],
  });
  const { data, dataSet } = encode(model, {
    leads: rows,
    hasActivities: false,
    completeFrom: null,
    decimal: '.',
    dateOrder: 'ymd',
  });
  const outcome = {
    column: dataSet.fields['answer' as keyof typeof dataSet.fields]?.column ?? '',
    won: ['won'],
    lost: ['lost'],
    dateColumn: null,
    reading: { decimal: '.', dateOrder: 'ymd' },
  } as const;
  const scores = scoreLeads(model, data, { ...dataSet, outcome: { ...outcome, won: ['won'], lost: ['lost'] } }, D);
  return audienceDetail(scores, accountsBy(model, dataSet));
}

describe('what stands beside the editors of the audience', () => {
  it('I1 counts each part of an ICP alone, and its matches by tier and outcome', () => {
    const [found] = detail().icps;
    expect(found).toEqual({
      id: 'i',
      mustHaves: [{ yes: 4, no: 1, unknown: 1 }],
      criteria: [
        { yes: 4, no: 2, unknown: 0 },
        { yes: 1, no: 4, unknown: 1 },
      ],
      exclusions: [{ yes: 2, no: 3, unknown: 1 }],
      // L0 has 10 points and tier 1; L1 has 6 and tier 2; L3 may be a student, so it is unconfirmed.
      matches: { leads: 2, outcomes: { won: 1, lost: 1, open: 0 } },
      tiers: [
        { leads: 1, outcomes: { won: 1, lost: 0, open: 0 } },
        { leads: 1, outcomes: { won: 0, lost: 1, open: 0 } },
      ],
    });
    expect(detail().outcomes).toEqual({ won: 3, lost: 2, open: 1 });
  });

  it('S4 says what a disqualifier costs, and whom it alone rules out', () => {
    expect(detail().disqualifiers).toEqual([
      { id: 'students', ruledOut: { leads: 2, outcomes: { won: 1, lost: 0, open: 1 } }, alone: 1 },
      { id: 'small', ruledOut: { leads: 1, outcomes: { won: 1, lost: 0, open: 0 } }, alone: 0 },
    ]);
  });

  it('I3 says of whom a persona’s condition is true, also of those that an earlier persona takes', () => {
    expect(detail().personas).toEqual([
      { id: 'payer', condition: { yes: 1, no: 4, unknown: 1 } },
      { id: 'it', condition: { yes: 2, no: 3, unknown: 1 } },
      { id: 'pupil', condition: { yes: 2, no: 3, unknown: 1 } },
      { id: 'anyone', condition: { yes: 2, no: 3, unknown: 1 } },
    ]);
  });

  it('I3 counts roles by the leads’ personas, and accounts by domain where no fact names the company', () => {
    const { roles, accounts } = detail().committee;
    const role = (name: string) => roles.find((one) => one.role === name);
    // Accounts: one.com, two.com, three.com; free mail is none (V1).
    expect(role('economicBuyer')).toEqual({
      role: 'economicBuyer',
      yes: 1,
      no: 4,
      unknown: 1,
      accounts: { yes: 1, no: 1, unknown: 1 },
    });
    expect(role('user')).toEqual({ role: 'user', yes: 2, no: 3, unknown: 1, accounts: { yes: 2, no: 1, unknown: 0 } });
    expect(role('champion')).toMatchObject({ yes: 0, no: 6, unknown: 0, accounts: { yes: 0, no: 3, unknown: 0 } });
    expect(accounts).toEqual({
      by: 'domain',
      field: 'mail',
      all: 3,
      leads: 5,
      byRoles: [1, 1, 1, 0, 0, 0, 0],
      withoutBuyer: 2,
    });
  });

  it('V1 a fact that names the company comes before the e-mail’s domain, and without either there are no accounts', () => {
    const mapped = { column: 'c1', reading: { decimal: '.', dateOrder: 'ymd' } } as const;
    const model = tinyModel({});
    const fields = model.fields.map((field) =>
      field.id === 'title' ? { ...field, name: { ar: 'اسم الشركة' } } : field,
    );
    const both = { fields: { title: mapped, mail: mapped } } as unknown as Parameters<typeof accountsBy>[1];
    expect(accountsBy({ fields }, both)).toEqual({ by: 'field', field: 'title' });
    expect(accountsBy(model, both)).toEqual({ by: 'domain', field: 'mail' });
    expect(accountsBy(model, { fields: {} })).toBeNull();
  });
});
