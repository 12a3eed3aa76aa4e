import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scoreAnswer } from '#main/cli/answers/score.ts';
import { accordHere } from '#test/support/accord-cli.ts';
import { answer, table } from '#test/support/cli-tables.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

it('P7 score --explain names what would move the lead up, in JSON and in words', async () => {
  const folder = temporaryFolder();
  const model = join(folder, 'saas.accord');
  expect((await accordHere('new', model, '--template', 'b2b-saas')).code).toBe(0);
  const leads = table(folder, 'leads.csv', ['Lead id,Email,Employees', 'L1,,', 'L2,amal@basalt.example,300']);
  const activities = table(folder, 'activities.csv', ['Lead id,Activity,Date', 'L2,Visited pricing page,2026-03-20']);
  const given = ['score', model, leads, '--activities', activities, '--explain', 'L1'];
  const { moves } = await answer(scoreAnswer, ...given);
  // MQL asks for an e-mail address and, by its fast track or its grades, for intent: neither is enough alone.
  expect(moves).toMatchObject({ kind: 'tried', next: 'mql', excludedBy: [], leftOut: 0 });
  if (moves?.kind !== 'tried') throw new Error('nothing was tried');
  const [first] = moves.ways;
  expect(first?.changes.map((change) => (change.kind === 'fact' ? change.field : change.type))).toEqual([
    'email',
    'trial',
  ]);
  expect(first?.stage).toBe('mql');
  const { out } = await accordHere(...given);
  expect(out).toContain('To reach MQL:\n  know E-mail');
  expect(out).toContain('“Started a free trial” once → MQL');
});
