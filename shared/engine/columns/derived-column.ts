import { canonicalJson } from '../../lib/canonical-json.ts';
import type { Derivation } from '../../model/derivation.ts';
import { deriver } from '../../values/derived/derive-value.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import type { FactColumn, FactValue } from './fact-column.ts';

/** The key of a derived column: what it is derived from, how, and the list of free mail where that is asked. */
export function derivedKey(base: FactColumn, derivation: Derivation, freeMail: readonly string[]): string {
  return canonicalJson(['derived', base.key, derivation, derivation.how === 'freeMail' ? freeMail : null]);
}

/**
 * A fact worked out from another one (V1): once for each distinct spelling of its source; unknown where that is. Its
 * spellings are what was derived, and `seen` what it was derived from.
 */
export function derivedFacts(
  key: string,
  base: FactColumn,
  derivation: Derivation,
  freeMail: readonly string[],
): FactColumn {
  const derive = deriver(derivation, freeMail);
  const spellings: string[] = [];
  const values = base.values.map((value, code): FactValue | null => {
    const derived = value === null ? null : derive(base.spellings[code] ?? '');
    spellings.push(derived === null ? '' : typeof derived === 'boolean' ? (derived ? 'yes' : 'no') : derived);
    if (derived === null) return null;
    return typeof derived === 'boolean'
      ? { kind: 'yesNo', yes: derived }
      : { kind: 'text', text: normaliseText(derived) };
  });
  return { key, codes: base.codes, spellings, values, seen: base.spellings };
}
