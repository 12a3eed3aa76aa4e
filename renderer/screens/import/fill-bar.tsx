import { useText } from '../../text/use-text.ts';
import type { ColumnCounts } from './column-counts.ts';
import css from './import.module.css';

/** Known in ink, hidden missing hatched, empty in line: one scale, all rows. */
export function FillBar({ known, hidden, empty }: ColumnCounts) {
  const t = useText();
  const { number } = t.formats;
  const label = t('importScreen.fill', { known: number(known), hidden: number(hidden), empty: number(empty) });
  return (
    <span className={css.fill} role="img" aria-label={label} title={label}>
      <span className={css.fillKnown} style={{ flexGrow: known }} />
      <span className={css.fillHidden} style={{ flexGrow: hidden }} />
      <span className={css.fillEmpty} style={{ flexGrow: empty }} />
    </span>
  );
}
