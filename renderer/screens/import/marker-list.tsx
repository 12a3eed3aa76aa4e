import type { PlanColumn } from '#shared/import/plan.ts';
import type { ColumnProfile } from '#shared/import/profile.ts';
import { useText } from '../../text/use-text.ts';
import { Check } from '../../ui/check.tsx';
import css from './import.module.css';
import { changeMapping } from './import-store.ts';
import { withMarker } from './mapping.ts';

/** Values that may mean "we do not know" (V2): ticked ones count as unknown. */
export function MarkerList({ column, profile }: { readonly column: PlanColumn; readonly profile: ColumnProfile }) {
  const t = useText();
  if (profile.missing.length === 0) return null;
  const all = profile.filled + profile.empty;
  const most = Math.max(...profile.missing.map(({ count }) => count));
  return (
    <section aria-labelledby="markers-title">
      <h3 id="markers-title">{t('importScreen.side.markers')}</h3>
      <p className={css.small}>
        {t('importScreen.side.markersHint', { share: t.formats.percent(all === 0 ? 0 : profile.filled / all, 0) })}
      </p>
      <ul>
        {profile.missing.map((candidate) => {
          const ticked = column.missing.includes(candidate.text);
          return (
            <li key={candidate.text} className={css.marker}>
              <Check
                checked={ticked}
                onChange={(means) => changeMapping((now) => withMarker(now, column.key, candidate.text, means))}
                hint={t(`importScreen.why.${candidate.why}`)}
                testId={`import-marker-${candidate.text}`}
              >
                <bdi>{t('importScreen.quoted', { text: candidate.text })}</bdi>
              </Check>
              <span className={css.bar}>
                <span
                  className={ticked ? css.barHidden : css.barKnown}
                  style={{ inlineSize: `${(candidate.count / most) * 100}%` }}
                />
              </span>
              <bdi className={css.count} data-meaning={t('importScreen.mean.value')}>
                {t.formats.number(candidate.count)}
              </bdi>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
