import { memo } from 'react';
import { useText } from '../../text/use-text.ts';
import type { HistogramBar } from './histogram-layout.ts';
import css from './threshold-chart.module.css';

/** The bars, drawn anew only when one of them is different: a threshold under the hand leaves them as they are. */
export const HistogramBars = memo(function HistogramBars({ bars }: { readonly bars: readonly HistogramBar[] }) {
  return (
    <div className={css.bars} aria-hidden>
      {bars.map((bar) => (
        <Bar key={bar.from} bar={bar} />
      ))}
    </div>
  );
}, sameBars);

function Bar({ bar }: { readonly bar: HistogramBar }) {
  const t = useText();
  const { points } = t.formats;
  return (
    <span
      className={css.bar}
      style={{ insetInlineStart: share(bar.start), inlineSize: share(bar.width), blockSize: share(bar.height) }}
      // Eighty sentences that nobody reads are dear; the one under the pointer is made when it is asked for.
      onPointerEnter={(event) => {
        const { from, to, won, lost, open } = bar;
        const count = won + lost + open;
        event.currentTarget.title = t('simulate.bar', { from: points(from), to: points(to), count, won });
      }}
    >
      <span className={css.open} style={{ flexGrow: bar.open }} />
      <span className={css.lost} style={{ flexGrow: bar.lost }} />
      <span className={css.won} style={{ flexGrow: bar.won }} />
    </span>
  );
}

function sameBars(
  before: { readonly bars: readonly HistogramBar[] },
  after: { readonly bars: readonly HistogramBar[] },
): boolean {
  return before.bars === after.bars || JSON.stringify(before.bars) === JSON.stringify(after.bars);
}

function share(of: number): string {
  return `${Math.max(0, of) * 100}%`;
}
