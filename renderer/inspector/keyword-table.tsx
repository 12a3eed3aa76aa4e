import { ArrowUp, ChevronDown, ChevronUp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { titleKeywords } from '#shared/import/title-keywords.ts';
import type { Derivation, KeywordRow } from '#shared/model/derivation.ts';
import type { Model } from '#shared/model/model.ts';
import { valuesWithoutDerived } from '#shared/values/derived/derived-values.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { nameProblem } from './check-text.ts';
import { useColumnValues } from './condition/column-values.ts';
import { WordsField } from './fields.tsx';
import css from './keyword-table.module.css';

type ByKeywords = Extract<Derivation, { how: 'keywords' }>;
type Props = {
  readonly derivation: ByKeywords;
  readonly model: Model;
  readonly onChange: (derivation: ByKeywords) => void;
};

const beginnings = ['seniority', 'department'] as const;
const listed = 6;

/** The values and the words that stand for them, in the order in which equals are decided; and what has no value yet. */
export function KeywordTable({ derivation, model, onChange }: Props) {
  const t = useText();
  const { table } = derivation;
  const put = (next: readonly KeywordRow[]) => onChange({ ...derivation, table: [...next] });
  return (
    <div className={css.table} data-testid="keyword-table">
      <h4>{t('derived.table')}</h4>
      <p className={css.hint}>{t('derived.tableHint')}</p>
      <ol className={css.rows}>
        {table.map((row, at) => (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; its value may change under the hand.
            key={at}
            row={row}
            place={at + 1}
            onChange={(next) => put(table.with(at, next))}
            onRemove={() => put(table.toSpliced(at, 1))}
            onUp={at === 0 ? null : () => put(table.toSpliced(at - 1, 2, row, table[at - 1] as KeywordRow))}
          />
        ))}
      </ol>
      <div className={css.adds}>
        <Button
          small
          icon={Plus}
          onClick={() => put([...table, { value: t('derived.newValue'), words: [] }])}
          testId="keyword-add"
        >
          {t('derived.addRow')}
        </Button>
        {beginnings.map((of) => {
          const whole = titleKeywords(of, t.language);
          const is = JSON.stringify(whole) === JSON.stringify(table);
          if (is) return null;
          return (
            <Button key={of} small kind="quiet" onClick={() => put(whole)} testId={`keyword-begin-${of}`}>
              {t(`derived.begin.${of}`)}
            </Button>
          );
        })}
      </div>
      <Unmatched derivation={derivation} model={model} />
    </div>
  );
}

type RowProps = {
  readonly row: KeywordRow;
  readonly place: number;
  readonly onChange: (row: KeywordRow) => void;
  readonly onRemove: () => void;
  readonly onUp: (() => void) | null;
};

/** A value; its words are folded until they are asked for. */
function Row({ row, place, onChange, onRemove, onUp }: RowProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const { value, words } = row;
  const Fold = open ? ChevronUp : ChevronDown;
  return (
    <li className={css.row} data-testid={`keyword-row-${place}`}>
      <TextField
        bare
        label={t('derived.valueOf', { n: place })}
        value={value}
        maxLength={2000}
        error={wrong}
        onType={() => setWrong(null)}
        onCommit={(next) => {
          const problem = nameProblem(next, t);
          setWrong(problem);
          if (problem === null) onChange({ ...row, value: next });
        }}
        testId={`keyword-value-${place}`}
      />
      <span className={css.acts}>
        <IconButton
          icon={ArrowUp}
          label={t('derived.moveUp', { value })}
          onClick={() => onUp?.()}
          disabled={onUp === null}
        />
        <IconButton icon={X} label={t('derived.removeRow', { value })} onClick={onRemove} />
      </span>
      <button
        type="button"
        className={css.words}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        data-testid={`keyword-words-${place}`}
      >
        <bdi className={css.clipped}>{words.join(' · ')}</bdi>
        <Fold size="1rem" aria-hidden />
      </button>
      {open && (
        <div className={css.wide}>
          <WordsField
            bare
            label={t('derived.words', { value })}
            values={words}
            onCommit={(next) => onChange({ ...row, words: next })}
            testId={`keyword-edit-${place}`}
          />
        </div>
      )}
    </li>
  );
}

/** The source's most frequent texts that no keyword is found in: what the table is missing. */
function Unmatched({ derivation, model }: { readonly derivation: ByKeywords; readonly model: Model }) {
  const t = useText();
  const values = useColumnValues(derivation.from);
  const missing = model.fields.find(({ id }) => id === derivation.from)?.missing ?? [];
  if (values.length === 0) return null;
  const without = valuesWithoutDerived(values, derivation, missing, model.model.freeMail);
  if (without.length === 0) return <p className={css.hint}>{t('derived.allMatched')}</p>;
  return (
    <>
      <p className={css.hint}>{t('derived.unmatched')}</p>
      <ul className={css.unmatched} data-testid="keyword-unmatched">
        {without.slice(0, listed).map(({ text, leads }) => (
          <li key={text}>
            <bdi className={css.clipped}>{text}</bdi>
            <bdi data-meaning={t('builder.mean.value')}>{t.formats.number(leads)}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
