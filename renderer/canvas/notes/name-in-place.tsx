import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { nameProblem } from '../../inspector/check-text.ts';
import { useText } from '../../text/use-text.ts';
import css from './notes.module.css';

type NameInPlaceProps = {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly onCommit: (name: string) => Promise<boolean>;
  readonly onDone: () => void;
};

/** A title that is written where it stands. An empty one is not taken: the last one stays. */
export function NameInPlace({ label, value, placeholder, onCommit, onDone }: NameInPlaceProps) {
  const t = useText();
  const [typed, setTyped] = useState(value);
  const [wrong, setWrong] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  const end = () => {
    done.current = true;
    const node = field.current?.closest<HTMLElement>('.react-flow__node');
    onDone();
    node?.focus({ preventScroll: true });
  };
  const finish = async (leaving: boolean) => {
    if (done.current) return;
    const clean = typed.trim();
    if (clean === value || (clean === '' && leaving)) return end();
    const problem = nameProblem(clean, t);
    setWrong(problem);
    if (problem === null && (await onCommit(clean))) end();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') end();
    else void finish(false);
  };
  return (
    <span className={css.naming}>
      <input
        ref={field}
        className="nodrag nopan"
        type="text"
        dir="auto"
        aria-label={label}
        aria-invalid={wrong !== null || undefined}
        placeholder={placeholder}
        value={typed}
        maxLength={2000}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(null);
        }}
        onBlur={() => void finish(true)}
        onKeyDown={onKeyDown}
        data-testid="write-frame-name"
      />
      {wrong !== null && (
        <span className={css.wrong} role="alert">
          {wrong}
        </span>
      )}
    </span>
  );
}
