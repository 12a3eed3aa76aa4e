import { useMemo } from 'react';
import { modelHash } from '#shared/model/identity.ts';
import { useModel } from './workshop-store.ts';

/** Which model is shown (H1), an edit under the hand included. */
export function useModelHash(): string | null {
  const model = useModel();
  return useMemo(() => (model === null ? null : modelHash(model)), [model]);
}
