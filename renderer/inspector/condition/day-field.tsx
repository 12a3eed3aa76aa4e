import { useEffect, useState } from 'react';
import field from '../../ui/field.module.css';

type Props = { readonly label: string; readonly value: string; readonly onChange: (day: string) => void };

/** A calendar day. The control knows no 31 February, and a day that is not whole is not taken. */
export function DayField({ label, value, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <input
      type="date"
      className={field.input}
      aria-label={label}
      value={typed}
      min="1900-01-01"
      max="2199-12-31"
      onChange={(event) => setTyped(event.target.value)}
      onBlur={(event) => {
        if (event.target.value !== '' && event.target.validity.valid) onChange(event.target.value);
        else setTyped(value);
      }}
    />
  );
}
