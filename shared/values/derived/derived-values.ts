import type { DataSet } from '../../model/data-set.ts';
import type { Derivation } from '../../model/derivation.ts';
import type { Field } from '../../model/field.ts';
import { isUnknown, missingMarkers } from '../missing.ts';
import { normaliseText } from '../normalise-text.ts';
import { deriver } from './derive-value.ts';

type Counted = { readonly text: string; readonly leads: number };
type Step = { readonly derivation: Derivation; readonly missing: readonly string[] };

/** The stored column that a field's facts come from in a data set, and what is derived from it on the way, in order. */
export function valuesBehind(
  field: string | null,
  fields: readonly Field[],
  dataSet: DataSet | null,
): { readonly column: string | null; readonly derivations: readonly Step[] } {
  const derivations: Step[] = [];
  const seen = new Set<string>();
  for (let at = field; at !== null && !seen.has(at); ) {
    seen.add(at);
    const column = dataSet?.fields[at as keyof DataSet['fields']]?.column;
    if (column !== undefined) return { column, derivations };
    const derivation = fields.find(({ id }) => id === at)?.derivation;
    const source = fields.find(({ id }) => id === derivation?.from);
    if (derivation === undefined || source === undefined) break;
    derivations.unshift({ derivation, missing: source.missing });
    at = source.id;
  }
  return { column: null, derivations };
}

/** Values with their numbers of leads, carried through the derivations; what comes to nothing is left out. */
export function valuesDerived(
  values: readonly Counted[],
  derivations: readonly Step[],
  freeMail: readonly string[],
): readonly Counted[] {
  return derivations.reduce((before, { derivation, missing }) => {
    const derive = deriver(derivation, freeMail);
    const markers = missingMarkers(missing);
    const byText = new Map<string, Counted>();
    for (const { text, leads } of before) {
      const derived = isUnknown(text, markers) ? null : derive(text);
      if (derived === null) continue;
      const own = typeof derived === 'boolean' ? (derived ? 'yes' : 'no') : derived;
      const key = normaliseText(own);
      const same = byText.get(key);
      byText.set(key, { text: same?.text ?? own, leads: (same?.leads ?? 0) + leads });
    }
    return [...byText.values()].sort((a, b) => b.leads - a.leads);
  }, values);
}

/** The values that a derivation makes nothing of, and that are no marker of their field. */
export function valuesWithoutDerived(
  values: readonly Counted[],
  derivation: Derivation,
  missing: readonly string[],
  freeMail: readonly string[],
): readonly Counted[] {
  const derive = deriver(derivation, freeMail);
  const markers = missingMarkers(missing);
  return values.filter(({ text }) => !isUnknown(text, markers) && derive(text) === null);
}
