import { useMemo } from 'react';
import type { EdgeCount } from '#shared/engine/counts/edge-counts.ts';
import type { DimensionName } from '#shared/model/group.ts';
import { useAnswer } from '../../state/use-answer.ts';

/** So many hundredths from a threshold is just on its edge: 3 points. */
export const edgeWithin = 300;

/** Leads just on the edge of each threshold, in the order of the thresholds; empty before they are counted. */
export function useEdges(of: DimensionName): readonly EdgeCount[] {
  const question = useMemo(() => ({ of, within: edgeWithin }), [of]);
  return useAnswer('edges', question).answer ?? [];
}
