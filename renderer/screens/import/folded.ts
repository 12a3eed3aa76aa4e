import type { Mapping } from './mapping.ts';
import { stateOf } from './mapping.ts';

/** So many columns are always shown, however sure they are. */
const always = 12;

/**
 * The columns to look at, and those that are folded away because all about them is sure: no place that is
 * only likely, no hidden missing values, nothing to be told. Few columns are never folded.
 */
export function folded(mapping: Mapping): { readonly open: readonly string[]; readonly sure: readonly string[] } {
  const keys = mapping.profile.columns.map((column) => column.key);
  if (keys.length <= always) return { open: keys, sure: [] };
  const open = new Set(
    mapping.profile.columns.filter((column) => needsEyes(mapping, column.key)).map(({ key }) => key),
  );
  for (const key of keys) if (open.size < always) open.add(key);
  const sure = keys.filter((key) => !open.has(key));
  return sure.length < 3 ? { open: keys, sure: [] } : { open: keys.filter((key) => open.has(key)), sure };
}

function needsEyes(mapping: Mapping, key: string): boolean {
  const column = mapping.columns.find((each) => each.key === key);
  const profile = mapping.profile.columns.find((each) => each.key === key);
  if (column === undefined || profile === undefined) return true;
  if (stateOf(mapping, key) !== 'sure') return true;
  if (column.role !== 'none' || profile.missing.length > 0) return true;
  return profile.notes.some((note) => note.kind !== 'uniqueValues' && note.kind !== 'oneValue');
}
