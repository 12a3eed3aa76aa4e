import { useEffect, useRef, useState } from 'react';
import type { Command } from '#shared/commands/command.ts';
import type { CellId } from '#shared/model/ids.ts';
import { commitDraft, draft } from '../state/commit-draft.ts';
import { setDraft } from '../state/draft-store.ts';

/** Cells under a hand that paints: where it began, and what it went over since. */
type Stroke = { readonly from: CellId; readonly over: readonly CellId[] };

export function paintCommand({ from, over }: Stroke): Command {
  return { type: 'cell.paint', from, to: [...over] };
}

/**
 * Painting by dragging: what is done in the cell where the hand went down is done in all that it goes over. It is shown
 * at once; letting go is one step to undo, Escape takes it back. Cells are found by `data-cell-id`.
 */
export function usePainting(): {
  readonly painting: boolean;
  readonly onPointerDown: (from: string) => void;
  /** Whether the click that ends a stroke means nothing more. */
  readonly justPainted: () => boolean;
} {
  const stroke = useRef<Stroke | null>(null);
  const ended = useRef(false);
  const [painting, setPainting] = useState(false);
  useEffect(() => {
    const stop = () => {
      stroke.current = null;
      setPainting(false);
    };
    const onMove = (event: globalThis.PointerEvent) => {
      const now = stroke.current;
      if (now === null) return;
      if (event.buttons !== 1) return stop();
      const under = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-cell-id]');
      const id = under?.dataset.cellId as CellId | undefined;
      if (id === undefined || id === now.from || now.over.includes(id)) return;
      stroke.current = { ...now, over: [...now.over, id] };
      setPainting(true);
      draft(paintCommand(stroke.current));
    };
    const onUp = () => {
      const done = stroke.current;
      stop();
      if (done === null || done.over.length === 0) return;
      ended.current = true;
      setTimeout(() => {
        ended.current = false;
      }, 0);
      void commitDraft(paintCommand(done));
    };
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || stroke.current === null || stroke.current.over.length === 0) return;
      event.stopPropagation();
      stop();
      setDraft(null);
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('keydown', onKey, true);
    };
  }, []);
  return {
    painting,
    onPointerDown: (from) => {
      stroke.current = { from: from as CellId, over: [] };
    },
    justPainted: () => ended.current,
  };
}

/** Which cell an arrow key leads to, in a grid of so many columns; undefined for other keys. */
export function stepOfKey(key: string, columns: number): number | undefined {
  const onward = document.documentElement.dir === 'rtl' ? -1 : 1;
  return { ArrowRight: onward, ArrowLeft: -onward, ArrowDown: columns, ArrowUp: -columns }[key];
}
