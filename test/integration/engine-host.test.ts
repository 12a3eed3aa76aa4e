import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Backtest } from '#shared/engine/backtest.ts';
import type { ConditionCounts } from '#shared/engine/counts/condition-counts.ts';
import type { Moves } from '#shared/engine/moves/moves.ts';
import type { Explanation, Simulation } from '#shared/engine/results.ts';
import type { TablePage } from '#shared/engine/table/query.ts';
import type { Volumes } from '#shared/engine/volumes/volumes.ts';
import { isoOf } from '#shared/values/day.ts';
import { about, folder, lineTo, newHost, table, withSample, workshop } from '#test/support/sample-host.ts';

withSample();

describe('the engine host', () => {
  it('simulates a workshop that its session has open, and explains a lead', async () => {
    const { ask } = lineTo(newHost(), workshop.path);
    const simulation = (await ask('simulate', about())) as { value: Simulation };
    expect(simulation.value.leads).toBe(5000);
    expect(isoOf(simulation.value.asOf as number)).toBe(workshop.dataSet.activities?.latest);
    expect(simulation.value.stages.reduce((sum, { here }) => sum + here, 0)).toBe(5000);
    const atMql = { column: 'stage', is: 'oneOf', values: ['mql'], unknown: false };
    const page = (await ask('table', { ...about(), ...table({ filters: [atMql] }), count: 3 })) as { value: TablePage };
    expect(page.value.total).toBe(simulation.value.stages.find(({ stage }) => stage === 'mql')?.here);
    const row = page.value.rows[0]?.lead.row as number;
    const explained = (await ask('explain', { ...about(), row })) as { value: Explanation };
    expect(explained.value.lead).toEqual(page.value.rows[0]?.lead);
  });

  it('gives the next page of a sorted table from the order it worked out for the first', async () => {
    const { ask } = lineTo(newHost(), workshop.path);
    const pageFrom = async (from: number) => {
      const query = { sort: [{ by: 'fit', descending: true }], filters: [{ column: 'outcome', is: 'known' }] };
      return ((await ask('table', { ...about(), ...table(query), from })) as { value: TablePage }).value;
    };
    const all: number[] = [];
    for (let from = 0; from < 300; from += 100) all.push(...(await pageFrom(from)).rows.map(({ lead }) => lead.fit));
    expect(all).toHaveLength(300);
    expect(all).toEqual([...all].sort((a, b) => b - a));
    expect((await pageFrom(4950)).rows).toHaveLength(Math.max(0, (await pageFrom(0)).total - 4950));
  });

  it('counts the parts of a condition that nobody has written down yet, and refuses what is none', async () => {
    const { ask } = lineTo(newHost(), workshop.path);
    const known = { op: 'fact', field: 'department', is: { test: 'isKnown' } };
    const parts = [known, { op: 'not', of: known }];
    const answer = (await ask('conditionCounts', { ...about(), parts, stage: null })) as { value: ConditionCounts };
    const [yes, no] = answer.value.parts;
    expect((yes?.yes ?? 0) + (no?.yes ?? 0)).toBe(5000);
    for (const wrong of [[{ op: 'perhaps' }], 'all', [{ op: 'all', of: Array(201).fill(known) }]]) {
      const refused = await ask('conditionCounts', { ...about(), parts: wrong, stage: null });
      expect(refused).toMatchObject({ ok: false, refusal: { kind: 'badRequest' } });
    }
  });

  it('reads the facts that a table asks for, in their own spelling, and says which mean that nothing is known', async () => {
    const { ask } = lineTo(newHost(), workshop.path);
    const facts = ['field:source', 'field:gone', 'column:c0'];
    const answer = (await ask('table', { ...about(), ...table({}), facts })) as { value: TablePage };
    const [first] = answer.value.rows;
    expect(first?.cells).toHaveLength(3);
    expect(first?.cells[1]).toEqual({ text: '', known: false });
    expect(first?.cells[2]?.known).toBe(true);
    expect(answer.value).toMatchObject({ total: 5000, all: 5000, from: 0 });
  });

  it('refuses a question about a table that fits no contract', async () => {
    const { ask } = lineTo(newHost(), workshop.path);
    const wrong = [
      { sort: [{ by: 'points', descending: true }] },
      { sort: [{ by: 'field:', descending: true }] },
      { filters: [{ column: 'fit', is: 'between', from: 'a', to: null }] },
      { filters: [{ column: 'fit', is: 'near', text: '' }] },
    ];
    for (const query of wrong) {
      expect(await ask('table', { ...about(), ...table(query) })).toMatchObject({ refusal: { kind: 'badRequest' } });
    }
    expect(await ask('table', { ...about(), ...table({}), count: 5000 })).toMatchObject({ ok: false });
    expect(await ask('table', { ...about(), ...table({}) })).toMatchObject({ ok: true });
  });

  it('answers the same after it died and another was started', async () => {
    const first = await lineTo(newHost(), workshop.path).ask('simulate', about());
    const second = await lineTo(newHost(), workshop.path).ask('simulate', about());
    expect(second).toEqual(first);
  });

  it('refuses a file that is not there, and leads of a data set that is not there, by value', async () => {
    const missing = lineTo(newHost(), join(folder, 'none.accord'));
    expect(await missing.ask('simulate', about())).toMatchObject({ ok: false, refusal: { kind: 'fileMissing' } });
    const { ask } = lineTo(newHost(), workshop.path);
    expect(await ask('columnValues', { dataSetId: 'none', column: 'c0', limit: 5 })).toMatchObject({
      ok: false,
      refusal: { kind: 'notFound' },
    });
    const strange = { ...about(), dataSet: { ...workshop.dataSet, id: 'other', fingerprint: 'a'.repeat(64) } };
    expect(await ask('simulate', strange)).toMatchObject({ ok: false, refusal: { kind: 'damaged' } });
    expect(await ask('explain', { ...about(), row: 5000 })).toMatchObject({ refusal: { kind: 'notFound' } });
  });

  it('answers messages that fit no contract with a refusal and goes on', async () => {
    const { ask, say } = lineTo(newHost(), workshop.path);
    say(null);
    say('simulate');
    say({ ask: 'simulate' });
    expect(await ask('simulate' as never, { model: 1 })).toMatchObject({ refusal: { kind: 'badRequest' } });
    expect(await ask('toString' as never, {})).toMatchObject({ refusal: { kind: 'badRequest' } });
    let deep: unknown = { op: 'all', of: [] };
    for (let i = 0; i < 300; i++) deep = { op: 'not', of: deep };
    const model = { ...workshop.model, disqualifiers: [{ condition: { version: 1, root: deep } }] };
    expect(await ask('simulate', { ...about(), model })).toMatchObject({ refusal: { kind: 'badRequest' } });
    expect(await ask('simulate', about())).toMatchObject({ ok: true });
  });

  it('P7 says what would move a lead up, as of the day all is judged as of', async () => {
    const { ask } = lineTo(newHost(), workshop.path);
    const nurture = { column: 'stage', is: 'oneOf', values: ['nurture'], unknown: false };
    const page = (await ask('table', { ...about(), ...table({ filters: [nurture] }) })) as { value: TablePage };
    const row = page.value.rows[0]?.lead.row as number;
    const { value } = (await ask('moves', { ...about(), row })) as { value: Moves };
    expect(value).toMatchObject({ kind: 'tried', next: 'mql' });
    expect(await ask('moves', { ...about(), row: 5000 })).toMatchObject({ refusal: { kind: 'notFound' } });
  });

  it('A4 A5 judges leads on their decision days, and counts first days by month', async () => {
    const { ask } = lineTo(newHost(), workshop.path);
    const { value: judged } = (await ask('backtest', about())) as { value: Backtest };
    const { withoutDay, decidedBefore } = judged.leftOut;
    expect(judged.simulation.leads + withoutDay + decidedBefore).toBe(5000);
    expect(judged.simulation.asOf).toBeNull();
    const { value: volumes } = (await ask('volumes', { ...about(), by: 'month' })) as { value: Volumes };
    expect(volumes).toMatchObject({ by: 'month', leads: 5000, withoutCreated: 0 });
    expect(await ask('volumes', { ...about(), by: 'year' })).toMatchObject({ refusal: { kind: 'badRequest' } });
  });

  it('writes leads of a table as lines of a CSV, in the words of a language, formulas marked as text', async () => {
    const { ask } = lineTo(newHost(), workshop.path);
    const query = { filters: [], find: { text: '', in: [] }, sort: [{ by: 'fit', descending: true }] };
    const columns = ['id', 'fit', 'stage', 'outcome'].map((key) => ({ key, header: key }));
    const list = { ...about(), query, columns, from: 0, count: 3 };
    const page = (await ask('table', { ...about(), ...table(query), count: 3 })) as { value: TablePage };
    for (const language of ['en', 'ar'] as const) {
      const { value } = (await ask('leadLines', { ...list, language })) as { value: { total: number; text: string } };
      expect(value.total).toBe(5000);
      const rows = value.text.trimEnd().split('\r\n');
      expect(rows.map((row) => row.split(',').slice(0, 2))).toEqual(
        page.value.rows.map(({ lead }) => [lead.id, (lead.fit / 100).toFixed(2)]),
      );
      expect(/\p{Script=Arabic}/u.test(value.text)).toBe(language === 'ar');
    }
  });

  it('lists the values of a column, most frequent first', async () => {
    const { ask } = lineTo(newHost(), workshop.path);
    const column = workshop.dataSet.fields['source' as never]?.column;
    const answer = (await ask('columnValues', { dataSetId: workshop.dataSet.id, column, limit: 2 })) as unknown as {
      value: { values: { text: string; leads: number }[]; distinct: number };
    };
    expect(answer.value.values).toHaveLength(2);
    expect(answer.value.values[0]?.leads).toBeGreaterThanOrEqual(answer.value.values[1]?.leads as number);
    expect(answer.value.distinct).toBeGreaterThan(2);
  });
});
