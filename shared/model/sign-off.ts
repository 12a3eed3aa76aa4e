import { boundHash, modelHash } from './identity.ts';
import type { Model } from './model.ts';
import type { RecordOf } from './records.ts';
import { type Side, sides } from './scalars.ts';

type DataSet = RecordOf<'dataSet'>;
type Signature = RecordOf<'signature'>;

/** What a sign-off binds now (H1): a signature is fresh while its `bound` is this one. */
export type Binding = {
  readonly bound: string;
  readonly modelHash: string;
  readonly dataSetId: DataSet['id'] | null;
};

/** Why a signature no longer holds: the model, the clauses, or the leads are not those that were signed. */
export type StaleBecause = 'model' | 'leads' | 'clauses';

export type SignOff = { readonly signature: Signature; readonly stale: StaleBecause | null };

/** One side's signatures, newest first. The side has signed when one of them is fresh. */
export type SideSignOff = { readonly side: Side; readonly signed: boolean; readonly all: readonly SignOff[] };

export function bindingOf(model: Model, dataSet: DataSet | null): Binding {
  return {
    bound: boundHash(model, dataSet?.fingerprint ?? null),
    modelHash: modelHash(model),
    dataSetId: dataSet?.id ?? null,
  };
}

/** Null while the signature is fresh: undoing a change makes it fresh again (H1). */
export function staleBecause(signature: Signature, binding: Binding): StaleBecause | null {
  if (signature.bound === binding.bound) return null;
  if (signature.modelHash !== binding.modelHash) return 'model';
  return signature.dataSetId === binding.dataSetId ? 'clauses' : 'leads';
}

/** Both sides' sign-offs of one model, marketing first. */
export function signOffsOf(signatures: readonly Signature[], model: Model, dataSet: DataSet | null): SideSignOff[] {
  const binding = bindingOf(model, dataSet);
  const own = signatures.filter((signature) => signature.modelId === model.model.id);
  return sides.map((side) => {
    const all = own
      .filter((signature) => signature.side === side)
      .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
      .map((signature) => ({ signature, stale: staleBecause(signature, binding) }));
    return { side, signed: all.some(({ stale }) => stale === null), all };
  });
}
