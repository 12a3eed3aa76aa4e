import { memo, type ReactNode, useMemo } from 'react';
import type { Simulation } from '#shared/engine/results.ts';
import { oneOf } from '#shared/engine/table/query.ts';
import { textIn } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import type { StageId } from '#shared/model/stage.ts';
import { stageName } from '#shared/text/names.ts';
import type { Translate } from '#shared/text/translate.ts';
import { showLeads } from '../../state/view-store.ts';
import { useText } from '../../text/use-text.ts';
import { meant } from '../../ui/meaning.tsx';
import css from './flow.module.css';
import { type FlowRibbon, type FlowStop, layoutFlow } from './flow-layout.ts';

type FlowProps = { readonly model: Model; readonly simulation: Simulation };

/** Where the leads stand: ribbons as wide as the leads in them, on one scale. A number opens its leads. */
export const Flow = memo(function Flow({ model, simulation }: FlowProps) {
  const t = useText();
  const flow = useMemo(() => layoutFlow(simulation.stages, simulation.leads), [simulation.stages, simulation.leads]);
  const { number } = t.formats;
  const assumed = flow.stops.some((stop) => stop.assumed);
  return (
    <div className={css.flow}>
      <div className={css.heads}>
        {flow.stops.map((stop, i) => (
          <Stop key={stop.stage} stop={stop} place={placeOf(i, flow.stops.length)} room={roomOf(flow.stops, i)}>
            <b>{number(Math.round(stop.leads))}</b>
            <span className={stop.assumed ? css.assumed : undefined}>
              {stop.stage === 'lead' ? t('simulate.leads') : shortName(t, model, stop.stage)}
            </span>
          </Stop>
        ))}
      </div>
      <div className={css.picture}>
        <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">
          {flow.ribbons.map((ribbon) => (
            <path key={ribbon.to} d={ribbonPath(ribbon)} className={css[ribbon.kind]} />
          ))}
          {[...flow.stops, ...flow.waits].map((stop) => (
            <rect
              key={`${stop.stage} ${stop.down}`}
              x={Math.min(stop.across * 1000, 988)}
              y={stop.down * 1000}
              width={12}
              height={Math.max(stop.high * 1000, stop.leads > 0 ? 4 : 0)}
              className={barClass(stop)}
            />
          ))}
        </svg>
        {flow.waits.map((wait) => (
          <button
            key={wait.stage}
            type="button"
            className={css.wait}
            style={{
              insetInlineStart: `calc(${wait.across * 100}% + 1.1rem)`,
              insetBlockStart: `${(wait.down + wait.high / 2) * 100}%`,
            }}
            onClick={() => showLeads(oneOf('stage', wait.stage))}
            {...meant(t('meaning.stage'))}
            data-testid={`flow-${wait.stage}`}
          >
            <b>{number(wait.leads)}</b>{' '}
            <span>{wait.stage === 'lead' ? t('simulate.noAction') : stageName(model, wait.stage, t)}</span>
          </button>
        ))}
        {assumed && <p className={css.assumption}>{t('simulate.assumedRates')}</p>}
      </div>
    </div>
  );
});

type StopProps = {
  readonly stop: FlowStop;
  readonly place: 'first' | 'middle' | 'last';
  /** How far the next one is, as a share of the whole width. */
  readonly room: number;
  readonly children: ReactNode;
};

function Stop({ stop, place, room, children }: StopProps) {
  const t = useText();
  const across = `${stop.across * 100}%`;
  const maxInlineSize = `calc(${room * 100}% - 0.4rem)`;
  const style = place === 'last' ? { insetInlineEnd: 0, maxInlineSize } : { insetInlineStart: across, maxInlineSize };
  // Leads stand at no stage by an assumed rate, so there is no list to open.
  if (stop.assumed) {
    return (
      <span
        className={css.stop}
        data-place={place}
        style={style}
        data-meaning={t('meaning.gateAssumed')}
        data-testid={`flow-${stop.stage}`}
      >
        {children}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={css.stop}
      data-place={place}
      style={style}
      onClick={() => showLeads(stop.stage === 'lead' ? null : oneOf('stage', stop.stage))}
      {...meant(t(stop.stage === 'lead' ? 'meaning.all' : 'meaning.gate'))}
      data-testid={`flow-${stop.stage === 'lead' ? 'all' : stop.stage}`}
    >
      {children}
    </button>
  );
}

/** The last stands at the end and shares the room before it with its neighbour. */
function roomOf(stops: readonly FlowStop[], i: number): number {
  const here = stops[i]?.across ?? 0;
  const gap = (stops[i + 1]?.across ?? here) - here || here - (stops[i - 1]?.across ?? 0);
  return i >= stops.length - 2 && i > 0 ? gap * 0.55 : gap;
}

/** Over a narrow bar the abbreviation says enough; a name of the team's own is kept. */
function shortName(t: Translate, model: Model, stage: StageId): string {
  const own = textIn(model.gates.find((gate) => gate.stage === stage)?.name, t.language);
  if (own !== '') return own;
  return stage === 'mql' || stage === 'sal' || stage === 'sql'
    ? t(`simulate.short.${stage}`)
    : t(`model.stage.${stage}`);
}

function placeOf(i: number, of: number): StopProps['place'] {
  return i === 0 ? 'first' : i === of - 1 ? 'last' : 'middle';
}

function barClass(stop: FlowStop): string | undefined {
  if (stop.stage === 'disqualified') return css.barOut;
  if (stop.stage === 'lead' || stop.stage === 'nurture' || stop.stage === 'recycled') return css.barWaits;
  return css.barAgreed;
}

/** From bar to bar in a 1000 × 1000 picture; bends keep to the gutter between the two. */
function ribbonPath({ from, end }: FlowRibbon): string {
  const x0 = from.across * 1000 + 6;
  const x1 = end.across * 1000;
  const middle = (x0 + x1) / 2;
  const y0 = from.down * 1000;
  const y1 = end.down * 1000;
  const h0 = from.high * 1000;
  const h1 = end.high * 1000;
  return (
    `M${x0} ${y0} C${middle} ${y0} ${middle} ${y1} ${x1} ${y1} ` +
    `V${y1 + h1} C${middle} ${y1 + h1} ${middle} ${y0 + h0} ${x0} ${y0 + h0} Z`
  );
}
