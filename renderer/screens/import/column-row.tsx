import { Check, Equal, EyeOff, Plus, UserCheck } from 'lucide-react';
import type { Model } from '#shared/model/model.ts';
import { useText } from '../../text/use-text.ts';
import { BecomesSelect } from './becomes-select.tsx';
import { Clipped } from './clipped.tsx';
import { countsOf, shareKnown } from './column-counts.ts';
import { bringColumnPanel } from './column-panel.tsx';
import { FillBar } from './fill-bar.tsx';
import css from './import.module.css';
import { selectColumn } from './import-store.ts';
import { columnOf, type Mapping, profileOf, stateOf } from './mapping.ts';

type Props = {
  readonly columnKey: string;
  readonly mapping: Mapping;
  readonly model: Model;
  readonly selected: boolean;
};

/** One column: its name, what its cells look like, what it becomes, how sure that is, how full it is. */
export function ColumnRow({ columnKey, mapping, model, selected }: Props) {
  const t = useText();
  const column = columnOf(mapping, columnKey);
  const profile = profileOf(mapping, columnKey);
  if (column === undefined || profile === undefined) return null;
  const counts = countsOf(profile, column);
  return (
    <tr
      className={css.row}
      data-selected={selected}
      onFocus={() => selectColumn(columnKey)}
      data-testid={`import-column-${columnKey}`}
    >
      <th scope="row">
        <button
          type="button"
          className={css.columnName}
          aria-pressed={selected}
          onClick={() => {
            selectColumn(columnKey);
            bringColumnPanel();
          }}
          data-column-name
        >
          <Clipped text={profile.header || columnKey} />
        </button>
      </th>
      <td className={css.examples}>
        <Clipped text={profile.examples.join(', ')} />
      </td>
      <td className={css.becomes}>
        <BecomesSelect mapping={mapping} column={column} profile={profile} model={model} />
      </td>
      <td>
        <SuggestionState mapping={mapping} columnKey={columnKey} />
      </td>
      <td>
        <span className={css.fillCell} data-meaning={t('importScreen.mean.filled')}>
          <FillBar {...counts} />
          <bdi>{t.formats.percent(shareKnown(counts), 0)}</bdi>
        </span>
      </td>
    </tr>
  );
}

function LeftOut() {
  const t = useText();
  return (
    <span className={css.state}>
      <EyeOff size="1em" aria-hidden />
      {t('importScreen.state.leftOut')}
    </span>
  );
}

function SuggestionState({ mapping, columnKey }: { readonly mapping: Mapping; readonly columnKey: string }) {
  const t = useText();
  const state = stateOf(mapping, columnKey);
  if (state === 'choose') return <span className={css.pleaseChoose}>{t('importScreen.state.choose')}</span>;
  const suggestion = mapping.suggestions.find(({ key }) => key === columnKey);
  const column = columnOf(mapping, columnKey);
  // The suggestion was for leads; as a table of another kind the column is something else.
  if (suggestion?.reason === 'newFact' && state !== 'settled' && column?.fact.kind !== 'newField') {
    return column?.role === 'none' ? <LeftOut /> : null;
  }
  if (suggestion?.reason === 'newFact' && state !== 'settled') {
    return (
      <span className={css.state}>
        <Plus size="1em" aria-hidden />
        {t('importScreen.state.newFact')}
      </span>
    );
  }
  if (state === 'likely') {
    const confidence = suggestion?.confidence ?? 0;
    return (
      <span className={css.state} data-meaning={t('importScreen.mean.likely')}>
        <Equal size="1em" aria-hidden />
        {t('importScreen.state.likely', { confidence: t.formats.number(confidence, 2) })}
      </span>
    );
  }
  const Icon = state === 'sure' ? Check : state === 'settled' ? UserCheck : EyeOff;
  return (
    <span className={css.state}>
      <Icon size="1em" aria-hidden />
      {t(`importScreen.state.${state}`)}
    </span>
  );
}
