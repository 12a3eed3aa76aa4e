import { toHundredths, toPoints } from '#shared/lib/hundredths.ts';
import { NumberField } from './number-field.tsx';

type PointsFieldProps = {
  readonly label: string;
  /** Whole hundredths. */
  readonly value: number | null;
  readonly onCommit: (hundredths: number | null) => void;
  readonly onDraft?: (hundredths: number | null) => void;
  readonly optional?: boolean;
  readonly bare?: boolean;
  readonly hint?: string;
  readonly suffix?: string;
  readonly placeholder?: string;
  readonly testId?: string;
};

/** Points: people see 12.5, records hold 1250. */
export function PointsField({ value, onCommit, onDraft, ...rest }: PointsFieldProps) {
  const inHundredths = (points: number | null) => (points === null ? null : toHundredths(points));
  return (
    <NumberField
      {...rest}
      value={value === null ? null : toPoints(value)}
      onCommit={(points) => onCommit(inHundredths(points))}
      onDraft={onDraft && ((points) => onDraft(inHundredths(points)))}
      decimals={2}
      min={-1000}
      max={1000}
    />
  );
}
