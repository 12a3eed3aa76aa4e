import { useEffect, useState } from 'react';
import type { TableFilter } from '#shared/engine/table/query.ts';
import { isUnknown, missingMarkers } from '#shared/values/missing.ts';
import { normaliseText } from '#shared/values/normalise-text.ts';
import { readMulti } from '#shared/values/read-multi.ts';
import { useValuesBehind } from '../../../inspector/condition/column-values.ts';
import { useText } from '../../../text/use-text.ts';
import { dirOfTyped } from '../../../ui/dir-of-typed.ts';
import field from '../../../ui/field.module.css';
import { ChoiceList } from './choice-list.tsx';
import type { ColumnFilterProps } from './column-filter.tsx';
import css from './column-menu.module.css';

/** Typing is asked about when the hand rests this long. */
const restBeforeAsking = 150;
/** As many of the values are listed at once. */
const listed = 100;

/** A part of a text, or some of the values in the data. Ticking a value takes the place of what is written. */
export function TextFilter({ column, filter, onChange }: ColumnFilterProps) {
  const t = useText();
  const chosen = filter?.is === 'oneOf' ? filter.values : [];
  const sought = filter?.is === 'contains' ? filter.text : '';
  const [typed, setTyped] = useState(sought);
  useEffect(() => {
    if (chosen.length > 0 || typed.trim() === sought) return;
    const text = typed.trim();
    const timer = setTimeout(
      () => onChange(text === '' ? null : { column: column.key, is: 'contains', text }),
      restBeforeAsking,
    );
    return () => clearTimeout(timer);
  }, [typed, sought, chosen.length, column.key, onChange]);
  const known = useValuesBehind(column.behind);
  const part = normaliseText(typed);
  const markers = missingMarkers(column.field?.missing ?? []);
  const values = column.field?.type === 'multi' ? partsOf(known.map(({ text }) => text)) : known;
  const offered = values.filter(({ text }) => !isUnknown(text, markers) && normaliseText(text).includes(part));
  const same = (text: string) => (one: string) => normaliseText(one) === normaliseText(text);
  const change = (values: readonly string[]): TableFilter | null =>
    values.length === 0 ? null : { column: column.key, is: 'oneOf', values, unknown: false };
  // What is ticked stays in the list, whatever is written.
  const ticked = chosen.filter((value) => !offered.some(({ text }) => same(value)(text)));
  return (
    <>
      <input
        type="search"
        className={field.input}
        value={typed}
        maxLength={200}
        dir={dirOfTyped(typed)}
        placeholder={t('table.containsOrChoose')}
        aria-label={t('table.contains')}
        onChange={(event) => setTyped(event.target.value)}
        data-testid="filter-text"
      />
      <ChoiceList
        label={column.name}
        choices={[...ticked.map((text) => ({ text, leads: null })), ...offered.slice(0, listed)].map(
          ({ text, leads }) => ({
            key: text,
            label: text,
            leads,
            checked: chosen.some(same(text)),
            onChange: (on) => {
              const others = chosen.filter((one) => !same(text)(one));
              onChange(change(on ? [...others, text] : others));
            },
          }),
        )}
      />
      {offered.length > listed && <p className={css.hint}>{t('table.mostFrequent')}</p>}
    </>
  );
}

/** The texts of sets, each once; how many leads have one is not known from the whole cells. */
function partsOf(cells: readonly string[]): { readonly text: string; readonly leads: null }[] {
  const byForm = new Map(cells.flatMap(readMulti).map((text) => [normaliseText(text), text]));
  return [...byForm.values()].map((text) => ({ text, leads: null }));
}
