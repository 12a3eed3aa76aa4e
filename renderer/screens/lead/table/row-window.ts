/**
 * Which rows of a very long table are in sight. A browser lets no element be higher than some 33 million pixels, a
 * million rows are more: a longer table is given a scroll range of `tallest` pixels only. Short movements of the
 * wheel and keys then move the rows by as many pixels; a long one, of the scroll bar, goes to the same share of the
 * table; and when the hand rests, the scroll bar is put where the rows are. All sizes in pixels.
 */

/** What the browser says of the part that scrolls, and the height of its rows. */
export type RowSpace = {
  readonly rows: number;
  readonly rowHeight: number;
  /** Height of what is in sight. */
  readonly sight: number;
};

/** Where the scroll bar is, and how far down the table what is in sight begins. The same but for long tables. */
export type RowPlace = { readonly bar: number; readonly top: number };

/** Positions below this stay exact to half a pixel in the browser's single-precision numbers. */
export const tallest = 8_000_000;

export const atTop: RowPlace = { bar: 0, top: 0 };

export function fullHeight({ rows, rowHeight }: RowSpace): number {
  return rows * rowHeight;
}

/** The height of the element that is scrolled. */
export function scrolledHeight(space: RowSpace): number {
  return Math.min(fullHeight(space), tallest);
}

/** After the browser moved the scroll bar to `bar`. */
export function scrolledTo(space: RowSpace, before: RowPlace, bar: number): RowPlace {
  if (fullHeight(space) <= tallest) return { bar, top: bar };
  const moved = bar - before.bar;
  const ends = bar <= 0 || bar >= mostBar(space);
  if (ends || Math.abs(moved) > space.sight * 2) return { bar, top: share(bar, mostBar(space), mostTop(space)) };
  return { bar, top: within(before.top + moved, mostTop(space)) };
}

/** The place from which the table shows what begins at `top`, with the scroll bar where it belongs. */
export function placeOfTop(space: RowSpace, top: number): RowPlace {
  const real = within(top, mostTop(space));
  if (fullHeight(space) <= tallest) return { bar: real, top: real };
  return { bar: Math.round(share(real, mostTop(space), mostBar(space))), top: real };
}

/** The place nearest to this one in which a row is wholly in sight. */
export function placeWithRow(space: RowSpace, place: RowPlace, row: number): RowPlace {
  const above = row * space.rowHeight;
  const below = above + space.rowHeight - space.sight;
  if (above < place.top) return placeOfTop(space, above);
  return below > place.top ? placeOfTop(space, below) : place;
}

/** First and last row to draw, with a few more on both sides. −1 as last without rows. */
export function rowsInSight(space: RowSpace, { top }: RowPlace, more = 6): { first: number; last: number } {
  const first = Math.floor(top / space.rowHeight) - more;
  const last = Math.ceil((top + space.sight) / space.rowHeight) + more;
  return { first: Math.max(0, first), last: Math.min(space.rows - 1, last) };
}

/** Where a row is drawn inside the element that is scrolled. */
export function rowPosition({ rowHeight }: RowSpace, { bar, top }: RowPlace, row: number): number {
  return row * rowHeight - top + bar;
}

function mostTop(space: RowSpace): number {
  return Math.max(0, fullHeight(space) - space.sight);
}

function mostBar(space: RowSpace): number {
  return Math.max(0, scrolledHeight(space) - space.sight);
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}

function share(value: number, of: number, whole: number): number {
  return of === 0 ? 0 : (within(value, of) / of) * whole;
}
