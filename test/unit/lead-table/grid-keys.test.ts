import { describe, expect, it } from 'vitest';
import { type GridKey, gridMove } from '#renderer/screens/lead/table/grid-keys.ts';

const at = (row: number, column: number) => ({ row, column });
const press = (key: string, from: { row: number; column: number }, held: Partial<GridKey> = {}, mirrored = false) =>
  gridMove(
    { key, ctrl: false, shift: false, alt: false, ...held },
    { at: from, rows: 100, columns: 5, page: 12, mirrored },
  );
const goes = (row: number, column: number) => ({ kind: 'go', to: at(row, column) });

describe('the keys of the table', () => {
  it('arrows go from cell to cell, into the head, and stop at the edges', () => {
    expect(press('ArrowDown', at(3, 2))).toEqual(goes(4, 2));
    expect(press('ArrowUp', at(0, 2))).toEqual(goes(-1, 2));
    expect(press('ArrowUp', at(-1, 2))).toEqual(goes(-1, 2));
    expect(press('ArrowDown', at(99, 2))).toEqual(goes(99, 2));
    expect(press('ArrowRight', at(3, 4))).toEqual(goes(3, 4));
  });

  it('arrows to the side follow the eye where the table is mirrored', () => {
    expect(press('ArrowRight', at(3, 2))).toEqual(goes(3, 3));
    expect(press('ArrowRight', at(3, 2), {}, true)).toEqual(goes(3, 1));
    expect(press('ArrowLeft', at(3, 2), { ctrl: true }, true)).toEqual(goes(3, 4));
  });

  it('pages, ends and the whole table', () => {
    expect(press('PageDown', at(3, 2))).toEqual(goes(15, 2));
    expect(press('PageUp', at(3, 2))).toEqual(goes(0, 2));
    expect(press('Home', at(3, 2))).toEqual(goes(3, 0));
    expect(press('End', at(3, 2))).toEqual(goes(3, 4));
    expect(press('End', at(3, 2), { ctrl: true })).toEqual(goes(99, 4));
    expect(press('Home', at(3, 2), { ctrl: true })).toEqual(goes(0, 0));
  });

  it('Enter opens a lead, and in the head sorts; Alt Down filters; Alt Shift and an arrow moves the column', () => {
    expect(press('Enter', at(3, 2))).toEqual({ kind: 'open' });
    expect(press('Enter', at(-1, 2))).toEqual({ kind: 'sort', add: false });
    expect(press(' ', at(-1, 2), { shift: true })).toEqual({ kind: 'sort', add: true });
    expect(press('ArrowDown', at(3, 2), { alt: true })).toEqual({ kind: 'menu' });
    expect(press('ArrowLeft', at(-1, 2), { alt: true, shift: true })).toEqual({ kind: 'moveColumn', by: -1 });
    expect(press('ArrowLeft', at(-1, 2), { alt: true, shift: true }, true)).toEqual({ kind: 'moveColumn', by: 1 });
    expect(press('a', at(3, 2))).toBe(null);
  });
});
