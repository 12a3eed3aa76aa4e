import { ChevronsUpDown } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import css from './closed-select.module.css';

type ClosedSelectProps = {
  readonly id?: string;
  /** For screen readers, where no label stands beside it. */
  readonly label?: string | undefined;
  /** The words of what is chosen; null: nothing is. */
  readonly shown: string | null;
  readonly placeholder?: string | undefined;
  readonly icon?: ReactNode;
  readonly faint?: boolean;
  readonly disabled?: boolean | undefined;
  readonly invalid?: boolean;
  readonly testId?: string | undefined;
  /** The list itself: it is drawn open, and only while it is used. */
  readonly children: (used: UsedList) => ReactNode;
};

export type UsedList = { readonly ref: Ref<HTMLInputElement>; readonly onBlur: () => void };

/**
 * A list as it stands closed. The kit's takes ten times as long to draw as this button, and a table of columns has one in
 * each of its rows: so it is drawn when it is opened, and goes when the person leaves it.
 */
export function ClosedSelect(props: ClosedSelectProps) {
  const { id, label, shown, placeholder, icon, faint, disabled, invalid, testId, children } = props;
  const [used, setUsed] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (!used) return;
    input.current?.focus();
    input.current?.click();
    input.current?.select();
  }, [used]);
  if (used) return children({ ref: input, onBlur: () => setUsed(false) });
  const openByKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // A letter opens the list at once and is the first of what is looked for in it.
    if (event.key.length === 1 && event.key !== ' ') return flushSync(() => setUsed(true));
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    event.stopPropagation();
    setUsed(true);
  };
  return (
    <button
      type="button"
      role="combobox"
      id={id}
      className={css.closed}
      aria-label={label}
      aria-haspopup="listbox"
      aria-expanded={false}
      aria-invalid={invalid || undefined}
      disabled={disabled}
      data-faint={faint || undefined}
      data-empty={shown === null || undefined}
      data-testid={testId}
      onClick={() => setUsed(true)}
      onKeyDown={openByKey}
    >
      {icon !== undefined && <span className={css.icon}>{icon}</span>}
      <span className={css.shown} data-plain="choice" title={shown ?? undefined}>
        {shown ?? placeholder}
      </span>
      <ListMark />
    </button>
  );
}

/** What says that there is a list behind it. */
export function ListMark() {
  return <ChevronsUpDown className={css.mark} size="0.875rem" aria-hidden />;
}
