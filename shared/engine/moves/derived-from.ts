import type { Field } from '../../model/field.ts';
import type { FieldId } from '../../model/ids.ts';
import type { Model } from '../../model/model.ts';
import type { RecordOf } from '../../model/records.ts';
import { deriver } from '../../values/derived/derive-value.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import type { FactValue } from '../columns/fact-column.ts';
import type { LeadData } from '../lead-data.ts';

/** A field that is worked out from another one's text (V1); null where nothing can be. */
export type DerivedField = {
  readonly field: Field;
  readonly derive: (text: string) => { readonly text: string; readonly value: FactValue } | null;
};

/** How a data set's fields hang together: which are stored, and what is worked out from those. */
export type Derivations = {
  /** The field whose cell decides: itself, or what it is derived from in the end. */
  readonly sourceOf: (fieldId: string) => string;
  /** Every field whose fact comes from this one's cell. */
  readonly from: (fieldId: string) => readonly DerivedField[];
};

export function isDerivedHere({ id, derivation }: Field, data: LeadData, dataSet: RecordOf<'dataSet'>): boolean {
  return derivation !== undefined && data.columns[dataSet.fields[id as FieldId]?.column ?? ''] === undefined;
}

export function derivationsOf(model: Model, data: LeadData, dataSet: RecordOf<'dataSet'>): Derivations {
  const derived = model.fields.filter((field) => isDerivedHere(field, data, dataSet));
  const sources = new Map<string, string>(derived.map(({ id, derivation }) => [id, derivation?.from ?? id]));
  const sourceOf = (fieldId: string): string => {
    const source = sources.get(fieldId);
    return source === undefined ? fieldId : sourceOf(source);
  };
  const from = (fieldId: string): DerivedField[] =>
    derived
      .filter(({ derivation }) => derivation?.from === fieldId)
      .flatMap((field) => {
        const own = { field, derive: readerOf(field, model.model.freeMail) };
        const further = from(field.id).map(
          (next): DerivedField => ({ ...next, derive: after(own.derive, next.derive) }),
        );
        return [own, ...further];
      });
  return { sourceOf, from };
}

function readerOf({ derivation }: Field, freeMail: readonly string[]): DerivedField['derive'] {
  if (derivation === undefined) return () => null;
  const derive = deriver(derivation, freeMail);
  return (raw) => {
    const found = derive(raw);
    if (found === null) return null;
    if (typeof found === 'boolean') return { text: found ? 'yes' : 'no', value: { kind: 'yesNo', yes: found } };
    return { text: found, value: { kind: 'text', text: normaliseText(found) } };
  };
}

function after(first: DerivedField['derive'], then: DerivedField['derive']): DerivedField['derive'] {
  return (raw) => {
    const found = first(raw);
    return found === null ? null : then(found.text);
  };
}

/** Texts of the source from which one of these words, or something at all, is derived. */
export function textsThatGive({ derivation }: Field, words: readonly string[], freeMail: readonly string[]): string[] {
  switch (derivation?.how) {
    case 'emailDomain':
      return words.map((word) => `name@${word}`);
    case 'freeMail':
      return ['name@example.com', ...freeMail.slice(0, 1).map((domain) => `name@${domain}`)];
    case 'firstName':
      return words.map((word) => `${word} Name`);
    case 'lastName':
      return words.map((word) => `Name ${word}`);
    case 'keywords':
      return derivation.table.flatMap((row) => row.words.slice(0, 1));
    default:
      return [];
  }
}
