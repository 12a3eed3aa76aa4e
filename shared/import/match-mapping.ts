import type { SavedMapping } from '../model/saved-mapping.ts';
import { normaliseText } from '../values/normalise-text.ts';

/** A kept mapping that a table's columns fit, and the columns by which the two differ. */
export type MatchedMapping = {
  readonly mapping: SavedMapping;
  /** Of this table, and of the one that the mapping was made for. */
  readonly onlyHere: readonly string[];
  readonly onlyThere: readonly string[];
};

/** At least this share of both tables' columns are the same, else the mapping is not used. */
export const mostlySame = 0.7;

/** The kept mapping whose columns are most like these, by their names (V3); of equals the one kept last. Null: none is. */
export function matchMapping(headers: readonly string[], mappings: readonly SavedMapping[]): MatchedMapping | null {
  const here = new Map(headers.map((header) => [formOfHeader(header), header]));
  let best: (MatchedMapping & { readonly share: number }) | null = null;
  for (const mapping of mappings) {
    const there = new Map(mapping.columns.map(({ header }) => [formOfHeader(header), header]));
    const both = [...here.keys()].filter((form) => there.has(form)).length;
    const share = both / Math.max(here.size + there.size - both, 1);
    const isBetter =
      best === null || share > best.share || (share === best.share && mapping.savedAt > best.mapping.savedAt);
    if (share < mostlySame || !isBetter) continue;
    const onlyHere = [...here].filter(([form]) => !there.has(form)).map(([, header]) => header);
    const onlyThere = [...there].filter(([form]) => !here.has(form)).map(([, header]) => header);
    best = { mapping, onlyHere, onlyThere, share };
  }
  return best;
}

/** The names of a kept mapping's columns are cut where they are very long. */
export function formOfHeader(header: string): string {
  return normaliseText(header.slice(0, 200));
}
