import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { gradeLetters, gradeNumbers } from '#shared/model/grade.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { type ThresholdHand, useThreshold } from '../../screens/simulate/use-threshold.ts';
import { useText } from '../../text/use-text.ts';
import css from './matrix.module.css';

type Props = {
  readonly dimension: RecordOf<'dimension'>;
  readonly svg: RefObject<SVGSVGElement | null>;
  /** From points in hundredths to the drawing's x, and back. */
  readonly x: (at: number) => number;
  readonly pointsAt: (x: number) => number;
  readonly top: number;
  readonly ground: number;
  readonly width: number;
};

/** Thresholds over the histogram: dragged or moved by key; neighbours in the way are pushed, so that none ever cross (G1). */
export function ThresholdHandles({ dimension, svg, x, pointsAt, top, ground, width }: Props) {
  const t = useText();
  const hand: ThresholdHand = useThreshold(dimension);
  const held = useRef<number | null>(null);
  const { name, thresholds } = dimension;
  const under = (event: PointerEvent): number => {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined) return 0;
    const whole = Math.round(pointsAt(((event.clientX - box.left) / box.width) * width) / 100) * 100;
    return Math.min(100_000, Math.max(-100_000, whole));
  };
  // Thresholds that stand close to each other have their words on two lines.
  const close = thresholds.some((at, i) => i > 0 && x(thresholds[i - 1] as number) - x(at) < 54);
  const isLow = (index: number) => close && index % 2 === 1;
  return thresholds.map((at, index) => {
    const grade = `${name === 'fit' ? gradeLetters[index] : gradeNumbers[index]}`;
    return (
      <g
        key={grade}
        role="slider"
        tabIndex={0}
        className={css.threshold}
        aria-label={t('inspector.dimension.gradeFrom', { grade })}
        aria-valuemin={-1000}
        aria-valuemax={1000}
        aria-valuenow={at / 100}
        aria-valuetext={t.formats.points(at)}
        data-testid={`handle-${name}-${index}`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          held.current = index;
          hand.take(index);
        }}
        onPointerMove={(event) => held.current === index && event.buttons === 1 && hand.move(index, under(event))}
        onPointerUp={(event) => {
          if (held.current === index) hand.letGo(index, under(event));
          held.current = null;
        }}
        onPointerCancel={() => {
          held.current = null;
          hand.giveUp();
        }}
        onKeyDown={(event) => {
          const by = pointsOf(event);
          if (by === 0) return;
          event.preventDefault();
          event.stopPropagation();
          hand.step(index, at, by * 100);
        }}
      >
        <rect x={x(at) - 7} y={0} width="14" height={ground + 4} fill="transparent" />
        <line x1={x(at)} x2={x(at)} y1={top} y2={ground + 3} />
        <circle cx={x(at)} cy={top} r="5" />
        <text x={x(at)} y={ground + (isLow(index) ? 30 : 15)} textAnchor="middle" data-meaning={t('meaning.threshold')}>
          {`${grade} ≥ ${t.formats.points(at)}`}
        </text>
      </g>
    );
  });
}

/** Whole points that a key moves; with Shift or a Page key, five. */
function pointsOf(event: KeyboardEvent): number {
  const size = event.shiftKey ? 5 : 1;
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return size;
    case 'ArrowLeft':
    case 'ArrowDown':
      return -size;
    case 'PageUp':
      return 5;
    case 'PageDown':
      return -5;
    default:
      return 0;
  }
}
