import type { Model } from '#shared/model/model.ts';
import { describeSaying } from '#shared/text/describe-finding.ts';
import { useText } from '../text/use-text.ts';
import css from './check.module.css';
import { useCheck } from './check-store.ts';

/** More than this is off the scale. */
const scale = 60;

/** How much a rep must hold in mind to explain a score, and what makes it so much. */
export function ComplexityMeter({ model }: { readonly model: Model }) {
  const t = useText();
  const complexity = useCheck((store) => store.complexity);
  if (complexity === null || complexity.criteria === 0) return null;
  const { criteria, level, reasons } = complexity;
  return (
    <div className={css.meter} data-testid="complexity">
      <p>{t(`check.meter.${level}`, { count: criteria })}</p>
      <div className={css.scale} aria-hidden>
        <span style={{ inlineSize: `${Math.min(100, (criteria / scale) * 100)}%` }} />
        <i style={{ insetInlineStart: `${(25 / scale) * 100}%` }} />
        <i style={{ insetInlineStart: `${(40 / scale) * 100}%` }} />
      </div>
      {level !== 'easy' && reasons.length > 0 && (
        <ul className={css.reasons}>
          {reasons.slice(0, 3).map(({ says }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no identity but their place.
            <li key={i} dir="auto">
              {describeSaying(says, model, t)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
