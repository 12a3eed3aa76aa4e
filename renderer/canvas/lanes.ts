/** The six steps of the chain, from who the room wants to what each side promises. */
export const lanes = ['audience', 'fit', 'engagement', 'matrix', 'stages', 'duties'] as const;
export type Lane = (typeof lanes)[number];

/** Roomy has bars and ranges; compact fits six lanes beside the rail on 1280 pixels. */
export type Density = 'roomy' | 'compact';

/**
 * Sizes of the canvas in units: pixels at 100 % zoom and the usual text size. Lanes run from the start;
 * a right-to-left window mirrors them when they are drawn.
 */
export type Measures = {
  readonly lane: Readonly<Record<Lane, { readonly x: number; readonly width: number }>>;
  readonly width: number;
  /** Where the first card of a lane stands. */
  readonly top: number;
  readonly gap: number;
  readonly gutter: number;
  /** Room for the heading over what rules leads out; without any it is a dashed line. */
  readonly section: number;
  readonly card: Readonly<
    Record<
      'audience' | 'persona' | 'group' | 'gate' | 'outside' | 'clause' | 'cell' | 'matrixHead' | 'legendRow' | 'add',
      number
    >
  >;
  /** The widest ribbon: all leads. */
  readonly ribbon: number;
};

const roomyCards = {
  audience: 106,
  persona: 106,
  group: 122,
  gate: 92,
  outside: 66,
  clause: 100,
  cell: 118,
  matrixHead: 38,
  legendRow: 34,
  add: 34,
} as const;
const compactCards = {
  audience: 58,
  persona: 74,
  group: 78,
  gate: 60,
  outside: 40,
  clause: 60,
  cell: 76,
  matrixHead: 34,
  legendRow: 27,
  add: 30,
} as const;

export const measuresOf: Readonly<Record<Density, Measures>> = {
  roomy: measured([206, 196, 196, 318, 200, 176], 36, { top: 62, gap: 23, section: 16, card: roomyCards, ribbon: 44 }),
  compact: measured([164, 154, 154, 264, 164, 144], 22, {
    top: 48,
    gap: 12,
    section: 0,
    card: compactCards,
    ribbon: 30,
  }),
};

function measured(
  widths: readonly number[],
  gutter: number,
  rest: Pick<Measures, 'top' | 'gap' | 'section' | 'card' | 'ribbon'>,
): Measures {
  let x = 0;
  const lane = {} as Record<Lane, { x: number; width: number }>;
  lanes.forEach((name, i) => {
    const width = widths[i] as number;
    lane[name] = { x, width };
    x += width + gutter;
  });
  return { lane, width: x - gutter, gutter, ...rest };
}
