import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsInSight, placeColumns, scrolledWithColumn } from '#renderer/screens/lead/table/column-window.ts';
import {
  atTop,
  fullHeight,
  placeOfTop,
  placeWithRow,
  type RowPlace,
  rowPosition,
  rowsInSight,
  scrolledHeight,
  scrolledTo,
  tallest,
} from '#renderer/screens/lead/table/row-window.ts';

const short = { rows: 500, rowHeight: 44, sight: 600 };
const long = { rows: 1_000_000, rowHeight: 55, sight: 700 };
const mostBar = (space: typeof long) => scrolledHeight(space) - space.sight;

describe('the rows in sight', () => {
  it('a short table is scrolled pixel by pixel', () => {
    const place = scrolledTo(short, atTop, 12_345);
    expect(place).toEqual({ bar: 12_345, top: 12_345 });
    expect(rowPosition(short, place, 300)).toBe(300 * 44);
    expect(scrolledHeight(short)).toBe(fullHeight(short));
  });

  it('a million rows need no element that is higher than a browser allows', () => {
    expect(fullHeight(long)).toBeGreaterThan(33_000_000);
    expect(scrolledHeight(long)).toBe(tallest);
  });

  it('a turn of the wheel moves a long table by as many pixels', () => {
    const middle = placeOfTop(long, 20_000_000);
    const turned = scrolledTo(long, middle, middle.bar + 120);
    expect(turned.top).toBe(20_000_120);
    // Rows keep their place in the element, so that nothing jumps.
    expect(rowPosition(long, turned, 400_000)).toBe(rowPosition(long, middle, 400_000));
  });

  it('the scroll bar reaches the first and the last row, and the middle', () => {
    const end = scrolledTo(long, atTop, mostBar(long));
    expect(rowsInSight(long, end, 0).last).toBe(999_999);
    expect(end.top).toBe(fullHeight(long) - long.sight);
    expect(scrolledTo(long, end, 0)).toEqual(atTop);
    const middle = scrolledTo(long, atTop, mostBar(long) / 2);
    expect(rowsInSight(long, middle, 0).first).toBeCloseTo(500_000, -2);
  });

  it('a row that is asked for is wholly in sight, wherever the table was', () => {
    const anyRow = fc.integer({ min: 0, max: long.rows - 1 });
    fc.assert(
      fc.property(fc.constantFrom(short, long), anyRow, anyRow, (space, from, to) => {
        const row = to % space.rows;
        const place = placeWithRow(space, placeOfTop(space, (from % space.rows) * space.rowHeight), row);
        expect(row * space.rowHeight).toBeGreaterThanOrEqual(place.top);
        expect((row + 1) * space.rowHeight).toBeLessThanOrEqual(place.top + space.sight);
        expect(placeWithRow(space, place, row)).toEqual(place);
      }),
    );
  });

  it('whatever the hand does, every row can be reached and what is drawn fills the sight', () => {
    const moves = fc.array(fc.oneof(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -9e6, max: 9e6 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(moves, (all) => {
        let place: RowPlace = atTop;
        for (const by of all) {
          const bar = Math.min(mostBar(long), Math.max(0, place.bar + by));
          place = scrolledTo(long, place, bar);
          const { first, last } = rowsInSight(long, place);
          expect(first * long.rowHeight).toBeLessThanOrEqual(place.top);
          expect((last + 1) * long.rowHeight).toBeGreaterThanOrEqual(
            Math.min(place.top + long.sight, fullHeight(long)),
          );
          // At rest the bar is put where the rows are: at an end only where the table ends.
          const rested = placeOfTop(long, place.top);
          expect(rested.top).toBe(place.top);
          expect(rested.bar <= 0).toBe(place.top < 4);
        }
      }),
    );
  });

  it('without rows nothing is drawn', () => {
    expect(rowsInSight({ ...short, rows: 0 }, atTop)).toEqual({ first: 0, last: -1 });
    expect(placeOfTop({ ...short, rows: 3 }, 90)).toEqual(atTop);
  });
});

describe('the columns in sight', () => {
  const places = placeColumns([200, 100, 100, 300, 100], 400);

  it('few columns share the room, many go on beyond it', () => {
    expect(placeColumns([100, 300], 800).map(({ width }) => width)).toEqual([200, 600]);
    expect(places.map(({ from }) => from)).toEqual([0, 200, 300, 400, 700]);
  });

  it('the first always stays in sight, and covers what is scrolled under it', () => {
    expect(columnsInSight(places, 0, 400)).toEqual([0, 1, 2]);
    expect(columnsInSight(places, 250, 400)).toEqual([0, 3]);
    expect(columnsInSight(places, 400, 400)).toEqual([0, 3, 4]);
  });

  it('a column that is asked for comes in sight beside the first, at its beginning where it is too wide', () => {
    expect(scrolledWithColumn(places, 0, 400, 2)).toBe(0);
    expect(scrolledWithColumn(places, 0, 400, 3)).toBe(200);
    expect(scrolledWithColumn(places, 400, 400, 1)).toBe(0);
    expect(scrolledWithColumn(places, 400, 400, 0)).toBe(400);
  });
});
