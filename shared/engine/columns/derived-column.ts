import type { Derivation } from '../../model/derivation.ts';
import { deriver } from '../../values/derived/derive-value.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import type { FactColumn, FactValue } from './fact-column.ts';
import { keyOf } from './key.ts';

/** The key of a derived column: what it is derived from, how, and the list of free mail where that is asked. */
export function derivedKey(base: FactColumn, derivation: Derivation, freeMail: readonly string[]): string {
  return keyOf(['derived', base.key, derivation, derivation.how === 'freeMail' ? freeMail : null]);
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
  const derive = factDeriver(derivation, freeMail);
  const known = new Uint8Array(base.known.length);
  const facts = base.spellings.map((spelling, code) => {
    const fact = base.known[code] === 1 ? derive(spelling) : nothing;
    known[code] = fact.value === null ? 0 : 1;
    return fact;
  });
  return {
    key,
    codes: base.codes,
    spellings: facts.map(({ text }) => text),
    known,
    numbers: null,
    valueAt: (code) => facts[code]?.value ?? null,
    seen: base.spellings,
  };
}

type DerivedFact = { readonly text: string; readonly value: FactValue | null };

const nothing: DerivedFact = { text: '', value: null };

/** Works a fact out from a known text, with its spelling; the value is null where nothing can be derived. */
export function factDeriver(derivation: Derivation, freeMail: readonly string[]): (raw: string) => DerivedFact {
  const derive = deriver(derivation, freeMail);
  return (raw) => {
    const derived = derive(raw);
    if (derived === null) return nothing;
    return typeof derived === 'boolean'
      ? { text: derived ? 'yes' : 'no', value: { kind: 'yesNo', yes: derived } }
      : { text: derived, value: { kind: 'text', text: normaliseText(derived) } };
  };
}
