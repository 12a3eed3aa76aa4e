import { gradeAt } from '#shared/model/grade.ts';
import type { TemplateOutline } from '#shared/templates/outline.ts';
import { useText } from '../../text/use-text.ts';
import css from './template-picture.module.css';

const laneWidth = 26;
const laneStep = 33;
const top = 7;

/** A template as the canvas would show it from far away: six lanes, and in each what the template holds. */
export function TemplatePicture({ outline }: { readonly outline: TemplateOutline }) {
  const t = useText();
  const sum = (rules: readonly number[]) => rules.reduce((all, n) => all + n, 0);
  const label = [
    t('template.holds.icps', { count: outline.icps }),
    t('template.holds.personas', { count: outline.personas }),
    t('template.holds.rules', { count: sum(outline.fit) + sum(outline.engagement) }),
    t('template.holds.gates', { count: outline.gates.length }),
    t('template.holds.duties', { count: outline.duties.marketing + outline.duties.sales + outline.duties.both }),
  ].join(t('template.holds.separator'));
  return (
    <svg className={css.picture} viewBox="0 0 192 54" role="img" aria-label={label}>
      {[0, 1, 2, 3, 4, 5].map((lane) => (
        <rect key={lane} className={css.lane} x={lane * laneStep} y="0" width={laneWidth} height="1.5" />
      ))}
      <Audience outline={outline} />
      <Groups rules={outline.fit} lane={1} />
      <Groups rules={outline.engagement} lane={2} />
      <Matrix heat={outline.heat} />
      <Gates gates={outline.gates} />
      <Duties duties={outline.duties} />
    </svg>
  );
}

function Audience({ outline: { icps, personas, disqualifiers } }: { readonly outline: TemplateOutline }) {
  const afterIcps = top + icps * 12;
  const afterPeople = afterIcps + (personas > 0 ? 10 : 0);
  return (
    <>
      {times(icps).map((i) => (
        <rect key={i} className={css.block} x="0.5" y={top + i * 12} width={laneWidth - 1} height="9" rx="1.5" />
      ))}
      {times(personas).map((i) => (
        <circle key={i} className={css.person} cx={2.2 + i * 5.4} cy={afterIcps + 3} r="2.1" />
      ))}
      {times(disqualifiers).map((i) => (
        <rect key={i} className={css.out} x="0.5" y={afterPeople + i * 10} width={laneWidth - 1} height="7" rx="1.5" />
      ))}
    </>
  );
}

function Groups({ rules, lane }: { readonly rules: readonly number[]; readonly lane: number }) {
  const x = lane * laneStep;
  const heights = rules.map((n) => 3.5 + n * 2.6);
  const tops = heights.map((_, i) => top + heights.slice(0, i).reduce((all, height) => all + height + 2.2, 0));
  return rules.map((n, i) => (
    <g key={tops[i]}>
      <rect className={css.block} x={x + 0.5} y={tops[i]} width={laneWidth - 1} height={heights[i]} rx="1.5" />
      {times(n).map((rule) => (
        <rect
          key={rule}
          className={css.rule}
          x={x + 3.5}
          y={(tops[i] ?? 0) + 2.4 + rule * 2.6}
          width={rule % 2 === 0 ? 15 : 11}
          height="1.2"
        />
      ))}
    </g>
  ));
}

function Matrix({ heat }: { readonly heat: TemplateOutline['heat'] }) {
  const x = 3 * laneStep;
  return heat.flatMap((row, fit) =>
    row.map((rating, engagement) => (
      <rect
        key={gradeAt(fit, engagement)}
        x={x + engagement * 6.6}
        y={top + fit * 8}
        width="6"
        height="7.2"
        rx="0.8"
        style={{ fill: `var(--heat-${rating})` }}
      />
    )),
  );
}

/** PQL stands beside MQL: a second way in at the same step. */
function Gates({ gates }: { readonly gates: TemplateOutline['gates'] }) {
  const x = 4 * laneStep;
  const steps = gates.filter((stage) => stage !== 'pql');
  const beside = gates.includes('pql');
  const half = (laneWidth - 3) / 2;
  return (
    <>
      {steps.map((stage, i) => (
        <rect
          key={stage}
          className={css.gate}
          x={x}
          y={top + i * 11}
          width={stage === 'mql' && beside ? half : laneWidth}
          height="7"
          rx="1.5"
        />
      ))}
      {beside && <rect className={css.gate} x={x + half + 3} y={top} width={half} height="7" rx="1.5" />}
    </>
  );
}

function Duties({ duties }: { readonly duties: TemplateOutline['duties'] }) {
  const x = 5 * laneStep;
  const sides = (['marketing', 'sales', 'both'] as const).flatMap((side) => times(duties[side]).map(() => side));
  return sides.map((side, i) => (
    <rect
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a picture have no other name than their place
      key={i}
      className={css[side]}
      x={side === 'sales' ? x + laneWidth / 2 + 1 : x}
      y={top + i * 7}
      width={side === 'both' ? laneWidth : laneWidth / 2 - 1}
      height="3"
      rx="1"
    />
  ));
}

function times(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}
