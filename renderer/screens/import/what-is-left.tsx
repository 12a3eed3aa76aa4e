import type { PlanColumn } from '#shared/import/plan.ts';
import type { ColumnProfile } from '#shared/import/profile.ts';
import { useText } from '../../text/use-text.ts';
import { Clipped } from './clipped.tsx';
import { whatIsLeft } from './column-counts.ts';
import css from './import.module.css';

/** The values that say something, most frequent first, on one scale. */
export function WhatIsLeft({ column, profile }: { readonly column: PlanColumn; readonly profile: ColumnProfile }) {
  const t = useText();
  const { top, more, moreCells } = whatIsLeft(profile, column);
  const most = top[0]?.count ?? 0;
  if (most === 0 || profile.notes.some(({ kind }) => kind === 'uniqueValues')) return null;
  return (
    <section aria-labelledby="left-title">
      <h3 id="left-title">{t('importScreen.side.left')}</h3>
      <ul>
        {top.map(({ text, count }) => (
          <li key={text} className={css.value}>
            <Clipped text={text} />
            <span className={css.bar}>
              <span className={css.barKnown} style={{ inlineSize: `${(count / most) * 100}%` }} />
            </span>
            <bdi className={css.count} data-meaning={t('importScreen.mean.value')}>
              {t.formats.number(count)}
            </bdi>
          </li>
        ))}
        {more > 0 && (
          <li className={css.value}>
            <span className={css.small} data-meaning={t('importScreen.mean.moreValues')}>
              {t('importScreen.side.moreValues', { count: more })}
            </span>
            <span />
            <bdi className={css.count} data-meaning={t('importScreen.mean.value')}>
              {t.formats.number(moreCells)}
            </bdi>
          </li>
        )}
      </ul>
    </section>
  );
}
