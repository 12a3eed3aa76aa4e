import { bitsOf } from '../columns/planes.ts';
import type { OutcomeCounts } from '../results.ts';
import type { Outcomes } from './outcomes.ts';

/** Where leads were won and where they were lost; null where the data set has no outcome. */
export type OutcomePlanes = Pick<Outcomes, 'won' | 'lost'> | null;

/** How many leads are in a plane. */
export type PlaneCount = { readonly leads: number; readonly outcomes: OutcomeCounts };

/** The leads of a plane by outcome; without outcomes all are open (E1). */
export function countPlane(plane: Uint32Array, outcomes: OutcomePlanes): PlaneCount {
  let leads = 0;
  let won = 0;
  let lost = 0;
  for (let w = 0; w < plane.length; w++) {
    const word = (plane[w] as number) | 0;
    if (word === 0) continue;
    leads += bitsOf(word);
    if (outcomes === null) continue;
    won += bitsOf(word & (outcomes.won[w] as number));
    lost += bitsOf(word & (outcomes.lost[w] as number));
  }
  return { leads, outcomes: { won, lost, open: leads - won - lost } };
}
