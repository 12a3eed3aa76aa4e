import type { ImportRecord } from '#shared/import/import-record.ts';
import type { TextKey } from '#shared/text/catalogue.ts';
import type { Translate } from '#shared/text/translate.ts';

type Found = Pick<ImportRecord, 'unreadable' | 'reasons'>;

/** What an import left out, doubted or could not read, a line each: nobody should have to ask for it. */
export function foundLines({ unreadable, reasons }: Found, t: Translate): string[] {
  return [
    ...reasons.map(({ reason, rows }) => reasonLine(reason, rows, t)),
    ...unreadable.map(({ column, count, examples }) =>
      t('cli.unreadable', { column, count, examples: examples.join(' · ') }),
    ),
  ];
}

/** Why rows stand in a report, and how many they are. */
export function reasonLine(reason: string, rows: number, t: Translate): string {
  return `  ${t(`import.report.${reason}` as TextKey)} ${t('importScreen.rows', { count: rows })}`;
}
