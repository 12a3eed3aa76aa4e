import type { ColumnProfile } from '#shared/import/profile.ts';
import { useText } from '../../text/use-text.ts';
import { Select } from '../../ui/select.tsx';
import { Clipped } from './clipped.tsx';
import css from './import.module.css';
import { changeMapping } from './import-store.ts';
import type { Mapping } from './mapping.ts';
import { outcomeRows, outcomeTotals, withOutcomeOf } from './outcome-values.ts';

const outcomes = ['won', 'lost', 'open'] as const;

/** What each value of the outcome column says (E1), and what that makes of all leads. */
export function OutcomeList({ mapping, profile }: { readonly mapping: Mapping; readonly profile: ColumnProfile }) {
  const t = useText();
  const rows = outcomeRows(mapping.outcome, profile);
  const values = rows.map(({ text }) => text);
  const totals = mapping.outcome === null ? null : outcomeTotals(mapping.outcome, profile);
  return (
    <section aria-labelledby="outcome-title" data-testid="import-outcome">
      <h3 id="outcome-title">{t('importScreen.side.outcome')}</h3>
      <p className={css.small}>{t('importScreen.side.outcomeHint')}</p>
      <ul>
        {rows.map(({ text, count, is }) => (
          <li key={text} className={css.outcome}>
            <Clipped text={text} />
            <bdi className={css.count} data-meaning={t('importScreen.mean.value')}>
              {t.formats.number(count)}
            </bdi>
            <Select
              bare
              label={text}
              value={mapping.outcome === null ? null : is}
              placeholder={t('importScreen.state.choose')}
              options={outcomes.map((each) => ({ value: each, label: t(`importScreen.outcome.${each}`) }))}
              onChange={(next) =>
                changeMapping((now) => ({ ...now, outcome: withOutcomeOf(now.outcome, values, text, next) }))
              }
              testId={`import-outcome-${text}`}
            />
          </li>
        ))}
      </ul>
      {totals !== null && (
        <p className={css.totals}>
          {t('importScreen.side.outcomeTotals', { won: totals.won, lost: totals.lost, open: totals.open })}
        </p>
      )}
    </section>
  );
}
