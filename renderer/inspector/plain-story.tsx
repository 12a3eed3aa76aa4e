import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { TextField } from '../ui/text-field.tsx';
import { paragraphProblem } from './check-text.ts';

type PlainStoryProps = {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly testId?: string;
};

/** A few sentences that stand as they were said, in one language. */
export function PlainStory({ label, value, onCommit, testId }: PlainStoryProps) {
  const t = useText();
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <TextField
      multiline
      label={label}
      value={value}
      maxLength={20_000}
      error={wrong}
      onType={() => setWrong(null)}
      onCommit={(text) => {
        const problem = paragraphProblem(text, t);
        setWrong(problem);
        if (problem === null) onCommit(text);
      }}
      {...(testId !== undefined && { testId })}
    />
  );
}
