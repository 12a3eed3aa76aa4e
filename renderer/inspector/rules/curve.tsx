import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Command } from '#shared/commands/command.ts';
import { fadedPoints } from '#shared/engine/points/decay.ts';
import type { ActivityRule } from '#shared/model/rule.ts';
import { describeDecay } from '#shared/text/describe-rule.ts';
import { useText } from '../../text/use-text.ts';
import { curvePoints } from '../decay-curve.ts';
import { changeRule, edit, tryOut } from '../edit.ts';
import { useKeySteps } from '../key-steps.ts';
import { type CurveHandle, furthestDay, handlesOf, setByHandle } from './decay-handles.ts';
import css from './rules.module.css';

const width = 300;
const height = 150;
const left = 38;
const right = width - 12;

/** The points of one activity by its age (P5), with handles for how they fade and for the window. Nothing is drawn after it. */
export function Curve({ rule }: { readonly rule: ActivityRule }) {
  const t = useText();
  const step = useKeySteps();
  const svg = useRef<SVGSVGElement>(null);
  // While a handle is held the scale stays, so that it does not run away under the hand.
  const [heldScale, setHeldScale] = useState<number | null>(null);
  const { points, days: own } = curvePoints(rule);
  const days = heldScale ?? own;
  const most = Math.max(...points.map((p) => Math.abs(p.points)), 1);
  const x = (age: number) => left + (Math.min(age, days) / days) * (right - left);
  const y = (value: number) => 26 + (1 - Math.abs(value) / most) * (height - 56);
  const ground = y(0);
  const drawn = points.filter((p) => p.age <= days);
  const path = drawn.map((p, i) => `${i === 0 ? 'M' : 'L'}${x(p.age).toFixed(1)} ${y(p.points).toFixed(1)}`).join('');
  const label = `${t('inspector.rule.curve')}. ${describeDecay(rule.decay, t)}`;
  const command = (of: CurveHandle['of'], day: number): Command => changeRule(rule, setByHandle(rule, of, day));
  const dayUnder = (event: PointerEvent): number => {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined) return 1;
    const at = ((event.clientX - box.left) / box.width) * width;
    return ((at - left) / (right - left)) * days;
  };
  const value = (day: number) => fadedPoints(rule.points, rule.decay, day);
  return (
    <svg
      ref={svg}
      className={css.curve}
      viewBox={`0 0 ${width} ${height}`}
      direction="ltr"
      aria-label={label}
      data-meaning={`${label}. ${t('meaning.curve')}`}
    >
      <line x1={left} x2={right} y1={y(most)} y2={y(most)} className={css.gridLine} />
      <line x1={left} x2={right} y1={ground} y2={ground} className={css.gridLine} />
      <path d={`${path}L${x(drawn.at(-1)?.age ?? 0)} ${ground}L${x(0)} ${ground}Z`} className={css.curveFill} />
      <path d={path} className={css.curveLine} />
      <text x={left - 6} y={y(most) + 4} textAnchor="end">
        {t.formats.points(Math.sign(rule.points || 1) * most)}
      </text>
      <text x={left - 6} y={ground + 4} textAnchor="end">
        {t.formats.number(0)}
      </text>
      <text x={left} y={height - 12}>
        {t('inspector.rule.today')}
      </text>
      <text x={right} y={height - 12} textAnchor="end">
        {t('model.duration.days', { count: days })}
      </text>
      {handlesOf(rule).map(({ of, day }) => {
        const at = { x: x(day), y: of === 'window' ? ground : y(day <= days ? value(day) : 0) };
        const left3 = at.x > width * 0.62;
        const said =
          of === 'window'
            ? t('rules.curve.window', { day })
            : t('rules.curve.decay', { points: t.formats.points(value(day)), count: day });
        return (
          <g
            key={of}
            role="slider"
            tabIndex={0}
            className={css.curveHandle}
            aria-label={t(`rules.curve.handle.${of}`)}
            aria-valuemin={1}
            aria-valuemax={furthestDay}
            aria-valuenow={day}
            aria-valuetext={said}
            data-testid={`curve-${of}`}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              setHeldScale(own);
            }}
            onPointerMove={(event) => {
              if (heldScale !== null && event.buttons === 1) tryOut(command(of, dayUnder(event)));
            }}
            onPointerUp={(event) => {
              setHeldScale(null);
              void edit(command(of, dayUnder(event)));
            }}
            onPointerCancel={() => {
              setHeldScale(null);
              tryOut(null);
            }}
            onKeyDown={(event) => {
              const by = daysOf(event);
              if (by === 0) return;
              event.preventDefault();
              event.stopPropagation();
              step(of, command(of, day + by));
            }}
          >
            <line x1={at.x} x2={at.x} y1={of === 'window' ? 26 : at.y} y2={ground} className={css.curveStem} />
            {of === 'window' ? (
              <rect x={at.x - 4} y={ground - 12} width="8" height="18" rx="4" className={css.knob} />
            ) : (
              <circle cx={at.x} cy={at.y} r="6.5" className={css.knob} />
            )}
            <text
              x={at.x + (left3 ? -10 : 10)}
              y={of === 'window' ? 20 : Math.max(14, at.y - 8)}
              textAnchor={left3 ? 'end' : 'start'}
              className={css.said}
            >
              {said}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Days that a key moves: one, ten with Shift or Page keys. */
function daysOf(event: KeyboardEvent): number {
  const size = event.shiftKey ? 10 : 1;
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return size;
    case 'ArrowLeft':
    case 'ArrowDown':
      return -size;
    case 'PageUp':
      return 10;
    case 'PageDown':
      return -10;
    default:
      return 0;
  }
}
