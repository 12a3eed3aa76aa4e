import { useMemo } from 'react';
import type { PartCount } from '#shared/engine/counts/condition-counts.ts';
import type { Field } from '#shared/model/field.ts';
import type { Band } from '#shared/model/rule.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { type Border, bandConditions, bordersOf, edgeConditions } from './bands.ts';

export type EdgeOfBand = Border & { readonly below: PartCount; readonly above: PartCount };

export type BandCounts = {
  /** How many leads each band gives its points, in the order of the bands; empty before they are counted. */
  readonly bands: readonly PartCount[];
  /** Leads just below and just above each border between bands of a number. */
  readonly edges: readonly EdgeOfBand[];
};

const nothing: BandCounts = { bands: [], edges: [] };

/** What the leads say of bands; one question for all of it. */
export function useBandCounts(field: Field | undefined, bands: readonly Band[]): BandCounts {
  const isNumber = field?.type === 'number' || field?.type === 'money';
  const borders = useMemo(() => (isNumber ? bordersOf(bands) : []), [isNumber, bands]);
  const question = useMemo(
    () =>
      field === undefined || field.type === 'yesno'
        ? null
        : { parts: [...bandConditions(field, bands), ...edgeConditions(field, borders)], stage: null },
    [field, bands, borders],
  );
  const { answer } = useAnswer('conditionCounts', question);
  return useMemo(() => {
    const parts = answer?.parts ?? [];
    // Until the next answer is there, the last one may be about other bands.
    if (parts.length !== bands.length + borders.length * 2) return nothing;
    return {
      bands: parts.slice(0, bands.length),
      edges: borders.map((border, i) => ({
        ...border,
        below: parts[bands.length + i * 2] as PartCount,
        above: parts[bands.length + i * 2 + 1] as PartCount,
      })),
    };
  }, [answer, bands, borders]);
}
