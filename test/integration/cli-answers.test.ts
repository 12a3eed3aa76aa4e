import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportAnswer } from '#main/cli/answers/export.ts';
import { historyAnswer, versionsAnswer } from '#main/cli/answers/history.ts';
import { importAnswer } from '#main/cli/answers/import.ts';
import { newAnswer, templatesAnswer } from '#main/cli/answers/new.ts';
import { profileAnswer } from '#main/cli/answers/profile.ts';
import { scoreAnswer } from '#main/cli/answers/score.ts';
import { simulateAnswer } from '#main/cli/answers/simulate.ts';
import { openSession } from '#main/workshop/session.ts';
import { accord } from '#test/support/accord-cli.ts';
import { activitiesTable, answer, leadsTable, table } from '#test/support/cli-tables.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const long = 120_000;

async function workshopWithLeads(folder: string) {
  const file = join(folder, 'small.accord');
  await answer(newAnswer, 'new', file);
  const imported = await answer(importAnswer, 'import', file, leadsTable(folder), '--missing', 'City=Select');
  return { file, imported };
}

describe('the command line, answer by answer', () => {
  it(
    'lists its templates and begins a workshop from each of them, in both languages',
    async () => {
      const folder = temporaryFolder();
      const { templates } = await answer(templatesAnswer, 'templates');
      expect(templates.map(({ name }) => name)).toEqual([
        'b2b-saas',
        'account-based',
        'product-led',
        'education',
        'blank',
      ]);
      for (const [at, { name }] of templates.entries()) {
        const file = join(folder, `${name}.accord`);
        const made = await answer(newAnswer, 'new', file, '--template', name, '--lang', at % 2 ? 'ar' : 'en');
        expect(made).toMatchObject({ file, template: name });
        expect(readdirSync(folder).filter((each) => each.startsWith(name))).toEqual([`${name}.accord`]);
      }
      const { out } = await accord('templates', '--lang', 'ar');
      expect(out).toMatch(/[\u0600-\u06FF]/);
    },
    long,
  );

  it(
    'profiles a table without importing it, and imports it whole',
    async () => {
      const folder = temporaryFolder();
      const profile = await answer(profileAnswer, 'profile', leadsTable(folder));
      expect(profile).toMatchObject({ format: 'csv', delimiter: ',', headerRow: 1, rows: 40 });
      const city = profile.columns.find(({ name }) => name === 'City');
      expect(city).toMatchObject({ type: 'category', filled: 40, distinct: 3 });
      expect(city?.missingMarkers.map(({ text }) => text)).toEqual(['Select']);
      const { imported, file } = await workshopWithLeads(folder);
      expect(imported.rows).toEqual({ read: 40, kept: 40, merged: 0, refused: 0 });
      expect(imported.mapping.map(({ column, role }) => [column, role])).toEqual([
        ['Lead id', 'id'],
        ['City', 'none'],
        ['Employees', 'none'],
        ['Won', 'outcome'],
      ]);
      expect(imported.missingMarkers).toEqual([{ column: 'City', values: ['Select'] }]);
      const { entries } = await answer(historyAnswer, 'history', file);
      expect(entries.map(({ type }) => type)).toEqual(['do', 'do']);
      expect(entries[1]?.text).toContain('40');
    },
    long,
  );

  it(
    'scores a table as the workshop that holds it does: the same model, day, counts and totals',
    async () => {
      const folder = temporaryFolder();
      const file = join(folder, 'saas.accord');
      const leads = leadsTable(folder);
      const activities = activitiesTable(folder);
      await answer(newAnswer, 'new', file, '--template', 'b2b-saas');
      await answer(importAnswer, 'import', file, leads, '--outcome', 'Won=yes', '--missing', '*=Select');
      const joined = await answer(importAnswer, 'import', file, activities, '--kind', 'activities');
      expect(joined).toMatchObject({ kind: 'activities', rows: { read: 20, kept: 20 } });
      const simulated = await answer(simulateAnswer, 'simulate', file);
      expect(simulated).toMatchObject({ asOf: '2026-03-24', leads: 40, outcomes: { won: 10, lost: 30, open: 0 } });
      expect(simulated.baseRate).toBe(0.25);
      const out = join(folder, 'scored.csv');
      const scored = await answer(
        scoreAnswer,
        ...['score', file, leads, '--activities', activities, '--out', out, '--explain', 'L3'],
      );
      expect(scored).toMatchObject({ asOf: '2026-03-24', modelHash: simulated.modelHash, leads: 40, out, lead: 'L3' });
      const sum = scored.lines?.reduce((total, { points }) => total + points, 0) ?? Number.NaN;
      expect(sum).toBeCloseTo((scored.totals?.fit ?? 0) + (scored.totals?.engagement ?? 0), 9);
      const [header, ...rows] = readFileSync(out, 'utf8').trimEnd().split('\r\n');
      expect(header).toBe('id,fit,engagement,grade,icp,persona,stage,held_because');
      expect(rows.map((row) => row.split(',')[0])).toEqual(Array.from({ length: 40 }, (_, i) => `L${i}`));
      const graded = (grade: string) => rows.filter((row) => row.split(',')[3] === grade).length;
      for (const [grade, count] of Object.entries(simulated.cells)) expect(graded(grade)).toBe(count);
      const earlier = await answer(simulateAnswer, 'simulate', file, '--as-of', '2026-01-01');
      expect(earlier.asOf).toBe('2026-01-01');
    },
    long,
  );

  it(
    'compares with a version, and exports a model.json that scores the same',
    async () => {
      const folder = temporaryFolder();
      const { file } = await workshopWithLeads(folder);
      const session = openSession(file);
      if (!session.ok) throw new Error(session.refusal.kind);
      const by = { id: 'version-1', time: '2026-03-01T09:00:00.000Z', actor: { side: 'sales' } } as const;
      expect(session.value.saveVersion(by, 'Agreed in March').ok).toBe(true);
      session.value.close();
      const { versions } = await answer(versionsAnswer, 'versions', file);
      expect(versions).toMatchObject([{ name: 'Agreed in March', side: 'sales' }]);
      const { compare, modelHash } = await answer(simulateAnswer, 'simulate', file, '--compare', 'Agreed in March');
      expect(compare).toMatchObject({ version: 'Agreed in March', changed: 0, modelHash, leads: 40 });

      const to = join(folder, 'new', 'documents');
      const exported = await answer(exportAnswer, 'export', file, '--to', to, '--formats', 'docx,xlsx,json');
      expect(exported.selfCheck).toEqual({ leads: 40, differences: 0 });
      expect(exported.modelHash).toBe(modelHash);
      for (const { path, bytes } of exported.files) expect(readFileSync(path)).toHaveLength(bytes);
      const json = exported.files.find(({ format }) => format === 'json')?.path ?? '';
      const byModel = await answer(scoreAnswer, 'score', json, join(folder, 'leads.csv'));
      expect(byModel).toMatchObject({ leads: 40, modelHash });
    },
    long,
  );

  it(
    'joins outcomes by the lead, and pins down rows that were left out in a report',
    async () => {
      const folder = temporaryFolder();
      const { file } = await workshopWithLeads(folder);
      const outcomes = table(folder, 'outcomes.csv', ['Lead id,Result', 'L1,won', 'L2,lost', 'L99,won']);
      const report = join(folder, 'report.csv');
      const joined = await answer(
        importAnswer,
        ...['import', file, outcomes, '--kind', 'outcomes', '--outcome', 'Result=won/lost', '--report', report],
      );
      expect(joined.rows).toEqual({ read: 3, kept: 2, merged: 0, refused: 1 });
      expect(readFileSync(report, 'utf8')).toBe(
        [
          '\uFEFFrow,column,value,reason,kept_row,explanation',
          '0,,3,read,,rows read',
          '0,,2,kept,,rows kept',
          '0,,0,merged,,rows merged',
          '0,,1,refused,,rows left out',
          '4,Lead id,L99,unknownLead,,There is no such lead.\r\n',
        ].join('\r\n'),
      );
      const { outcomes: counted } = await answer(simulateAnswer, 'simulate', file);
      expect(counted).toEqual({ won: 1, lost: 1, open: 38 });
    },
    long,
  );

  it(
    'publishes a JSON Schema of each answer, and says how each command is written',
    async () => {
      const { out: overview } = await accord();
      for (const command of [
        'new',
        'templates',
        'profile',
        'import',
        'report',
        'simulate',
        'score',
        'check',
        'export',
        'history',
        'versions',
      ]) {
        expect(overview).toContain(command);
        const [schema, help] = await Promise.all([accord(command, '--schema'), accord(command, '--help')]);
        expect(schema.code).toBe(0);
        const { title, type, required } = JSON.parse(schema.out) as Record<string, unknown>;
        expect({ title, type }).toEqual({ title: `accord ${command} --json`, type: 'object' });
        expect(Array.isArray(required)).toBe(true);
        expect(help.out).toContain(`accord ${command}`);
      }
    },
    long,
  );

  it('does not mind a reader that stops reading', async () => {
    const folder = temporaryFolder();
    const { execFile } = await import('node:child_process');
    const entry = join(import.meta.dirname, '..', '..', 'main', 'cli', 'index.ts');
    const leads = leadsTable(folder);
    const err = await new Promise<string>((done) => {
      const command = `'${process.execPath}' '${entry}' profile '${leads}' --json | head -c 5`;
      execFile('sh', ['-c', command], (_error, _out, said) => done(said));
    });
    expect(err).toBe('');
    expect(existsSync(leads)).toBe(true);
  });
});
