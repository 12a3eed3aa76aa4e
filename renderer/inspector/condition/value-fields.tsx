import { Autocomplete, TagsInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ColumnValue } from '#shared/bridge/engine-port.ts';
import { useText } from '../../text/use-text.ts';
import { lineProblem } from '../check-text.ts';
import { comboboxLook, valueBox } from '../combobox-look.ts';
import { useColumnValues } from './column-values.ts';
import css from './values.module.css';

type OneProps = {
  /** The field whose values are suggested; null: none are. */
  readonly field: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly testId: string;
};

/** One value, typed or chosen from those in the data. Enter or leaving the field takes it. */
export function OneValue({ field, value, onChange, testId }: OneProps) {
  const t = useText();
  const known = useColumnValues(field);
  const [typed, setTyped] = useState(value);
  const [wrong, setWrong] = useState<string | null>(null);
  useEffect(() => setTyped(value), [value]);
  const commit = (text: string) => {
    const clean = text.trim();
    const problem = lineProblem(clean, t);
    setWrong(problem);
    if (problem === null && clean !== '' && clean !== value) onChange(clean);
    else if (clean === '') setTyped(value);
  };
  return (
    <Autocomplete
      classNames={comboboxLook}
      aria-label={t('inspector.condition.value')}
      placeholder={t('inspector.condition.writeValue')}
      value={typed}
      error={wrong}
      data={namesOf(known)}
      limit={50}
      onChange={setTyped}
      onOptionSubmit={commit}
      onBlur={() => commit(typed)}
      onKeyDown={(event) => event.key === 'Enter' && !event.defaultPrevented && commit(typed)}
      renderOption={({ option }) => <Counted option={option} known={known} />}
      comboboxProps={valueBox}
      data-testid={testId}
    />
  );
}

type ManyProps = {
  readonly field: string;
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
  readonly testId: string;
};

/** Several values, typed or chosen from those in the data with their counts. */
export function ManyValues({ field, values, onChange, testId }: ManyProps) {
  const t = useText();
  const known = useColumnValues(field);
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <TagsInput
      classNames={comboboxLook}
      aria-label={t('inspector.condition.values')}
      placeholder={values.length === 0 ? t('inspector.condition.chooseValues') : ''}
      value={[...values]}
      error={wrong}
      data={namesOf(known)}
      limit={50}
      maxTags={500}
      acceptValueOnBlur
      onChange={(words) => {
        const clean = words.map((word) => word.trim()).filter((word) => word !== '');
        const problem = clean.map((word) => lineProblem(word, t)).find((found) => found !== null) ?? null;
        setWrong(problem);
        if (problem === null) onChange(clean);
      }}
      renderOption={({ option }) => <Counted option={option} known={known} />}
      comboboxProps={valueBox}
      data-testid={testId}
    />
  );
}

/** A value with a bar and how many leads have it. */
function Counted({
  option,
  known,
}: {
  readonly option: { readonly value: string };
  readonly known: readonly ColumnValue[];
}) {
  const t = useText();
  const leads = known.find((value) => value.text === option.value)?.leads ?? 0;
  const most = known[0]?.leads ?? 1;
  return (
    <span className={css.option}>
      <span dir="auto">{option.value}</span>
      <span className={css.share} style={{ inlineSize: `${(leads / most) * 4}rem` }} />
      <bdi className={css.leads} data-meaning={t('builder.mean.value')}>
        {t.formats.number(leads)}
      </bdi>
    </span>
  );
}

/** Suggestions are told apart by their text. */
function namesOf(known: readonly ColumnValue[]): string[] {
  return [...new Set(known.map((value) => value.text))];
}
