import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { TableColumn } from '#shared/engine/table/query.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { type ColumnPlace, columnAt } from './column-window.ts';
import type { ShownColumn } from './table-column.ts';
import { boundedWidth, placeColumn, setColumnWidth } from './use-columns.ts';

/** A column's head under the hand: its end, so that it grows wider or narrower, or the whole of it, on its way elsewhere. */
export type Held =
  | { readonly kind: 'end'; readonly key: TableColumn; readonly width: number }
  | { readonly kind: 'head'; readonly at: number; readonly to: number };

export type HeadDrag = {
  readonly held: Held | null;
  /** What a head hears; `part` is what of it was taken hold of. */
  readonly take: (event: PointerEvent, at: number, part: Held['kind']) => void;
  /** Whether the click that ends a drag is about to come: it is none. */
  readonly wasDrag: () => boolean;
};

type Within = {
  readonly dataSet: DataSet;
  readonly columns: readonly ShownColumn[];
  readonly places: readonly ColumnPlace[];
  readonly rem: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** The width that a column has under the hand; null: none is held. */
  readonly onWidth: (held: Extract<Held, { kind: 'end' }> | null) => void;
};

/** Less than this is a click, in pixels. */
const slack = 6;

/** Widths and places of columns by dragging; what is under the hand is shown at once and kept when it is let go. */
export function useHeadDrag({ dataSet, columns, places, rem, scroller, onWidth }: Within): HeadDrag {
  const [held, setHeld] = useState<Held | null>(null);
  const now = useRef<Held | null>(null);
  const dragged = useRef(false);
  const put = (next: Held | null) => {
    now.current = next;
    setHeld(next);
    onWidth(next?.kind === 'end' ? next : null);
  };
  /** How far along the table the pointer is, whichever way it runs. */
  const along = (x: number): number => {
    const element = scroller.current;
    if (element === null) return 0;
    const { left, right } = element.getBoundingClientRect();
    const mirrored = getComputedStyle(element).direction === 'rtl';
    return (mirrored ? right - x : x - left) + Math.abs(element.scrollLeft);
  };
  const take = (event: PointerEvent, at: number, part: Held['kind']) => {
    const column = columns[at];
    const place = places[at];
    if (event.button !== 0 || column === undefined || place === undefined) return;
    if (part === 'head' && at === 0) return;
    event.stopPropagation();
    dragged.current = false;
    const from = along(event.clientX);
    const moved = ({ clientX }: globalThis.PointerEvent) => {
      const to = along(clientX);
      if (!dragged.current && Math.abs(to - from) < slack) return;
      dragged.current = true;
      put(
        part === 'end'
          ? { kind: part, key: column.key, width: boundedWidth((place.width + to - from) / rem) }
          : { kind: part, at, to: columnAt(places, at, to) },
      );
    };
    const over = (keep: boolean) => {
      window.removeEventListener('pointermove', moved);
      window.removeEventListener('pointerup', letGo);
      window.removeEventListener('pointercancel', giveUp);
      window.removeEventListener('keydown', onKey, true);
      const last = now.current;
      put(null);
      if (!keep || last === null) return;
      if (last.kind === 'end') setColumnWidth(dataSet, last.key, last.width);
      else placeColumn(dataSet, columns, column.key, last.to);
    };
    const letGo = () => over(true);
    const giveUp = () => over(false);
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      giveUp();
    };
    window.addEventListener('pointermove', moved);
    window.addEventListener('pointerup', letGo);
    window.addEventListener('pointercancel', giveUp);
    window.addEventListener('keydown', onKey, true);
  };
  const wasDrag = () => {
    const was = dragged.current;
    dragged.current = false;
    return was;
  };
  return { held, take, wasDrag };
}
