import { packWhere } from '../columns/pack.ts';
import { eachBit, type Planes } from '../columns/planes.ts';

/** Each lead's persona, as an index or −1: the first whose condition is yes (I3). */
export function assignPersonas(rows: number, conditions: readonly Planes[]): Int16Array {
  const persona = new Int16Array(rows).fill(-1);
  // The last first, so that the first in order has the last word.
  conditions.toReversed().forEach(({ yes }, i) => {
    eachBit(yes, (row) => {
      persona[row] = conditions.length - 1 - i;
    });
  });
  return persona;
}

/** "Matches persona": yes for the lead's own, unknown where its condition is unknown, otherwise no (I3). */
export function personaPlanes(persona: Int16Array, index: number, condition: Planes): Planes {
  const rows = condition.rows;
  const yes = packWhere(rows, (row) => persona[row] === index);
  return { rows, yes, unknown: condition.unknown };
}
