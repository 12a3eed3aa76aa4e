/** A column's place along the table, in pixels from where its rows begin. */
export type ColumnPlace = { readonly from: number; readonly width: number };

/** Columns side by side; where they leave room, each that is not `fixed` takes its share of it. */
export function placeColumns(
  widths: readonly number[],
  sight: number,
  fixed: (column: number) => boolean = () => false,
): ColumnPlace[] {
  const sum = (of: (column: number) => boolean) => widths.reduce((all, width, i) => (of(i) ? all + width : all), 0);
  const free = sum((column) => !fixed(column));
  const stretch = free === 0 ? 1 : Math.max(1, (sight - sum(fixed)) / free);
  let from = 0;
  return widths.map((width, i) => {
    const place = { from, width: fixed(i) ? width : width * stretch };
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

/** Where a column would stand that is let go at this place along the table; the first one keeps its own. */
export function columnAt(places: readonly ColumnPlace[], moved: number, along: number): number {
  const before = places.filter(({ from, width }, i) => i !== moved && along > from + width / 2).length;
  return Math.max(1, before);
}
