import { resolve } from 'node:path';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { type ImportOrder, runImport } from '../../import-host/run-import.ts';
import { openSession } from '../../workshop/session.ts';
import { importAnswer } from '../answers/import.ts';
import type { CliCommand, Given } from '../command-line.ts';
import { tableOptionsOf, tableSwitches } from '../table-options.ts';

const kinds = ['leads', 'activities', 'outcomes'] as const;

/** `import FILE TABLE`: adds a data set, all of it or nothing. */
export const importCommand: CliCommand = {
  name: 'import',
  words: ['FILE', 'TABLE'],
  options: {
    kind: { type: 'string' },
    dataset: { type: 'string' },
    map: { type: 'string' },
    missing: { type: 'string', multiple: true },
    outcome: { type: 'string' },
    'outcome-date': { type: 'string' },
    id: { type: 'string' },
    join: { type: 'string' },
    pseudonymise: { type: 'boolean' },
    report: { type: 'string' },
    ...tableSwitches,
  },
  answer: importAnswer,
  run: async (given, { t, now, progress }) => {
    const order = orderOf(given);
    if (!order.ok) return order;
    const opened = openSession(resolve(given.words[0] ?? ''));
    if (!opened.ok) return opened;
    const session = opened.value;
    try {
      let told = 0;
      const watch = {
        progress: ({ rows, share }: { rows: number; share: number }) => {
          if (rows === 0 || share - told < 0.1) return;
          told = share;
          progress(t('cli.progress', { rows, share: t.formats.percent(share, 0) }));
        },
      };
      const imported = await runImport(session, order.value, { actor: { side: 'both' }, now }, watch);
      if (!imported.ok) return imported;
      const { read, kept, merged, refused: left } = imported.value.rows;
      return done({
        json: imported.value,
        lines: [t('cli.imported', { name: imported.value.dataset, read, kept, merged, left })],
      });
    } finally {
      session.close();
    }
  },
};

function orderOf(given: Given): Result<ImportOrder, Failure> {
  const kind = given.text('kind') ?? 'leads';
  const known = kinds.find((each) => each === kind);
  if (known === undefined) return refused({ kind: 'cliKind', given: kind, known: kinds.join(', ') });
  const table = tableOptionsOf(given, 'import');
  if (!table.ok) return table;
  const map = given.text('map');
  const report = given.text('report');
  return done({
    path: resolve(given.words[1] ?? ''),
    table: table.value,
    kind: known,
    dataset: given.text('dataset') ?? null,
    mapPath: map === undefined ? null : resolve(map),
    reportPath: report === undefined ? null : resolve(report),
    missing: given.texts('missing'),
    outcome: given.text('outcome') ?? null,
    outcomeDate: given.text('outcome-date') ?? null,
    id: given.text('id') ?? null,
    join: given.text('join') ?? null,
    pseudonymise: given.flag('pseudonymise'),
  });
}
