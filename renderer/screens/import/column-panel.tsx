import { ChevronDown, ChevronUp } from 'lucide-react';
import type { Model } from '#shared/model/model.ts';
import { useText } from '../../text/use-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { becomesWords } from './becomes-words.ts';
import { countsOf, shareKnown } from './column-counts.ts';
import { ColumnNotes } from './column-notes.tsx';
import { FactFields } from './fact-fields.tsx';
import { FillBar } from './fill-bar.tsx';
import css from './import.module.css';
import { selectColumn } from './import-store.ts';
import { columnOf, type Mapping, profileOf } from './mapping.ts';
import { MarkerList } from './marker-list.tsx';
import { OutcomeList } from './outcome-list.tsx';
import { WhatIsLeft } from './what-is-left.tsx';
import { WideFields } from './wide-fields.tsx';

type Props = { readonly mapping: Mapping; readonly selected: string; readonly model: Model };

const panelId = 'import-column-panel';

/** Where the panel stands below the list of columns, and wherever it was scrolled, it is seen from its beginning. */
export function bringColumnPanel(): void {
  document.getElementById(panelId)?.scrollIntoView({ block: 'start' });
}

/** One column closely: how full it is, which values mean "we do not know", what is left, what it becomes. */
export function ColumnPanel({ mapping, selected, model }: Props) {
  const t = useText();
  const column = columnOf(mapping, selected);
  const profile = profileOf(mapping, selected);
  if (column === undefined || profile === undefined) return null;
  const keys = mapping.profile.columns.map(({ key }) => key);
  const at = keys.indexOf(selected);
  const go = (to: number) => selectColumn(keys[to] ?? selected);
  const counts = countsOf(profile, column);
  const { number, percent } = t.formats;
  return (
    <div id={panelId} className={css.panel} data-testid="import-column-panel">
      <header className={css.panelHead}>
        <p className={css.small} data-plain="place">
          {t('importScreen.side.place', { number: at + 1, columns: keys.length })}
        </p>
        <span>
          <IconButton
            icon={ChevronUp}
            label={t('importScreen.side.before')}
            disabled={at <= 0}
            onClick={() => go(at - 1)}
          />
          <IconButton
            icon={ChevronDown}
            label={t('importScreen.side.next')}
            disabled={at >= keys.length - 1}
            onClick={() => go(at + 1)}
          />
        </span>
      </header>
      <h2 className={css.panelTitle}>
        <bdi>{profile.header || profile.key}</bdi>
      </h2>
      <p className={css.because}>{becomesWords(mapping, column, profile, model, t)}</p>
      <dl className={css.counts} data-meaning={t('importScreen.mean.filled')}>
        {[
          [counts.known, t('importScreen.side.known', { share: percent(shareKnown(counts), 0) })],
          [counts.hidden, t('importScreen.side.hidden')],
          [counts.empty, t('importScreen.side.empty')],
        ].map(([count, words]) => (
          <div key={words}>
            <dd>{number(count as number)}</dd>
            <dt>{words}</dt>
          </div>
        ))}
      </dl>
      <FillBar {...counts} />
      {column.role === 'outcome' && <OutcomeList mapping={mapping} profile={profile} />}
      <MarkerList column={column} profile={profile} />
      {column.role !== 'outcome' && <WhatIsLeft column={column} profile={profile} />}
      <FactFields mapping={mapping} column={column} profile={profile} model={model} />
      <WideFields mapping={mapping} profile={profile} />
      <ColumnNotes profile={profile} />
    </div>
  );
}
