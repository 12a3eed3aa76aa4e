import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkAnswer } from '#main/cli/answers/check.ts';
import { importAnswer } from '#main/cli/answers/import.ts';
import { newAnswer } from '#main/cli/answers/new.ts';
import { startSample } from '#main/workshop/start-sample.ts';
import { accord, accordHere } from '#test/support/accord-cli.ts';
import { answer, leadsTable, table } from '#test/support/cli-tables.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const by = { id: 'sample', time: '2026-11-23T09:00:00.000Z', actor: { side: 'both' } } as const;

describe('accord check', () => {
  it('finds what the sample company has planted, with what mends it', { timeout: 120_000 }, async () => {
    const file = join(temporaryFolder(), 'sample.accord');
    const made = startSample(file, by, { language: 'en', timeZone: 'UTC' });
    if (!made.ok) throw new Error(made.refusal.kind);
    made.value.close();
    const { findings, complexity } = await answer(checkAnswer, 'check', file);
    expect(complexity).toEqual({ criteria: 20, level: 'easy' });
    expect(findings.find(({ kind }) => kind === 'countsTooLittle')).toEqual({
      kind: 'countsTooLittle',
      severity: 'look',
      where: [{ kind: 'rule', id: 'careers-visited', name: 'Visited careers' }],
      sentence: expect.stringContaining('“Visited careers” takes 6 points at most'),
      why: 'Leads that should not be called keep their grade.',
      fix: 'Make it −4',
      fixes: ['Make it −4'],
    });
    expect(findings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['thresholdTooLow', 'pointsAgainstData']));
    const { out } = await accordHere('check', file, '--lang', 'ar');
    expect(out).toContain('يستحق النظر: ');
    expect(out).not.toMatch(/check\.|\{\{/);
  });

  it('checks a workshop without leads, and says what the leads of another lack', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'b2b.accord');
    await answer(newAnswer, 'new', file, '--template', 'b2b-saas');
    const before = await answer(checkAnswer, 'check', file);
    expect(before.findings.filter(({ kind }) => kind === 'factNotInData')).toEqual([]);
    await answer(importAnswer, 'import', file, leadsTable(folder), '--missing', 'City=Select');
    const after = await answer(checkAnswer, 'check', file);
    expect(after.findings).toContainEqual(
      expect.objectContaining({
        ...{ kind: 'factNotInData', severity: 'wrong', fix: null },
        sentence: 'MQL requires E-mail, and the leads have no such column.',
      }),
    );
  });

  it('counts of how many leads a required fact is known', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'b2b.accord');
    await answer(newAnswer, 'new', file, '--template', 'b2b-saas');
    const leads = Array.from({ length: 60 }, (_, i) => `${i},${i < 2 ? `a${i}@firm${i}.com` : ''},CEO ${i},${i * 10}`);
    const path = table(folder, 'leads.csv', ['Lead id,E-mail,Job title,Employees', ...leads]);
    await answer(importAnswer, 'import', file, path);
    const { findings } = await answer(checkAnswer, 'check', file);
    expect(findings.find(({ kind }) => kind === 'factHardlyFilled')).toEqual({
      ...{ kind: 'factHardlyFilled', severity: 'look', where: [expect.objectContaining({ id: 'model/mql' })] },
      sentence: 'E-mail is filled for 2 of 60 leads, and required by MQL. So few leads may mislead.',
      why: expect.stringContaining('good leads look like bad ones'),
      ...{ fix: null, fixes: [] },
    });
  });

  it('names a data set that is not there', { timeout: 60_000 }, async () => {
    const file = join(temporaryFolder(), 'blank.accord');
    await answer(newAnswer, 'new', file);
    expect(await accord('check', file, '--dataset', 'March')).toMatchObject({ code: 2, out: '' });
  });
});
