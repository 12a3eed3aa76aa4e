import { derivationTypes } from './derivation.ts';
import type { FieldType } from './field.ts';
import type { RecordOf, WorkshopState } from './records.ts';
import type { RecordRef } from './references.ts';

/** Why a field cannot be derived as it says. */
export type DerivationProblem =
  /** The source's type, or its own, is none that this derivation takes or gives. */
  | {
      readonly kind: 'derivationDoesNotFit';
      readonly from: RecordRef;
      readonly field: string;
      readonly type: FieldType;
    }
  /** It would be derived from itself, by way of `to`. */
  | { readonly kind: 'derivationCycle'; readonly from: RecordRef; readonly to: RecordRef };

/** What is wrong with a field's derivation; its source is known to be there. */
export function derivationProblem(state: WorkshopState, field: RecordOf<'field'>): DerivationProblem | null {
  const { derivation } = field;
  if (derivation === undefined) return null;
  const from: RecordRef = { kind: 'field', id: field.id };
  const source = state.field[derivation.from];
  const types = derivationTypes[derivation.how];
  if (source !== undefined && !types.from.includes(source.type)) {
    return { kind: 'derivationDoesNotFit', from, field: source.id, type: source.type };
  }
  if (!types.gives.includes(field.type)) {
    return { kind: 'derivationDoesNotFit', from, field: field.id, type: field.type };
  }
  const seen = new Set<string>([field.id]);
  for (let at: string | undefined = derivation.from; at !== undefined; at = state.field[at]?.derivation?.from) {
    if (seen.has(at)) return { kind: 'derivationCycle', from, to: { kind: 'field', id: derivation.from } };
    seen.add(at);
  }
  return null;
}
