import { resolve } from 'node:path';
import { type PlannedDuplicates, plannedDuplicates } from '#shared/import/merge-rule.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import type { Language } from '#shared/model/local-text.ts';
import type { TextKey } from '#shared/text/catalogue.ts';
import type { Translate } from '#shared/text/translate.ts';
import type { ImportAnswer, ImportOrder } from '../../import-host/import-order.ts';
import { runImport } from '../../import-host/run-import.ts';
import { openSession } from '../../workshop/session.ts';
import { importAnswer } from '../answers/import.ts';
import type { CliCommand, Given } from '../command-line.ts';
import { limitSwitches, limitsOf } from '../limit-switches.ts';
import { tableOptionsOf, tableSwitches } from '../table-options.ts';
import { foundLines } from '../what-was-found.ts';

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
    duplicates: { type: 'string' },
    'duplicate-emails': { type: 'string' },
    pseudonymise: { type: 'boolean' },
    key: { type: 'string' },
    treat: { type: 'string', multiple: true },
    append: { type: 'boolean' },
    replace: { type: 'boolean' },
    'keep-same': { type: 'boolean' },
    report: { type: 'string' },
    refused: { type: 'string' },
    'as-suggested': { type: 'boolean' },
    ...tableSwitches,
    ...limitSwitches,
  },
  answer: importAnswer,
  about: [
    'cli.import.existing',
    'cli.import.duplicates',
    'cli.import.pseudonymise',
    'cli.import.treat',
    'cli.import.kept',
    'cli.import.reports',
    'cli.table.form',
    'cli.table.limits',
  ],
  run: async (given, { t, now, progress }) => {
    const order = orderOf(given, t.language);
    if (!order.ok) return order;
    const opened = openSession(resolve(given.words[0] ?? ''));
    if (!opened.ok) return opened;
    const session = opened.value;
    try {
      let told = 0;
      const watch = {
        keyMade: (file: string) => progress(t('cli.import.keyMade', { file })),
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
        lines: [
          t('cli.imported', { name: imported.value.dataset, read, kept, merged, left }),
          ...foundLines({ ...imported.value, reasons: imported.value.reasons.filter(isSaidHere) }, t),
          ...keptLines(imported.value, t),
          ...sameLeadsLines(imported.value, t),
          ...pseudonymLines(imported.value, t),
          ...[imported.value.report, imported.value.refusedRows].flatMap((file) =>
            file === null ? [] : [t('cli.written', { file })],
          ),
        ],
      });
    } finally {
      session.close();
    }
  },
};

/** Rows of one lead have a line of their own. */
function isSaidHere({ reason }: ImportAnswer['reasons'][number]): boolean {
  return reason !== 'doubledId' && reason !== 'doubledEmail';
}

/** By which kept mapping the table was mapped, and by what the two differ. */
function keptLines({ kept }: ImportAnswer, t: Translate): string[] {
  if (kept === null) return [];
  const { name, savedAt, onlyHere, onlyThere } = kept;
  return [
    t('kept.used', { name, at: t.formats.instant(savedAt, 'UTC') }),
    ...(onlyHere.length > 0 ? [t('kept.onlyHere', { columns: t.formats.list(onlyHere) })] : []),
    ...(onlyThere.length > 0 ? [t('kept.onlyThere', { columns: t.formats.list(onlyThere) })] : []),
  ];
}

/** How rows of one lead were dealt with: said where there were any. */
function sameLeadsLines({ duplicates }: ImportAnswer, t: Translate): string[] {
  const line = (
    found: { leads: number; rows: number; rule: PlannedDuplicates['email'] } | null | undefined,
    key: TextKey,
  ) =>
    found === null || found === undefined || found.leads === 0
      ? []
      : [
          t(key, {
            rows: found.rows,
            leads: t('duplicates.leads', { count: found.leads }),
            rule: t(`duplicates.rule.${found.rule}`),
          }),
        ];
  return [...line(duplicates?.id, 'cli.import.sameId'), ...line(duplicates?.email, 'cli.import.sameEmail')];
}

function pseudonymLines({ pseudonyms }: ImportAnswer, t: Translate): string[] {
  if (pseudonyms === null) return [];
  const touched = pseudonyms.columns.filter(({ treatment }) => treatment !== 'keep');
  const kept = pseudonyms.columns.length - touched.length;
  const columns = touched.map(({ column, treatment, reason }) =>
    t('cli.import.treated', {
      column,
      treatment: t(`pseudonyms.treatment.${treatment}`),
      why: t(`pseudonyms.why.${reason}`),
    }),
  );
  const rest = kept === 0 ? [] : [`  ${t('pseudonyms.kept', { count: kept })}`];
  return [t('cli.import.keyUsed', { file: pseudonyms.key }), ...columns, ...rest];
}

function orderOf(given: Given, language: Language): Result<ImportOrder, Failure> {
  const kind = given.text('kind') ?? 'leads';
  const known = kinds.find((each) => each === kind);
  if (known === undefined) return refused({ kind: 'cliKind', given: kind, known: kinds.join(', ') });
  const table = tableOptionsOf(given, 'import');
  if (!table.ok) return table;
  const limits = limitsOf(given);
  if (!limits.ok) return limits;
  const how = given.flag('append') ? 'append' : given.flag('replace') ? 'replace' : null;
  const map = given.text('map');
  const [report, refusedRows, key] = ['report', 'refused', 'key'].map((option) => {
    const path = given.text(option);
    return path === undefined ? null : resolve(path);
  });
  const duplicates = duplicatesOf(given);
  if (!duplicates.ok) return duplicates;
  return done({
    path: resolve(given.words[1] ?? ''),
    table: table.value,
    kind: known,
    dataset: given.text('dataset') ?? null,
    mapPath: map === undefined ? null : resolve(map),
    reportPath: report ?? null,
    refusedPath: refusedRows ?? null,
    language,
    duplicates: duplicates.value,
    limits: limits.value,
    asSuggested: given.flag('as-suggested'),
    missing: given.texts('missing'),
    outcome: given.text('outcome') ?? null,
    outcomeDate: given.text('outcome-date') ?? null,
    id: given.text('id') ?? null,
    join: given.text('join') ?? null,
    ...(how !== null && { existing: how }),
    pseudonymise: given.flag('pseudonymise'),
    keyPath: key ?? null,
    treat: given.texts('treat'),
    ...(how !== null && { into: { how, sameId: given.flag('keep-same') ? 'keep' : 'update' } as const }),
  });
}

/** What is said of rows of one lead; what is not said is as a kept mapping says, or as usual. */
function duplicatesOf(given: Given): Result<Partial<PlannedDuplicates>, Failure> {
  const [id, email] = [given.text('duplicates'), given.text('duplicate-emails')];
  const { shape } = plannedDuplicates;
  const [ids, emails] = [shape.id.optional().safeParse(id), shape.email.optional().safeParse(email)];
  if (!ids.success) return refused({ kind: 'cliDuplicates', given: id ?? '', known: shape.id.options.join(', ') });
  if (!emails.success) {
    return refused({ kind: 'cliDuplicates', given: email ?? '', known: shape.email.options.join(', ') });
  }
  return done({
    ...(ids.data !== undefined && { id: ids.data }),
    ...(emails.data !== undefined && { email: emails.data }),
  });
}
