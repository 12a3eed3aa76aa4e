import { useMemo } from 'react';
import type { PartCount } from '#shared/engine/counts/condition-counts.ts';
import type { Field } from '#shared/model/field.ts';
import type { Band } from '#shared/model/rule.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { bandConditions } from './bands.ts';

/** How many leads each band gives its points, in the order of the bands; empty before they are counted. */
export function useBandCounts(field: Field | undefined, bands: readonly Band[]): readonly PartCount[] {
  const question = useMemo(
    () => (field === undefined || field.type === 'yesno' ? null : { parts: bandConditions(field, bands), stage: null }),
    [field, bands],
  );
  const { answer } = useAnswer('conditionCounts', question);
  return answer?.parts.length === bands.length ? answer.parts : [];
}
