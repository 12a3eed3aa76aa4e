import { type ReactNode, useId } from 'react';
import css from './segments.module.css';

type SegmentsProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly {
    readonly value: Value;
    readonly label: ReactNode;
    /** The solid colour while it is chosen; ink unless told. */
    readonly tone?: 'ink' | 'marketing' | 'sales' | 'agreed';
    readonly testId?: string;
  }[];
  readonly onChange: (value: Value) => void;
  /** Stands in front of the choices, inside the frame. */
  readonly lead?: ReactNode;
};

/** A few choices side by side, one of them taken; arrow keys move. */
export function Segments<Value extends string>({ label, value, options, onChange, lead }: SegmentsProps<Value>) {
  const name = useId();
  return (
    <fieldset className={css.segments} aria-label={label}>
      {lead !== undefined && <span className={css.lead}>{lead}</span>}
      {options.map((option) => {
        const chosen = option.value === value;
        return (
          <label
            key={option.value}
            className={chosen ? `${css.segment} ${css[option.tone ?? 'ink']}` : css.segment}
            data-testid={option.testId}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={chosen}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        );
      })}
    </fieldset>
  );
}
