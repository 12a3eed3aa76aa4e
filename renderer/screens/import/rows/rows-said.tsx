import type { ImportRecord } from '#shared/import/import-record.ts';
import { isolated } from '#shared/text/isolate.ts';
import { useText } from '../../../text/use-text.ts';

/** What was chosen for an import, said once more beside what came of it. */
export function RowsSaid({ record }: { readonly record: ImportRecord }) {
  const t = useText();
  const { duplicates, pseudonyms, counts, leftOut, reasons } = record;
  const columns = (treatment: 'hash' | 'drop') =>
    pseudonyms?.columns.filter((each) => each.treatment === treatment).map(({ column }) => isolated(column, t)) ?? [];
  const happened = (reason: 'doubledId' | 'doubledEmail') => reasons.some((each) => each.reason === reason);
  const merged = [
    ...(duplicates !== null && happened('doubledId') ? [`importReport.merged.id.${duplicates.id}` as const] : []),
    ...(duplicates !== null && duplicates.email !== 'keep' && happened('doubledEmail')
      ? [`importReport.merged.email.${duplicates.email}` as const]
      : []),
  ];
  const sentences = [
    ...merged.map((key) => t(key)),
    ...(columns('hash').length > 0 ? [t('importReport.pseudonyms', { columns: t.formats.list(columns('hash')) })] : []),
    ...(columns('drop').length > 0 ? [t('importReport.dropped', { columns: t.formats.list(columns('drop')) })] : []),
    ...(leftOut > 0 && leftOut < counts.refused
      ? [
          t('importReport.refusedNotAll', {
            kept: t.formats.number(leftOut),
            refused: t.formats.number(counts.refused),
          }),
        ]
      : []),
    ...(leftOut > 0 && pseudonyms !== null ? [t('importReport.refusedWithoutNames')] : []),
  ];
  if (sentences.length === 0) return null;
  return (
    <ul data-testid="import-said">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
