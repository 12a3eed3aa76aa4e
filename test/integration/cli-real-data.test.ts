import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importAnswer } from '#main/cli/answers/import.ts';
import { newAnswer } from '#main/cli/answers/new.ts';
import { scoreAnswer } from '#main/cli/answers/score.ts';
import { simulateAnswer } from '#main/cli/answers/simulate.ts';
import { answer } from '#test/support/cli-tables.ts';
import { realData } from '#test/support/real-data.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const csv = realData('xeducation-leads.csv');
const xlsx = realData('xeducation-leads.xlsx');

describe('X Education’s 9,240 leads on the command line', () => {
  it('give the same numbers by simulate and score, from CSV and from XLSX', async (context) => {
    if (csv === null || xlsx === null) return context.skip('real data is not here');
    const folder = temporaryFolder();
    const counted = [];
    for (const [name, leads] of [['csv', csv] as const, ['xlsx', xlsx] as const]) {
      const file = join(folder, `${name}.accord`);
      await answer(newAnswer, 'new', file, '--template', 'education');
      const imported = await answer(
        importAnswer,
        ...['import', file, leads, '--missing', '*=Select', '--outcome', 'Converted=1'],
      );
      expect(imported.rows).toEqual({ read: 9240, kept: 9240, merged: 0, refused: 0 });
      const simulated = await answer(simulateAnswer, 'simulate', file, '--as-of', '2026-01-01');
      expect(simulated).toMatchObject({ leads: 9240, outcomes: { won: 3561, lost: 5679, open: 0 } });
      expect(simulated.baseRate).toBe(3561 / 9240);
      const out = join(folder, `${name}.csv`);
      const scored = await answer(scoreAnswer, 'score', file, leads, '--as-of', '2026-01-01', '--out', out);
      expect(scored).toMatchObject({ leads: 9240, modelHash: simulated.modelHash });
      const rows = readFileSync(out, 'utf8').trimEnd().split('\r\n').slice(1);
      expect(tally(rows, 3)).toEqual(positive(simulated.cells));
      expect(tally(rows, 6)).toEqual(positive(simulated.stages));
      // Fields that an import adds have ids of their own, and the hash knows them.
      counted.push({ ...simulated, modelHash: '', file: createHash('sha256').update(readFileSync(out)).digest('hex') });
    }
    expect(counted[1]).toEqual(counted[0]);
    return undefined;
  }, 180_000);
});

function tally(rows: readonly string[], column: number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const cell = row.split(',')[column] as string;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}

function positive(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
