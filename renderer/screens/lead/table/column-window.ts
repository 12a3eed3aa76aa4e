/** A column's place along the table, in pixels from where its rows begin. */
export type ColumnPlace = { readonly from: number; readonly width: number };

/** Columns side by side; where they leave room, each takes its share of it. */
export function placeColumns(widths: readonly number[], sight: number): ColumnPlace[] {
  const sum = widths.reduce((all, width) => all + width, 0);
  const stretch = sum === 0 ? 1 : Math.max(1, sight / sum);
  let from = 0;
  return widths.map((width) => {
    const place = { from, width: width * stretch };
    from += place.width;
    return place;
  });
}

/** The columns to draw: the first, which stays in sight, and those that are in sight beside it. */
export function columnsInSight(places: readonly ColumnPlace[], scrolled: number, sight: number): number[] {
  const first = places[0]?.width ?? 0;
  return places.flatMap(({ from, width }, i) => {
    const seen = from + width > scrolled + first && from < scrolled + sight;
    return i === 0 || seen ? [i] : [];
  });
}

/** How far to scroll so that a column is wholly in sight beside the first. */
export function scrolledWithColumn(
  places: readonly ColumnPlace[],
  scrolled: number,
  sight: number,
  column: number,
): number {
  const place = places[column];
  const first = places[0]?.width ?? 0;
  if (place === undefined || column === 0) return scrolled;
  if (place.from < scrolled + first) return place.from - first;
  return Math.max(scrolled, Math.min(place.from + place.width - sight, place.from - first));
}
