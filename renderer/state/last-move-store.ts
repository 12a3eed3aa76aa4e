import { create } from 'zustand';
import type { DimensionName } from '#shared/model/group.ts';

/** The last threshold that was moved here, with the MQLs there were before: for the sentence that says what it did. */
export type LastMove = {
  readonly dimension: DimensionName;
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly mqlsBefore: number | null;
};

export const useLastMove = create<{ readonly move: LastMove | null }>(() => ({ move: null }));

export function setLastMove(move: LastMove | null): void {
  useLastMove.setState({ move });
}
