import { normaliseText } from '../values/normalise-text.ts';

/** Texts told apart by V3: `placeOf[i]` is the same for texts of one form, in the order of their first; −1 for blank ones. */
export type DistinctForms = { readonly placeOf: Int32Array; readonly forms: readonly string[] };

const known = new WeakMap<readonly string[], Int32Array>();

/** The distinct forms of a column's texts, each of which is there once. */
export function distinctForms(values: readonly string[]): DistinctForms {
  const forms = values.map(normaliseText);
  const placeOf = new Int32Array(values.length);
  const places = areApart(values, forms) ? null : new Map<string, number>();
  let count = 0;
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i] as string;
    if (form === '') {
      placeOf[i] = -1;
      continue;
    }
    const place = places?.get(form) ?? count;
    if (place === count) {
      places?.set(form, place);
      forms[count++] = form;
    }
    placeOf[i] = place;
  }
  forms.length = count;
  known.set(values, placeOf);
  return { placeOf, forms };
}

/** The places alone: worked out once for a column, however often they are asked for. */
export function placesOfForms(values: readonly string[]): Int32Array {
  return known.get(values) ?? distinctForms(values).placeOf;
}

/**
 * Whether different texts can have no form in common, so that none need be looked up: each is its own form, or all are
 * capitals, signs and digits. Ids, addresses and numbers are written so, and there are many of them.
 */
function areApart(values: readonly string[], forms: readonly string[]): boolean {
  if (values.every((text, i) => text === forms[i])) return true;
  return values.every((text, i) => /^[!-`{-~]*$/.test(text) && text.length === forms[i]?.length);
}
