/** Planes of single bits, 32 leads to a word: those of everybody and of nobody, which many results share. */

export function wordsFor(rows: number): number {
  return (rows + 31) >>> 5;
}

/** The bits of the last word that stand for leads. */
export function maskOf(word: number, rows: number): number {
  const left = rows - word * 32;
  return left >= 32 ? 0xffffffff : (2 ** left - 1) >>> 0;
}

/** The last two planes that are the same for so many leads; as all planes, they are never written to. */
let shared = { rows: 0, everyone: new Uint32Array(0), nobody: new Uint32Array(0) };

function sharedFor(rows: number): typeof shared {
  if (shared.rows === rows) return shared;
  const plane = new Uint32Array(wordsFor(rows)).fill(0xffffffff);
  if (plane.length > 0) plane[plane.length - 1] = maskOf(plane.length - 1, rows);
  shared = { rows, everyone: plane, nobody: new Uint32Array(plane.length) };
  return shared;
}

/** Every lead's bit. */
export function everyone(rows: number): Uint32Array {
  return sharedFor(rows).everyone;
}

/** No lead's bit. */
export function nobody(rows: number): Uint32Array {
  return sharedFor(rows).nobody;
}

/** Whether it is the plane that `everyone` gives; false says nothing. */
export function isEveryone(plane: Uint32Array): boolean {
  return plane === shared.everyone;
}

/** Whether it is the plane that `nobody` gives; false says nothing. */
export function isNobody(plane: Uint32Array): boolean {
  return plane === shared.nobody;
}
