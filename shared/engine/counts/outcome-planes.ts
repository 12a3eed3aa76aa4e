import { countBits, countWith } from '../kernels/count-planes.ts';
import type { OutcomeCounts } from '../results.ts';
import type { Outcomes } from './outcomes.ts';

/** Where leads were won and where they were lost; null where the data set has no outcome. */
export type OutcomePlanes = Pick<Outcomes, 'won' | 'lost'> | null;

/** How many leads are in a plane. */
export type PlaneCount = { readonly leads: number; readonly outcomes: OutcomeCounts };

/** The leads of a plane by outcome; without outcomes all are open (E1). */
export function countPlane(plane: Uint32Array, outcomes: OutcomePlanes): PlaneCount {
  if (outcomes === null) {
    const leads = countBits(plane);
    return { leads, outcomes: { won: 0, lost: 0, open: leads } };
  }
  const [leads, won, lost] = countWith(plane, outcomes.won, outcomes.lost);
  return { leads, outcomes: { won, lost, open: leads - won - lost } };
}
