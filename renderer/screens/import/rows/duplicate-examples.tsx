import type { DuplicateExample, SameLeads } from '#shared/import/find-duplicates.ts';
import type { PlannedDuplicates } from '#shared/import/merge-rule.ts';
import { useText } from '../../../text/use-text.ts';
import { Clipped } from '../clipped.tsx';
import css from './rows.module.css';

type Props = { readonly found: SameLeads; readonly rule: PlannedDuplicates['email'] };

/** Some of the leads that have several rows: what they share, in what they differ, and which row is kept. */
export function DuplicateExamples({ found, rule }: Props) {
  const t = useText();
  const more = found.leads - found.examples.length;
  return (
    <div className={css.examples}>
      {found.examples.map((example) => (
        <Example key={example.rows.join()} example={example} rule={rule} />
      ))}
      {more > 0 && <p className={css.hint}>{t('duplicates.moreLeads', { count: more })}</p>}
    </div>
  );
}

function Example({ example, rule }: { readonly example: DuplicateExample; readonly rule: Props['rule'] }) {
  const t = useText();
  const { text, rows, moreRows, keeps, differs, moreColumns } = example;
  const isKept = (row: number) => rule === 'keep' || keeps[rule] === row;
  const rest = [
    ...(moreRows > 0 ? [t('duplicates.moreRows', { count: moreRows })] : []),
    ...(moreColumns > 0 ? [t('duplicates.moreColumns', { count: moreColumns })] : []),
    ...(differs.length === 0 ? [t('duplicates.same')] : []),
  ];
  return (
    <table className={css.example} data-testid="import-same-example">
      <caption>
        <bdi>{text}</bdi>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('duplicates.rows')}</th>
          {differs.map(({ column }) => (
            <th key={column} scope="col">
              <Clipped text={column} />
            </th>
          ))}
          <th aria-hidden />
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={row} data-kept={isKept(row)}>
            <th scope="row" data-plain="place">
              {t.formats.number(row)}
            </th>
            {differs.map(({ column, texts }) => (
              <td key={column}>
                <Clipped text={texts[i] ?? ''} />
              </td>
            ))}
            <td>{isKept(row) && <b>{t('duplicates.kept')}</b>}</td>
          </tr>
        ))}
      </tbody>
      {rest.length > 0 && (
        <tfoot>
          <tr>
            <td colSpan={differs.length + 2}>{rest.join(' · ')}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
