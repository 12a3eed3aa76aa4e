import { join } from 'node:path';
import { expect, it } from 'vitest';
import { simulateAnswer } from '#main/cli/answers/simulate.ts';
import { startSample } from '#main/workshop/start-sample.ts';
import { sampleCompany } from '#shared/sample/leads.ts';
import { dayOf } from '#shared/values/day.ts';
import { accord } from '#test/support/accord-cli.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const by = { id: 'sample', time: '2026-11-23T09:00:00.000Z', actor: { side: 'both' } } as const;

it('A4 a backtest leaves out and counts leads decided on or before their decision day, 14 days after they came', async () => {
  const file = join(temporaryFolder(), 'sample.accord');
  const made = startSample(file, by, { language: 'en', timeZone: 'UTC' });
  if (!made.ok) throw new Error(made.refusal.kind);
  made.value.close();
  // Straight from the rows as the generator wrote them: column 10 is the day they came, 15 the day they were decided.
  const tooEarly = sampleCompany().leads.rows.filter(
    (row) => row[15] !== '' && dayOf(row[15] as string) <= dayOf(row[10] as string) + 14,
  ).length;
  const run = await accord('simulate', file, '--backtest', '--json');
  expect(run.err).toBe('');
  const answer = simulateAnswer.parse(JSON.parse(run.out));
  expect(tooEarly).toBeGreaterThan(0);
  expect(answer).toMatchObject({
    asOf: null,
    leads: 5000 - tooEarly,
    leftOut: tooEarly,
    leftOutBecause: { withoutDecisionDay: 0, decidedBefore: tooEarly },
  });
  expect(answer.factsAsOfToday).toContain('employees');
  expect(answer.warnings).toEqual([expect.stringMatching(/^Facts are as of today.*employees/)]);
});
