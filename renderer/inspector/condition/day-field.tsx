import { useEffect, useState } from 'react';
import { useText } from '../../text/use-text.ts';
import field from '../../ui/field.module.css';

type Props = { readonly label: string; readonly value: string; readonly onChange: (day: string) => void };

/** A calendar day. 31 February, or a day that is not whole, is refused beside the field, and the last one stays. */
export function DayField({ label, value, onChange }: Props) {
  const t = useText();
  const [typed, setTyped] = useState(value);
  const [wrong, setWrong] = useState(false);
  useEffect(() => setTyped(value), [value]);
  return (
    <span className={field.field}>
      <input
        type="date"
        className={field.input}
        aria-label={label}
        aria-invalid={wrong || undefined}
        value={typed}
        min="1900-01-01"
        max="2199-12-31"
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(false);
        }}
        onBlur={(event) => {
          const { validity, value: day } = event.target;
          const whole = day !== '' && validity.valid;
          // What was left empty is only open; what is no day is wrong.
          setWrong(validity.badInput || (day !== '' && !validity.valid));
          if (whole) onChange(day);
          else setTyped(value);
        }}
        data-testid="day-field"
      />
      {wrong && (
        <span className={field.error} role="alert">
          {t('builder.noSuchDay')}
        </span>
      )}
    </span>
  );
}
