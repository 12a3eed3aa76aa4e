import { bitAt, type Planes, wordsFor } from '../columns/planes.ts';

/** Each lead's persona, as an index or −1: the first whose condition is yes (I3). */
export function assignPersonas(rows: number, conditions: readonly Planes[]): Int16Array {
  const persona = new Int16Array(rows).fill(-1);
  for (let row = 0; row < rows; row++) persona[row] = conditions.findIndex((planes) => bitAt(planes.yes, row));
  return persona;
}

/** "Matches persona": yes for the lead's own, unknown where its condition is unknown, otherwise no (I3). */
export function personaPlanes(persona: Int16Array, index: number, condition: Planes): Planes {
  const rows = condition.rows;
  const yes = new Uint32Array(wordsFor(rows));
  for (let row = 0; row < rows; row++) {
    if (persona[row] === index) yes[row >>> 5] = (yes[row >>> 5] as number) | (1 << (row & 31));
  }
  return { rows, yes, unknown: condition.unknown };
}
