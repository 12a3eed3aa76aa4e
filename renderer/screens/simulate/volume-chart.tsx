import { memo, useMemo } from 'react';
import type { StageVolume, Volumes } from '#shared/engine/volumes/volumes.ts';
import type { Model } from '#shared/model/model.ts';
import { describeTypical } from '#shared/text/describe-volumes.ts';
import { stageName } from '#shared/text/names.ts';
import { useText } from '../../text/use-text.ts';
import { layoutVolume, type VolumeBar } from './volume-layout.ts';
import css from './volumes.module.css';

type VolumeChartProps = { readonly model: Model; readonly volumes: Volumes; readonly stage: StageVolume };

/** How many leads came to one stage in each week or month, with the sentence that says what is usual. */
export const VolumeChart = memo(function VolumeChart({ model, volumes, stage }: VolumeChartProps) {
  const t = useText();
  const { bars, most, usual } = useMemo(() => layoutVolume(volumes, stage), [volumes, stage]);
  const { day, number } = t.formats;
  const said = describeTypical(t, volumes.by, stage.typical);
  return (
    <figure className={css.figure} data-testid={`volume-${stage.stage}`}>
      <figcaption className={css.caption}>
        <b>{stageName(model, stage.stage, t)}</b>
        <span data-meaning={t('meaning.typical')}>{said}</span>
      </figcaption>
      <div className={css.chart} aria-hidden>
        <span className={css.most} data-meaning={t('meaning.volumes')}>
          {number(most)}
        </span>
        {usual !== null && (
          <>
            <span
              className={css.band}
              style={{ insetBlockEnd: percent(usual.low), blockSize: percent(usual.high - usual.low) }}
            />
            <span className={css.median} style={{ insetBlockEnd: percent(usual.median) }} />
          </>
        )}
        <div className={css.bars}>
          {bars.map((bar) => (
            <span
              key={bar.from}
              className={bar.whole ? css.bar : `${css.bar} ${css.partial}`}
              style={{ blockSize: percent(bar.height) }}
              onPointerEnter={(event) => {
                event.currentTarget.title = titleOf(bar);
              }}
            />
          ))}
        </div>
      </div>
      <p className={css.ends} aria-hidden>
        <span>{day(bars[0]?.from ?? volumes.upTo)}</span>
        <span>{day(volumes.upTo)}</span>
      </p>
    </figure>
  );

  function titleOf({ from, to, leads, whole }: VolumeBar): string {
    return t(whole ? 'volumes.bar' : 'volumes.barPartial', { from: day(from), to: day(to), leads });
  }
});

function percent(share: number): string {
  return `${share * 100}%`;
}
