import type { ColumnNote } from '#shared/import/profile.ts';
import type { SuggestionReason } from '#shared/import/suggestion.ts';
import { type Mapping, stateOf } from './mapping.ts';

/** So many columns are always shown, however sure they are. */
const always = 12;

/**
 * The columns to look at, and those that are folded away because there is nothing to decide about them: their place
 * is sure, or they are plain new facts, and neither hidden missing values nor anything worth knowing stands beside
 * them. Few columns are never folded.
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

const harmless: readonly ColumnNote['kind'][] = ['uniqueValues', 'oneValue', 'emptyColumn', 'longTexts'];
const plain: readonly SuggestionReason[] = ['newFact', 'emptyColumn', 'oneValue', 'secondId'];

function needsEyes(mapping: Mapping, key: string): boolean {
  const column = mapping.columns.find((each) => each.key === key);
  const profile = mapping.profile.columns.find((each) => each.key === key);
  const suggestion = mapping.suggestions.find((each) => each.key === key);
  if (column === undefined || profile === undefined || suggestion === undefined) return true;
  if (column.role !== 'none' || profile.missing.length > 0) return true;
  if (profile.notes.some(({ kind }) => !harmless.includes(kind))) return true;
  return stateOf(mapping, key) !== 'sure' && !plain.includes(suggestion.reason);
}
