import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { lineProblem, nameProblem } from '../../inspector/check-text.ts';
import { useText } from '../../text/use-text.ts';
import { dirOfTyped } from '../../ui/dir-of-typed.ts';
import css from './name-in-place.module.css';

type NameInPlaceProps = {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  /** Without a name of its own it has that of what it stands for, so that it may be emptied. */
  readonly mayBeEmpty?: boolean;
  /** @returns whether it was taken */
  readonly onCommit: (name: string) => Promise<boolean>;
  readonly onDone: () => void;
  readonly testId: string;
};

/**
 * A name that is written where it stands. Enter, or leaving it, writes; Escape leaves it as it was. What cannot be
 * taken stays to be mended, with the reason; an empty one is not taken, and the last one stays.
 */
export function NameInPlace(props: NameInPlaceProps) {
  const { label, value, placeholder, mayBeEmpty = false, onCommit, onDone, testId } = props;
  const t = useText();
  const [typed, setTyped] = useState(value);
  const [wrong, setWrong] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  /** The keyboard goes on from the card; whoever has gone elsewhere stays there. */
  const end = (leaving: boolean) => {
    done.current = true;
    const node = field.current?.closest<HTMLElement>('.react-flow__node');
    onDone();
    if (!leaving) node?.focus({ preventScroll: true });
  };
  const finish = async (leaving: boolean) => {
    if (done.current) return;
    const clean = typed.trim();
    if (clean === value || (clean === '' && leaving && !mayBeEmpty)) return end(leaving);
    const problem = mayBeEmpty ? lineProblem(clean, t) : nameProblem(clean, t);
    setWrong(problem);
    if (problem !== null) return;
    // Enter and then a click elsewhere write once.
    done.current = true;
    if (await onCommit(clean)) end(leaving);
    else done.current = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and Escape may belong to the choosing of letters, as in Arabic or Chinese.
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') end(false);
    else void finish(false);
  };
  return (
    <span className={css.naming} data-naming="">
      <input
        ref={field}
        className="nodrag nopan"
        type="text"
        dir={dirOfTyped(typed)}
        aria-label={label}
        aria-invalid={wrong !== null || undefined}
        placeholder={placeholder}
        value={typed}
        // Room for too much, so that it can be refused in words instead of being cut.
        maxLength={2000}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(null);
        }}
        onBlur={() => void finish(true)}
        onKeyDown={onKeyDown}
        data-testid={testId}
      />
      {wrong !== null && (
        <span className={css.wrong} role="alert">
          {wrong}
        </span>
      )}
    </span>
  );
}
