import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { paragraphProblem } from '../../inspector/check-text.ts';
import { useText } from '../../text/use-text.ts';
import { dirOfTyped } from '../../ui/dir-of-typed.ts';
import css from './notes.module.css';

type WordsInPlaceProps = {
  readonly label: string;
  readonly value: string;
  /** @returns whether it was taken */
  readonly onCommit: (words: string) => Promise<boolean>;
  /** Called when there is nothing left to write: it was taken, or taken back. */
  readonly onDone: () => void;
  readonly testId: string;
};

/**
 * Words that are written where they stand. Leaving them, or Control and Enter, commits; Escape takes back. What cannot
 * be taken stays to be mended, with the reason; it is text, whatever it looks like.
 */
export function WordsInPlace({ label, value, onCommit, onDone, testId }: WordsInPlaceProps) {
  const t = useText();
  const [typed, setTyped] = useState(value);
  const [wrong, setWrong] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const done = useRef(false);
  const finish = async () => {
    if (done.current) return;
    const clean = typed.trim();
    const problem = paragraphProblem(clean, t);
    setWrong(problem);
    if (problem !== null) return;
    done.current = true;
    if (clean === value || (await onCommit(clean))) onDone();
    else done.current = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      done.current = true;
      onDone();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      void finish();
    }
  };
  return (
    <div className={css.writing}>
      <textarea
        ref={field}
        className="nodrag nopan nowheel"
        dir={dirOfTyped(typed)}
        aria-label={label}
        aria-invalid={wrong !== null || undefined}
        value={typed}
        // Room for too much, so that it can be refused in words instead of being cut.
        maxLength={20_000}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(null);
        }}
        onBlur={() => void finish()}
        onKeyDown={onKeyDown}
        data-testid={testId}
      />
      {wrong !== null && (
        <p className={css.wrong} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
