import { useCallback, useEffect, useState } from 'react';
import type { ReportLine } from '#shared/import/import-done.ts';
import type { TextKey } from '#shared/text/catalogue.ts';
import { ask } from '../../bridge/accord.ts';
import { showFailure } from '../../state/failure-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Clipped } from './clipped.tsx';
import css from './import.module.css';

const pageSize = 100;

/** The report's lines, a page at a time: which row, which column, what it says, why. */
export function ReportRows({ dataSet, place }: { readonly dataSet: string; readonly place: number }) {
  const t = useText();
  const [lines, setLines] = useState<readonly (ReportLine & { readonly n: number })[]>([]);
  const [more, setMore] = useState(true);
  const load = useCallback(
    async (from: number) => {
      const answer = await ask('import.report', { dataSet, place, from, count: pageSize });
      if (!answer.ok) return showFailure(answer.refusal);
      setLines((before) => [...before.slice(0, from), ...answer.value.map((line, i) => ({ ...line, n: from + i }))]);
      setMore(answer.value.length === pageSize);
    },
    [dataSet, place],
  );
  useEffect(() => void load(0), [load]);
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{t('importScreen.done.rows')}</h2>
      <table className={`${css.table} ${css.rows}`} data-plain="place" data-testid="import-report-rows">
        <thead>
          <tr>
            <th scope="col">{t('importScreen.done.row')}</th>
            <th scope="col">{t('importScreen.done.column')}</th>
            <th scope="col">{t('importScreen.done.text')}</th>
            <th scope="col">{t('importScreen.done.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.n}>
              <td>{line.row === 0 ? '' : t.formats.number(line.row)}</td>
              <td>
                <bdi>{line.column}</bdi>
              </td>
              <td className={css.examples}>
                <Clipped text={line.raw} />
              </td>
              <td>
                {t(`import.report.${line.reason}` as TextKey)}
                {line.keptRow !== undefined && (
                  <span className={css.small}>
                    {' '}
                    {t('importReport.keptRow', { row: t.formats.number(line.keptRow) })}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more && (
        <Button small onClick={() => void load(lines.length)}>
          {t('importScreen.done.moreRows')}
        </Button>
      )}
    </section>
  );
}
