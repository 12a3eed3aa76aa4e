import { Select } from '@mantine/core';
import { type RefObject, useState } from 'react';
import type { FieldId } from '#shared/model/ids.ts';
import { useText } from '../../text/use-text.ts';
import { undoCommitted } from '../../ui/undo-committed.ts';
import { comboboxLook, valueBox } from '../combobox-look.ts';
import css from './gate.module.css';

/** A fact that can be asked for. Both numbers are null before leads are there. */
export type FactChoice = {
  readonly id: FieldId;
  readonly name: string;
  /** Share of those who come that have it, from 0 to 1. */
  readonly share: number | null;
  /** Leads that pass now and would not if it were asked for. */
  readonly stops: number | null;
};

type FactPickerProps = {
  readonly label: string;
  readonly choices: readonly FactChoice[];
  readonly onPick: (id: FieldId) => void;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly testId: string;
};

/** One fact more: found by its name, with how often it is known and whom asking for it would stop. */
export function FactPicker({ label, choices, onPick, input, testId }: FactPickerProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  return (
    <Select
      ref={input}
      classNames={comboboxLook}
      aria-label={label}
      placeholder={label}
      value={null}
      data={choices.map(({ id, name }) => ({ value: id as string, label: name }))}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('gate.facts.nothing')}
      onKeyDown={(event) => undoCommitted(event, typed === '')}
      onChange={(id) => {
        if (id !== null) onPick(id as FieldId);
        setTyped('');
      }}
      renderOption={({ option }) => <Choice choice={choices.find(({ id }) => id === option.value)} />}
      comboboxProps={valueBox}
      data-testid={testId}
    />
  );
}

function Choice({ choice }: { readonly choice: FactChoice | undefined }) {
  const t = useText();
  if (choice === undefined) return null;
  const { name, share, stops } = choice;
  return (
    <span className={css.choice}>
      <span dir="auto">{name}</span>
      {share !== null && (
        <span className={css.choiceFill}>
          <span className={css.fill} aria-hidden>
            <span style={{ inlineSize: `${share * 100}%` }} />
          </span>
          {t('gate.facts.known', { share: t.formats.percent(share, 0) })}
        </span>
      )}
      {stops !== null && <span className={css.choiceStops}>{t('gate.facts.stops', { count: stops })}</span>}
    </span>
  );
}
