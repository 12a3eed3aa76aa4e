import type { TableCell, TableRow } from '#shared/engine/table/query.ts';
import { resultWords } from '#shared/exchange/leads/lead-words.ts';
import type { Model } from '#shared/model/model.ts';
import { useText } from '../../../text/use-text.ts';
import { choiceName } from './describe-filter.ts';
import css from './lead-table.module.css';
import type { ShownColumn } from './table-column.ts';

type CellProps = {
  readonly model: Model;
  readonly column: ShownColumn;
  readonly row: TableRow;
  /** The fact, where the column is one. */
  readonly fact: TableCell | undefined;
};

/** What a column says of a lead. */
export function CellContent({ model, column, row, fact }: CellProps) {
  const t = useText();
  const { lead } = row;
  if (fact !== undefined)
    return <Fact fact={fact} said={column.field?.derivation && choiceName(t, model, column, fact.text)} />;
  switch (column.key) {
    case 'lead':
      return (
        <span className={css.lead} title={lead.name}>
          <b dir="auto">{lead.name}</b>
          {lead.id !== lead.name && <span dir="auto">{lead.id}</span>}
        </span>
      );
    case 'grade':
      return <b className={css.grade}>{lead.grade}</b>;
    case 'fit':
    case 'engagement':
      return <bdi data-meaning={t('meaning.rowTotal')}>{t.formats.number(lead[column.key] / 100, 2)}</bdi>;
    default: {
      const words = isNamed(column.key) ? resultWords(t, model, column.key, lead) : '';
      return (
        <span className={column.key === 'held' ? css.quiet : undefined} title={words}>
          {words}
        </span>
      );
    }
  }
}

const named = ['stage', 'held', 'icp', 'persona', 'outcome'] as const;

function isNamed(key: string): key is (typeof named)[number] {
  return named.some((each) => each === key);
}

type FactProps = { readonly fact: TableCell; readonly said: string | undefined };

/** In the lead's own spelling, or as what is derived is said; hatched where it means that nothing is known. */
function Fact({ fact: { text, known }, said: derived }: FactProps) {
  const t = useText();
  const shown = derived ?? text;
  if (known) return <bdi title={shown}>{shown}</bdi>;
  return (
    <span className={css.unknown} title={t('frame.unknown')}>
      <span className={text === '' ? css.unseen : undefined}>{text === '' ? t('frame.unknown') : text}</span>
    </span>
  );
}
