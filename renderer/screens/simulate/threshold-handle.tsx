import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from 'react';
import { useText } from '../../text/use-text.ts';
import { type ThresholdHandle as Handle, type HistogramLayout, pointsAt } from './histogram-layout.ts';
import css from './threshold-chart.module.css';
import type { ThresholdHand } from './use-threshold.ts';

type ThresholdHandleProps = {
  readonly handle: Handle;
  readonly layout: HistogramLayout;
  readonly chart: RefObject<HTMLDivElement | null>;
  readonly hand: ThresholdHand;
  /** The grade that begins here. */
  readonly grade: string;
  readonly dimension: string;
  readonly testId: string;
};

const onePoint = 100;

/** Drag it, or press an arrow key for one point (with Shift five). Escape while dragging takes it back. */
export function ThresholdHandle({ handle, layout, chart, hand, grade, dimension, testId }: ThresholdHandleProps) {
  const t = useText();
  const axis = useRef(layout);
  const [takenAt, setTakenAt] = useState<number | null>(null);
  const placeOf = (event: PointerEvent) => {
    const box = chart.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return handle.at;
    const fromLeft = (event.clientX - box.left) / box.width;
    return pointsAt(axis.current, t.direction === 'rtl' ? 1 - fromLeft : fromLeft);
  };
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    // The axis stays as it was when the hand took hold, or the handle would run away from under it.
    axis.current = layout;
    setTakenAt(handle.at);
    hand.take(handle.index);
  };
  const onPointerUp = (event: PointerEvent) => {
    if (takenAt === null) return;
    setTakenAt(null);
    hand.letGo(handle.index, placeOf(event));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && takenAt !== null) {
      event.stopPropagation();
      setTakenAt(null);
      hand.giveUp();
      return;
    }
    const steps = stepsOf(event, t.direction);
    if (steps === 0) return;
    event.preventDefault();
    hand.step(handle.index, handle.at, steps * onePoint);
  };
  const label = t('simulate.begins', { grade });
  return (
    <>
      {takenAt !== null && takenAt !== handle.at && (
        <span
          className={css.ghost}
          data-side={takenAt < handle.at ? 'before' : 'after'}
          style={{ insetInlineStart: placeOn(layout, takenAt) }}
        >
          <span>{t('simulate.was', { points: t.formats.points(takenAt) })}</span>
        </span>
      )}
      <button
        type="button"
        role="slider"
        className={css.handle}
        style={{ insetInlineStart: placeOn(layout, handle.at) }}
        aria-label={`${dimension}: ${label}`}
        aria-valuemin={layout.from / 100}
        aria-valuemax={layout.to / 100}
        aria-valuenow={handle.at / 100}
        aria-valuetext={t.formats.points(handle.at)}
        data-meaning={`${label}. ${t('meaning.threshold')}`}
        onPointerDown={onPointerDown}
        onPointerMove={(event) => takenAt !== null && hand.move(handle.index, placeOf(event))}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          setTakenAt(null);
          hand.giveUp();
        }}
        onKeyDown={onKeyDown}
        data-testid={testId}
      >
        <span className={css.knob} />
        <span className={css.stem} />
        <bdi className={css.value}>{t.formats.points(handle.at)}</bdi>
      </button>
    </>
  );
}

function placeOn(layout: HistogramLayout, at: number): string {
  return `${((at - layout.from) / (layout.to - layout.from)) * 100}%`;
}

/** Whole points that a key moves, towards the better grade or away from it. */
function stepsOf(event: KeyboardEvent, direction: 'ltr' | 'rtl'): number {
  const size = event.shiftKey ? 5 : 1;
  const towards = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const away = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  if (event.key === towards || event.key === 'ArrowUp') return size;
  if (event.key === away || event.key === 'ArrowDown') return -size;
  if (event.key === 'PageUp') return 5;
  return event.key === 'PageDown' ? -5 : 0;
}
