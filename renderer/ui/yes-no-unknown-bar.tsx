import type { YesNoUnknown } from '#shared/engine/results.ts';
import { useText } from '../text/use-text.ts';
import css from './yes-no-unknown-bar.module.css';

/** Of all leads: yes in ink, no in line, unknown hatched. Unknown is a value. */
export function YesNoUnknownBar({ yes, no, unknown }: YesNoUnknown) {
  const t = useText();
  const all = yes + no + unknown;
  const { number } = t.formats;
  const label = `${t('frame.yes')} ${number(yes)}, ${t('frame.no')} ${number(no)}, ${t('frame.unknown')} ${number(unknown)}`;
  return (
    <span className={css.bar} role="img" aria-label={label} data-meaning={`${label}. ${t('meaning.bar')}`}>
      {all > 0 && (
        <>
          <span className={css.yes} style={{ flexGrow: yes }} />
          <span className={css.no} style={{ flexGrow: no }} />
          <span className={css.unknown} style={{ flexGrow: unknown }} />
        </>
      )}
    </span>
  );
}
