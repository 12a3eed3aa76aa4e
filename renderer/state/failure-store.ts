import { create } from 'zustand';
import type { Failure } from '#shared/lib/failure.ts';

/** The last refusal, shown in place until the next thing that works or until it is dismissed. */
type FailureStore = { readonly failure: Failure | null };

export const useFailure = create<FailureStore>(() => ({ failure: null }));

export function showFailure(failure: Failure | null): void {
  if (failure !== useFailure.getState().failure) useFailure.setState({ failure });
}
